import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { asTyped, changedFields } from '../../rules.ts'
import { clusterSeenBy } from '../../tables.ts'
import { ResourceEditForm } from '../forms.ts'
import {
  heritageFields,
  heritageIsForVisitors,
  heritageTyped,
  resourceLabels,
  theNumberIsFree,
  theResourceIsNew,
} from '../rules.ts'
import {
  isNumberTaken,
  isResourceTaken,
  type Resource,
  resourceSeenBy,
  rewriteResource,
} from '../tables.ts'

/** What is known of a resource is put right; columns of the 文化財一覧 that the form does not show stay. */
export const reviseResource = action({
  verb: 'clusters.revise-resource',
  may: may.writeClusters,
  form: ResourceEditForm,

  async run(here, { resourceId, version, reason, ...typed }) {
    const saved = await resourceSeenBy(here, resourceId)
    const before = resourceTyped(saved)
    insistFresh(version, saved.version, before, resourceLabels)
    if (typed.clusterId !== null) await clusterSeenBy(here, typed.clusterId)
    const heritageNumber = typed.heritageNumber || null
    const heritage = heritageTyped(typed, saved.heritage)
    insist(
      heritageIsForVisitors(heritage, typed.legalType),
      theResourceIsNew(await isResourceTaken(here, { ...typed, heritageNumber }, resourceId)),
      theNumberIsFree(await isNumberTaken(here, heritageNumber, resourceId)),
    )
    await rewriteResource(here, resourceId, {
      ...typed,
      heritageNumber,
      heritage,
      formerLaw: typed.formerLaw === 'on',
    })
    return {
      about: resourceId,
      noted: { ...changedFields(before, asTyped(typed, resourceLabels)), reason },
      say: '地域資源の登録を直しました。',
    }
  },
})

/** A resource as its form shows it. */
export function resourceTyped(resource: Resource): Record<string, string> {
  const heritage = Object.fromEntries(
    Object.entries(heritageFields).map(([field, column]) => [
      field,
      resource.heritage?.[column] ?? '',
    ]),
  )
  return asTyped({ ...resource, ...heritage }, resourceLabels)
}
