import { action, insist, insistFresh } from '#platform'
import { businessSeenBy } from '#slices/businesses'
import { may } from '../../permissions.ts'
import { PassEditForm } from '../forms.ts'
import { itIsNew, nobodyPassesToThemselves } from '../rules.ts'
import { isPassKnown, passOf, rewritePass } from '../tables.ts'

/** What is known of a pass is put right. */
export const revisePass = action({
  verb: 'clusters.revise-pass',
  may: may.writePasses,
  form: PassEditForm,

  async run(here, { clusterId, passId, version, ...typed }) {
    const saved = await passOf(here, clusterId, passId)
    insistFresh(
      version,
      saved.version,
      {
        timesAYear: String(saved.timesAYear ?? ''),
        minutes: String(saved.minutes ?? ''),
        source: saved.source,
        note: saved.note,
      },
      { timesAYear: '回数', minutes: '時間', source: '何で知ったか', note: 'メモ' },
    )
    await businessSeenBy(here, typed.fromBusiness)
    if (typed.toBusiness !== null) await businessSeenBy(here, typed.toBusiness)
    insist(
      nobodyPassesToThemselves(typed),
      itIsNew(await isPassKnown(here, clusterId, typed, passId)),
    )
    await rewritePass(here, passId, typed)
    return {
      about: clusterId,
      noted: { passId, before: saved, after: typed },
      say: '仲間回しの記録を直しました。',
    }
  },
})
