import { action, insist, Missing, notify } from '#platform'
import { findAlike, keepAlike } from '../../duplicates/actions/find-alike.ts'
import { isOneOfItsOwn } from '../../duplicates/rules.ts'
import { ownRecord } from '../../own-records/addresses.ts'
import { keepAccountLink, linkableAccounts } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { theStateAllows } from '../../rules.ts'
import { businessSeenBy, changeState, keepConfirmation } from '../../tables.ts'
import { AcceptanceForm } from '../forms.ts'
import { itIsOpen } from '../rules.ts'
import { applicationOf, keepAnswer } from '../tables.ts'

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
    await keepAnswer(here, applicationId, { isAccepted: true, reason: '' })
    const account = (await linkableAccounts(here)).find(({ id }) => id === application.accountId)
    if (account?.role === 'business') {
      await keepAccountLink(here, {
        businessId: business.id,
        accountId: account.id,
        part: '本人',
        coversConsents: true,
        validFrom: here.today,
        validUntil: null,
        ground: `登録の申出（${application.label}）`,
      })
      await notify(
        here,
        { accountIds: [account.id] },
        `登録の申出（${application.label}）を受け入れました。`,
        ownRecord({ businessId: business.id }),
      )
    }
    return {
      about: business.id,
      noted: { from: '申出', to: '登録', label: application.label, source },
      params: { businessId: business.id },
      say: `${business.name}を登録しました。`,
    }
  },
})
