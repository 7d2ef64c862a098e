import type { LocalDate } from '#packages/japan'
import { type Action, action, type Here, insist, Missing, notify } from '#platform'
import { businessConsentedFor } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { publication } from '../../publications/addresses.ts'
import { emptyWithdrawn } from '../../publications/tables.ts'
import { ConsentForm, OwnConsentForm } from '../forms.ts'
import { theDaysAreInOrder, theRecipientIsNamed, theScopeIsAllowed } from '../rules.ts'
import { endReplaced, type Given, keepConsent, recipientsSeenBy, worksThere } from '../tables.ts'

/** A consent that takes the place of an earlier one ends it: what was allowed before stays readable. */
async function keep(here: Here, typed: Given) {
  const { businessId, personId } = typed
  const business = await businessConsentedFor(here, businessId)
  if (personId !== null && !(await worksThere(here, businessId, personId))) throw new Missing()
  const recipients = typed.purpose === '第三者提供' ? await recipientsSeenBy(here) : []
  const given = typed.purpose === '第三者提供' ? typed : { ...typed, recipient: '' }
  insist(
    theDaysAreInOrder(given, here.today),
    theRecipientIsNamed(given, recipients),
    theScopeIsAllowed(given, recipients),
  )
  const replaced = await endReplaced(here, given)
  const consentId = await keepConsent(here, given)
  if (given.purpose === '公開' && personId === null) {
    // What was published under the former scope leaves at once; the new scope is published anew.
    if (replaced > 0) await emptyWithdrawn(here, businessId)
    if (!may.writeBusinesses(here.person))
      await notify(
        here,
        { roles: ['chief'] },
        `${business.name}から公開の同意がありました。内容を確かめて公開名簿に載せてください。`,
        publication({ businessId }),
      )
  }
  const { purpose, recipient, fields, fiscalYears, way, expiresOn } = given
  const scope = { purpose, recipient, fields, fiscalYears, way, expiresOn }
  return {
    about: businessId,
    noted: { consentId, ...scope, ofAPerson: personId !== null },
    params: { consentId },
    say:
      replaced > 0
        ? '同意を記録しました。前の同意は、新しい同意に置き換わりました。'
        : '同意を記録しました。',
  }
}

/** A consent given on paper or by word, as an officer records it. */
export const giveConsent = action({
  verb: 'businesses.give-consent',
  may: may.writeBusinesses,
  form: ConsentForm,
  run: (here, { personId, ...typed }) => keep(here, { ...typed, personId: personId || null }),
})

/** A consent that a business, or its proxy with a mandate for it, gives itself, today and on the screen. */
export const giveOwnConsent: Action<{
  businessId: string
  purpose: string
  recipient: string
  fields: string[]
  fiscalYears: number[]
  expiresOn: LocalDate | null
}> = action({
  verb: 'businesses.give-own-consent',
  may: may.keepOwnRecord,
  form: OwnConsentForm,
  run: (here, typed) =>
    keep(here, {
      ...typed,
      personId: null,
      givenOn: here.today,
      givenName: here.person.name,
      way: '画面',
    }),
})
