import { action, insist } from '#platform'
import { findAlike, keepAlike } from '../duplicates/actions/find-alike.ts'
import { isOneOfItsOwn } from '../duplicates/rules.ts'
import { BusinessEditForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { insistUnchanged } from '../revisions/actions/insist-unchanged.ts'
import {
  asTyped,
  changedFields,
  fieldLabels,
  theDayIsPast,
  theRecordIsNotMerged,
} from '../rules.ts'
import { businessSeenBy, rewriteBusiness } from '../tables.ts'

/** What the register says is put right; what it said before stays in the history, field by field. */
export const reviseBusiness = action({
  verb: 'businesses.revise-business',
  may: may.writeBusinesses,
  form: BusinessEditForm,

  async run(here, { businessId, version, reason, isAnother, ...typed }) {
    const [saved, alike] = await Promise.all([
      businessSeenBy(here, businessId),
      findAlike(here, typed, businessId),
    ])
    insist(theRecordIsNotMerged(saved))
    await insistUnchanged(here, saved, version, asTyped(saved), fieldLabels)
    insist(theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'))
    const { corporateNumber } = typed
    insist(isOneOfItsOwn({ corporateNumber, isAnother: isAnother === 'on' }, alike))
    await Promise.all([
      rewriteBusiness(here, businessId, typed),
      keepAlike(here, { ...typed, id: businessId }, alike, isAnother === 'on'),
    ])
    return {
      about: businessId,
      noted: { ...changedFields(asTyped(saved), asTyped(typed)), reason },
      say: '事業者の登録を直しました。',
    }
  },
})
