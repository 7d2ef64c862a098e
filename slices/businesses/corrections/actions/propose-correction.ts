import { type Action, action, insist, insistFresh, parseForm } from '#platform'
import { BusinessEditForm } from '../../forms.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { asTyped, changedFields, fieldLabels } from '../../rules.ts'
import { CorrectionForm, type TypedCorrection } from '../forms.ts'
import { correctable, somethingIsAsked, theRecordItself } from '../rules.ts'
import { keepAsked } from './keep-asked.ts'

/** A business asks to have its record put right; nothing changes until an officer has answered. */
export const proposeCorrection: Action<TypedCorrection> = action({
  verb: 'businesses.propose-correction',
  may: may.keepOwnRecord,
  form: CorrectionForm,

  async run(here, typed: TypedCorrection) {
    const saved = await ownBusiness(here, String(typed.businessId))
    const now = asTyped(saved)
    insistFresh(Number(typed.version), saved.version, now, fieldLabels)
    const asked = Object.fromEntries(
      correctable.map((field) => [field, String(typed[field] ?? '')]),
    )
    // Read as an officer's form is read, so that nothing is proposed that could not be kept.
    const { version, reason, isAnother, ...record } = parseForm(BusinessEditForm, {
      ...now,
      ...asked,
      businessId: saved.id,
      version: saved.version,
      reason: '訂正の申出',
    })
    const { before, after } = changedFields(now, asTyped(record))
    const changes = correctable
      .filter((field) => after[field] !== undefined)
      .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    const note = String(typed.note ?? '')
    insist(somethingIsAsked(changes, note))
    return keepAsked(here, { business: saved, note, changes, ...theRecordItself })
  },
})
