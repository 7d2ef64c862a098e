import { type Action, action, insist, insistFresh, notify, parseForm } from '#platform'
import { BusinessEditForm } from '../../forms.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { asTyped, changedFields, fieldLabels } from '../../rules.ts'
import { correction } from '../addresses.ts'
import { CorrectionForm, type TypedCorrection } from '../forms.ts'
import { answerDueOn, correctable, somethingIsAsked } from '../rules.ts'
import { keepCorrection } from '../tables.ts'

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
    const { businessId, version, reason, isAnother, ...record } = parseForm(BusinessEditForm, {
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
    const dueOn = answerDueOn(here.today)
    const kept = await keepCorrection(here, { businessId, note, dueOn, changes })
    await notify(
      here,
      { roles: ['officer', 'chief'] },
      `${saved.name}から訂正の申出（第${kept.number}号）がありました。`,
      correction({ correctionId: kept.id }),
    )
    return {
      about: businessId,
      noted: {
        correctionId: kept.id,
        number: kept.number,
        fields: changes.map(({ field }) => field),
      },
      params: { correctionId: kept.id },
      say: `訂正を申し出ました（第${kept.number}号）。30日以内に、項目ごとに答えます。`,
    }
  },
})
