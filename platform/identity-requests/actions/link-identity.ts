import { itIsNotTheOwnAccount } from '../../accounts/rules.ts'
import { action } from '../../actions.ts'
import type { Here } from '../../here.ts'
import { thePersonConfirms } from '../../identities/rules.ts'
import { endIdentity, identityOf, keepIdentity } from '../../identities/tables.ts'
import { insist } from '../../rulings.ts'
import { tellOfAccount } from '../../sign-in/telling.ts'
import { LinkForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { itIsNotLinkedYet, theKindFits } from '../rules.ts'
import { acceptFor, type IdentityRequest, linkableOf, requestSeenBy } from '../tables.ts'

/** Somebody whom a provider vouches for is the owner of this account: a person says so, with the ground. */
export const linkIdentity = action({
  verb: 'platform.link-identity',
  may: may.decideRequests,
  form: LinkForm,
  danger: true,

  async run(here, { requestId, accountId, ground }) {
    const request = await requestSeenBy(here, requestId)
    const account = await linkableOf(here, accountId)
    insist(
      itIsNotLinkedYet(request),
      itIsNotTheOwnAccount(here.person, accountId),
      thePersonConfirms(here.person, account.roles),
      theKindFits(request.kind, account.roles, 'accountId'),
    )
    await linkTo(here, request, accountId)
    await tellOfAccount(
      here,
      accountId,
      'サインインの方法が一つ加わりました。覚えがないときは、すぐに情報政策課へ知らせてください。',
    )
    return {
      about: accountId,
      noted: { requestId, issuer: request.issuer, kind: request.kind, ground },
      say: `${account.name}さんに結び付けました。`,
    }
  },
})

/** Links the subject of a request; what led to an account that has ended leads there no longer. */
export async function linkTo(
  here: Here,
  request: IdentityRequest,
  accountId: string,
): Promise<void> {
  const { kind, issuer, subject, saidName, id } = request
  const before = await identityOf(here, request)
  if (before !== null) await endIdentity(here, before.id)
  await keepIdentity(here, { kind, issuer, subject, saidName, accountId })
  await acceptFor(here, id, accountId)
}
