import { action, insist, Missing, notify } from '#platform'
import { ownRecords } from '../../own-records/addresses.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy, changeState } from '../../tables.ts'
import { RefusalForm } from '../forms.ts'
import { itIsOpen } from '../rules.ts'
import { applicationOf, keepAnswer } from '../tables.ts'

/**
 * It is in the register already, or is no business of the city: said with the reason, and kept. What was
 * meanwhile confirmed or united with another stands as it is: then the application alone is answered.
 */
export const refuseApplication = action({
  verb: 'businesses.refuse-application',
  may: may.writeBusinesses,
  form: RefusalForm,

  async run(here, { applicationId, reason }) {
    const application = await applicationOf(here, applicationId)
    insist(itIsOpen(application))
    if (application.businessId === null) throw new Missing()
    const business = await businessSeenBy(here, application.businessId)
    const stillAsks = business.state === '申出'
    if (stillAsks)
      await changeState(here, business.id, { state: '見送り', on: here.today, cause: null })
    await keepAnswer(here, applicationId, { isAccepted: false, reason })
    if (application.accountId !== null)
      await notify(
        here,
        { accountIds: [application.accountId] },
        `登録の申出（${application.label}）は、登録を見送りました。`,
        ownRecords(),
      )
    return {
      about: business.id,
      noted: { ...(stillAsks && { from: '申出', to: '見送り' }), label: application.label, reason },
      say: '申出を見送りました。',
    }
  },
})
