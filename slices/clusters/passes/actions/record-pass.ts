import { action, insist } from '#platform'
import { businessSeenBy } from '#slices/businesses'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { PassForm } from '../forms.ts'
import { itIsNew, nobodyPassesToThemselves } from '../rules.ts'
import { isPassKnown, keepPass } from '../tables.ts'

/** Who passes work on to whom is recorded, with how often and how far. */
export const recordPass = action({
  verb: 'clusters.record-pass',
  may: may.writePasses,
  form: PassForm,

  async run(here, { clusterId, isSample, ...typed }) {
    await clusterSeenBy(here, clusterId)
    const from = await businessSeenBy(here, typed.fromBusiness)
    const to = typed.toBusiness === null ? null : await businessSeenBy(here, typed.toBusiness)
    insist(
      nobodyPassesToThemselves(typed),
      itIsNew(await isPassKnown(here, clusterId, typed, null)),
    )
    const passId = await keepPass(here, clusterId, { ...typed, isSample: isSample === 'on' })
    return {
      about: clusterId,
      noted: { passId, after: typed },
      say: `「${from.name}」から「${to?.name ?? typed.outsideName}」への仲間回しを記録しました。`,
    }
  },
})
