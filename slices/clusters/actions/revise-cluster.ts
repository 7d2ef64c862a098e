import { action, insist, insistFresh } from '#platform'
import { ClusterEditForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { asTyped, changedFields, fieldLabels, theNameIsFree } from '../rules.ts'
import { clusterSeenBy, isNameTaken, rewriteCluster } from '../tables.ts'
import { citiesTyped } from './found-cluster.ts'

/** What is told of a 産地 is put right; what it said before stays in the history, field by field. */
export const reviseCluster = action({
  verb: 'clusters.revise-cluster',
  may: may.writeClusters,
  form: ClusterEditForm,

  async run(here, { clusterId, version, reason, ...typed }) {
    const saved = await clusterSeenBy(here, clusterId)
    insistFresh(version, saved.version, asTyped(saved), fieldLabels)
    insist(theNameIsFree(await isNameTaken(here, typed.name, clusterId)))
    const municipalities = await citiesTyped(here, typed.municipalities)
    const next = { ...typed, municipalities }
    await rewriteCluster(here, clusterId, next)
    return {
      about: clusterId,
      noted: { ...changedFields(asTyped(saved), asTyped(next)), reason },
      say: '産地の登録を直しました。',
    }
  },
})
