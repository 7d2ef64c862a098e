import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { AccountLinkEndForm } from '../forms.ts'
import { linkState } from '../rules.ts'
import { accountLinkOf, endAccountLink } from '../tables.ts'

/** An account stands for a business no longer, from now on. */
export const endLink = action({
  verb: 'businesses.end-account-link',
  may: may.linkAccounts,
  form: AccountLinkEndForm,

  async run(here, { businessId, linkId, reason }) {
    const business = await businessSeenBy(here, businessId)
    const link = await accountLinkOf(here, business.id, linkId)
    insist(
      linkState(link, here.today) !== '終わった' ||
        broken('このつながりは、すでに終わっています。'),
    )
    await endAccountLink(here, linkId)
    return {
      about: business.id,
      noted: { linkId, accountId: link.accountId, reason },
      say: 'アカウントのつながりを終えました。',
    }
  },
})
