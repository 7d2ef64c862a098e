import { action, insist, insistFresh } from '#platform'
import { findAlike, keepAlike } from '../../duplicates/actions/find-alike.ts'
import { isOneOfItsOwn } from '../../duplicates/rules.ts'
import { BusinessEditForm } from '../../forms.ts'
import { may } from '../../permissions.ts'
import { asTyped, changedFields, fieldLabels, theDayIsPast } from '../../rules.ts'
import { businessToWriteOn, rewriteBusiness } from '../../tables.ts'
import { changesItsIdentity } from '../rules.ts'

/**
 * One record of an edit of many: the form and the rules of a single revision, and its own entry in the
 * history. It is compared with its neighbours where it changes by what it is known; whom it resembles
 * anyway was decided elsewhere.
 */
export const reviseInBulk = action({
  verb: 'businesses.revise-in-bulk',
  may: may.writeBusinesses,
  form: BusinessEditForm,

  async run(here, { businessId, version, reason, isAnother: _, ...typed }) {
    const saved = await businessToWriteOn(here, businessId)
    insistFresh(version, saved.version, asTyped(saved), fieldLabels)
    insist(theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'))
    const changed = changedFields(asTyped(saved), asTyped(typed))
    const compares = changesItsIdentity(changed.after)
    const alike = compares ? await findAlike(here, typed, businessId) : []
    insist(isOneOfItsOwn({ corporateNumber: typed.corporateNumber, isAnother: false }, alike))
    await rewriteBusiness(here, businessId, typed)
    if (compares) await keepAlike(here, { ...typed, id: businessId }, alike, false)
    return { about: businessId, noted: { ...changed, reason } }
  },
})
