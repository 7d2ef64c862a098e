import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { OrganisationForm } from '../forms.ts'
import { theOrganisationIsNew } from '../rules.ts'
import { isOrganisationTaken, keepOrganisation } from '../tables.ts'

/** A 組合, a school or another body of the 産地 is entered. */
export const recordOrganisation = action({
  verb: 'clusters.record-organisation',
  may: may.writeClusters,
  form: OrganisationForm,

  async run(here, typed) {
    const cluster = await clusterSeenBy(here, typed.clusterId)
    insist(theOrganisationIsNew(await isOrganisationTaken(here, cluster.id, typed.name)))
    const isSample = typed.isSample === 'on'
    const organisationId = await keepOrganisation(here, { ...typed, isSample })
    return {
      about: cluster.id,
      noted: { organisationId, after: typed },
      say: '団体を記録しました。',
    }
  },
})
