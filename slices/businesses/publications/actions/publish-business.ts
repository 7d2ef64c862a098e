import { action, insist } from '#platform'
import { inForceOf } from '../../consents/tables.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { PublicationForm } from '../forms.ts'
import { copyFor, itsPublicationIsAllowed } from '../rules.ts'
import { keepPublication, stepsOf } from '../tables.ts'

/** Copies what the consent allows into the public list, as the record stands now. */
export const publishBusiness = action({
  verb: 'businesses.publish-business',
  may: may.publishBusinesses,
  form: PublicationForm,

  async run(here, { businessId }) {
    const business = await businessSeenBy(here, businessId)
    const consents = await inForceOf(here, businessId, '公開')
    insist(itsPublicationIsAllowed(business, consents))
    const [consent] = consents
    const steps = await stepsOf(here, businessId)
    const names = steps.map(({ name }) => name)
    const copy = copyFor(business, names, consent?.fields ?? [])
    await keepPublication(here, {
      businessId,
      consentId: consent?.id ?? '',
      isSample: business.isSample,
      copy,
      synonyms: steps.flatMap(({ synonyms }) => synonyms),
    })
    return {
      about: businessId,
      noted: { copy, consentId: consent?.id },
      say: '公開名簿に載せました。',
    }
  },
})
