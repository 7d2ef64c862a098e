import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { PublicationForm } from '../forms.ts'
import { itIsPublic } from '../rules.ts'
import { publicationOf, withdrawPublication } from '../tables.ts'

/** The public page ends; whoever asks for it learns that it was withdrawn. */
export const endPublication = action({
  verb: 'clusters.end-publication',
  may: may.publishClusters,
  form: PublicationForm,

  async run(here, { clusterId }) {
    await clusterSeenBy(here, clusterId)
    insist(itIsPublic(await publicationOf(here, clusterId)))
    await withdrawPublication(here, clusterId)
    return { about: clusterId, noted: {}, say: '産地のページの公開をやめました。' }
  },
})
