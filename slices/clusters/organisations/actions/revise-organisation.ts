import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { asTyped, changedFields } from '../../rules.ts'
import { OrganisationEditForm } from '../forms.ts'
import { organisationLabels, theOrganisationIsNew } from '../rules.ts'
import { isOrganisationTaken, organisationSeenBy, rewriteOrganisation } from '../tables.ts'

/** What is known of a body is put right; one that was dissolved stays with its year. */
export const reviseOrganisation = action({
  verb: 'clusters.revise-organisation',
  may: may.writeClusters,
  form: OrganisationEditForm,

  async run(here, { organisationId, version, reason, ...typed }) {
    const saved = await organisationSeenBy(here, typed.clusterId, organisationId)
    const before = asTyped(saved, organisationLabels)
    insistFresh(version, saved.version, before, organisationLabels)
    const taken = await isOrganisationTaken(here, typed.clusterId, typed.name, organisationId)
    insist(theOrganisationIsNew(taken))
    await rewriteOrganisation(here, organisationId, typed)
    const changed = changedFields(before, asTyped(typed, organisationLabels))
    return {
      about: typed.clusterId,
      noted: { organisationId, ...changed, reason },
      say: '団体の記録を直しました。',
    }
  },
})
