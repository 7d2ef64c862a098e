import { action, insist, notify } from '#platform'
import { may } from '../../permissions.ts'
import { businessToWriteOn } from '../../tables.ts'
import { ownRecord } from '../addresses.ts'
import { AccountLinkForm } from '../forms.ts'
import { theAccountFits, theMandateIsWhole } from '../rules.ts'
import { keepAccountLink, linkableAccounts } from '../tables.ts'

/** From a day on an account stands for a business: its own, or a proxy's for the time of its mandate. */
export const linkAccount = action({
  verb: 'businesses.link-account',
  may: may.linkAccounts,
  form: AccountLinkForm,

  async run(here, { coversConsents, ...typed }) {
    const business = await businessToWriteOn(here, typed.businessId)
    const account = (await linkableAccounts(here)).find(({ id }) => id === typed.accountId)
    insist(theAccountFits(account?.roles ?? [], typed.part), theMandateIsWhole(typed))
    const covers = typed.part === '本人' || coversConsents === 'on'
    const linkId = await keepAccountLink(here, { ...typed, coversConsents: covers })
    await notify(
      here,
      { accountIds: [typed.accountId] },
      '市の台帳の登録を見られるようになりました。内容を確かめてください。',
      ownRecord({ businessId: business.id }),
    )
    const { part, validFrom, validUntil, ground } = typed
    return {
      about: business.id,
      noted: {
        linkId,
        accountId: typed.accountId,
        ...{ part, covers, validFrom, validUntil },
        reason: ground,
      },
      say: 'アカウントを事業者につなぎました。',
    }
  },
})
