import { action, historyOf, insist, Missing, parseForm } from '#platform'
import { findAlike, keepAlike } from '../../duplicates/actions/find-alike.ts'
import { isOneOfItsOwn } from '../../duplicates/rules.ts'
import { BusinessEditForm } from '../../forms.ts'
import { may } from '../../permissions.ts'
import { asTyped, changedFields, fieldLabels, theRecordIsNotMerged } from '../../rules.ts'
import { businessSeenBy, rewriteBusiness } from '../../tables.ts'
import { RestorationForm } from '../forms.ts'
import {
  asItStood,
  changesIn,
  differences,
  somethingWouldChange,
  theChangeCanBeSeen,
} from '../rules.ts'
import { insistUnchanged } from './insist-unchanged.ts'

/** What a record said after an earlier change is what it says again; nothing of the history is lost. */
export const restoreBusiness = action({
  verb: 'businesses.restore-business',
  may: may.writeBusinesses,
  form: RestorationForm,

  async run(here, { businessId, seq, version, reason }) {
    const saved = await businessSeenBy(here, businessId)
    const now = asTyped(saved)
    await insistUnchanged(here, saved, version, now, fieldLabels)
    const changes = changesIn(await historyOf(here, businessId, 1_000))
    const change = changes.find((one) => one.seq === seq)
    if (change === undefined) throw new Missing()
    const then = asItStood(changes, seq, now)
    insist(
      theRecordIsNotMerged(saved),
      theChangeCanBeSeen(change.isErased),
      somethingWouldChange(differences(then, now)),
    )
    const form = { ...then, businessId, version, reason, isAnother: 'on' }
    const { isAnother: _, ...typed } = parseForm(BusinessEditForm, form)
    const alike = await findAlike(here, typed, businessId)
    insist(isOneOfItsOwn({ corporateNumber: typed.corporateNumber, isAnother: true }, alike))
    await rewriteBusiness(here, businessId, typed)
    await keepAlike(here, { ...typed, id: businessId }, alike, false)
    return {
      about: businessId,
      noted: { ...changedFields(now, asTyped(typed)), restored: seq, reason },
      say: 'その時点の内容に戻しました。',
    }
  },
})
