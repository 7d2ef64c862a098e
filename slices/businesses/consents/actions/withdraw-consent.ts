import { action, type Here, insist, notify } from '#platform'
import { businessConsentedFor } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { emptyWithdrawn } from '../../publications/tables.ts'
import * as at from '../addresses.ts'
import { WithdrawalForm } from '../forms.ts'
import { itIsInForce } from '../rules.ts'
import { consentOf, keepWithdrawal } from '../tables.ts'

type Typed = { readonly businessId: string; readonly consentId: string; readonly reason: string }

/** At once: what is read by a consent asks for it each time, and what was published of it is emptied here. */
async function withdraw(here: Here, { businessId, consentId, reason }: Typed) {
  const business = await businessConsentedFor(here, businessId)
  const consent = await consentOf(here, businessId, consentId)
  insist(itIsInForce(consent, here.today))
  await keepWithdrawal(here, consentId, reason)
  if (consent.purpose === '公開' && consent.personId === null)
    await emptyWithdrawn(here, businessId)
  if (!may.writeBusinesses(here.person))
    await notify(
      here,
      { roles: ['officer', 'chief'] },
      `${business.name}が「${consent.purpose}」の同意を撤回しました。`,
      at.consents({ businessId }),
    )
  return {
    about: businessId,
    noted: { consentId, purpose: consent.purpose, ofAPerson: consent.personId !== null, reason },
    say: '同意の撤回を記録しました。いまから、一覧にも検索にも出ません。',
  }
}

/** Somebody took a consent back, on paper or by word, as an officer records it. */
export const withdrawConsent = action({
  verb: 'businesses.withdraw-consent',
  may: may.writeBusinesses,
  form: WithdrawalForm,
  run: withdraw,
})

/** A business takes a consent of its own back. */
export const withdrawOwnConsent = action({
  verb: 'businesses.withdraw-own-consent',
  may: may.keepOwnRecord,
  form: WithdrawalForm,
  run: withdraw,
})
