import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { ResourceForm } from '../forms.ts'
import { heritageTyped, theNumberIsFree, theResourceIsNew } from '../rules.ts'
import { isNumberTaken, isResourceTaken, keepResource } from '../tables.ts'

/** A regional resource is entered. */
export const recordResource = action({
  verb: 'clusters.record-resource',
  may: may.writeClusters,
  form: ResourceForm,

  async run(here, typed) {
    if (typed.clusterId !== null) await clusterSeenBy(here, typed.clusterId)
    const heritageNumber = typed.heritageNumber || null
    insist(
      theResourceIsNew(await isResourceTaken(here, { ...typed, heritageNumber })),
      theNumberIsFree(await isNumberTaken(here, heritageNumber)),
    )
    const resourceId = await keepResource(here, {
      ...typed,
      heritageNumber,
      heritage: heritageTyped(typed, null),
      formerLaw: typed.formerLaw === 'on',
      isSample: typed.isSample === 'on',
    })
    return {
      about: resourceId,
      params: { resourceId },
      noted: { after: typed },
      say: '地域資源を登録しました。',
    }
  },
})
