import { action, insist, Missing } from '#platform'
import { findAlike, keepAlike } from '../../duplicates/actions/find-alike.ts'
import { isOneOfItsOwn } from '../../duplicates/rules.ts'
import { may } from '../../permissions.ts'
import { theStateAllows } from '../../rules.ts'
import { businessSeenBy, changeState, keepConfirmation } from '../../tables.ts'
import { AcceptanceForm } from '../forms.ts'
import { isStanding, itIsOpen } from '../rules.ts'
import { applicationOf } from '../tables.ts'
import { answerAccepted } from './answer-accepted.ts'

/** Seen to be so and to be no other: it stands in the register, and whoever applied signed in sees it. */
export const acceptApplication = action({
  verb: 'businesses.accept-application',
  may: may.writeBusinesses,
  form: AcceptanceForm,

  async run(here, { applicationId, isAnother, source }) {
    const application = await applicationOf(here, applicationId)
    insist(itIsOpen(application))
    if (application.businessId === null) throw new Missing()
    const business = await businessSeenBy(here, application.businessId)
    // Confirmed meanwhile, on the page of its state or with a list: then the answer is all that is missing.
    const stands = isStanding(business.state)
    if (!stands) {
      insist(theStateAllows(business, ['申出'], '登録'))
      const alike = await findAlike(here, business, business.id)
      insist(
        isOneOfItsOwn(
          { corporateNumber: business.corporateNumber, isAnother: isAnother === 'on' },
          alike,
        ),
      )
      await keepAlike(here, business, alike, isAnother === 'on')
      await keepConfirmation(here, business.id, source)
      await changeState(here, business.id, { state: '登録', on: here.today, cause: null })
    }
    await answerAccepted(here, application, business.id)
    return {
      about: business.id,
      noted: { ...(!stands && { from: '申出', to: '登録' }), label: application.label, source },
      params: { businessId: business.id },
      say: `${business.name}を登録しました。`,
    }
  },
})
