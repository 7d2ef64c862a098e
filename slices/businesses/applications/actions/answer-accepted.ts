import { type Here, notify } from '#platform'
import { ownRecord } from '../../own-records/addresses.ts'
import { keepAccountLink, linkableAccounts } from '../../own-records/tables.ts'
import { type Application, keepAnswer } from '../tables.ts'

/**
 * The application is answered: its business stands in the register, however it came to be confirmed.
 * Whoever applied signed in as a business stands for it from today.
 */
export async function answerAccepted(
  here: Here,
  application: Application,
  businessId: string,
): Promise<void> {
  await keepAnswer(here, application.id, { isAccepted: true, reason: '' })
  const account = (await linkableAccounts(here)).find(({ id }) => id === application.accountId)
  if (account === undefined || !account.roles.includes('business')) return
  await keepAccountLink(here, {
    businessId,
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
    ownRecord({ businessId }),
  )
}
