import { action } from '#platform'
import { may } from '../../permissions.ts'
import { outlooksSeenBy } from '../../steps/tables.ts'
import { clusterSeenBy } from '../../tables.ts'
import { PublicationForm } from '../forms.ts'
import { copyFor } from '../rules.ts'
import { keepPublication } from '../tables.ts'

/** Copies what anybody may read of a 産地 into the public list, as it stands now. */
export const publishCluster = action({
  verb: 'clusters.publish-cluster',
  may: may.publishClusters,
  form: PublicationForm,

  async run(here, { clusterId }) {
    const cluster = await clusterSeenBy(here, clusterId)
    const outlooks = await outlooksSeenBy(here, clusterId)
    const copy = copyFor(cluster, outlooks, here.today)
    await keepPublication(here, clusterId, copy)
    return { about: clusterId, noted: { copy }, say: '産地のページを公開しました。' }
  },
})
