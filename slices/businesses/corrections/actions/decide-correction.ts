import { action, type Done, type Here, insist, notify, parseForm } from '#platform'
import { reviseBusiness } from '../../actions/revise-business.ts'
import { BusinessEditForm } from '../../forms.ts'
import { ownRecord } from '../../own-records/addresses.ts'
import { applyPart } from '../../part-corrections/actions/apply-part.ts'
import { isPart } from '../../part-corrections/rules.ts'
import { may } from '../../permissions.ts'
import { asTyped } from '../../rules.ts'
import { type Business, businessSeenBy } from '../../tables.ts'
import { DecisionForm } from '../forms.ts'
import { everyFieldIsAnswered, itIsOpen, wholly } from '../rules.ts'
import { correctionSeenBy, fieldsOf, keepDecisions } from '../tables.ts'

/**
 * Answers what a business asked, field by field. What is accepted goes into the register by the same
 * rules as an officer's own revision, in one act and one line of its history.
 */
export const decideCorrection = action({
  verb: 'businesses.decide-correction',
  may: may.writeBusinesses,
  form: DecisionForm,

  async run(here, { correctionId, decision, reason, answer, isAnother }) {
    const correction = await correctionSeenBy(here, correctionId)
    insist(itIsOpen(correction))
    const fields = await fieldsOf(here, correctionId)
    const isWhole = correction.act !== '直す'
    const answered = isWhole ? [{ field: wholly }] : fields
    insist(everyFieldIsAnswered(answered, decision, reason, correction.part))
    const keyOf = (field: string) => (isWhole ? wholly : field)
    const decisions = fields.map(({ field }) => ({
      field,
      isAccepted: decision[keyOf(field)] === 'accept',
      reason: (reason[keyOf(field)] ?? '').trim(),
    }))
    const accepted = fields.filter(({ field }) => decision[keyOf(field)] === 'accept')
    const saved = await businessSeenBy(here, correction.businessId)
    const why = `訂正の申出（第${correction.number}号）`
    const written =
      accepted.length === 0
        ? null
        : isPart(correction.part)
          ? await applyPart(here, { ...correction, part: correction.part, reason: why }, accepted)
          : await reviseRecord(here, saved, accepted, why, isAnother)
    await keepDecisions(here, correctionId, answer, decisions)
    await notify(
      here,
      { accountIds: [correction.proposedBy] },
      `${why}に答えました。`,
      ownRecord({ businessId: saved.id }),
    )
    return {
      about: saved.id,
      noted: {
        ...written?.noted,
        correctionId,
        reason: why,
        refused: decisions.filter((one) => !one.isAccepted),
      },
      say: `訂正の申出に答えました（採用 ${accepted.length}件、不採用 ${fields.length - accepted.length}件）。`,
    }
  },
})

/** The record itself, by the officer's own form. */
function reviseRecord(
  here: Here,
  saved: Business,
  accepted: readonly { readonly field: string; readonly after: string }[],
  reason: string,
  isAnother: 'on' | undefined,
): Promise<Done> {
  return reviseBusiness.run(
    here,
    parseForm(BusinessEditForm, {
      ...asTyped(saved),
      ...Object.fromEntries(accepted.map(({ field, after }) => [field, after])),
      businessId: saved.id,
      version: saved.version,
      source: '本人の申出',
      confirmedOn: here.today,
      reason,
      isAnother,
    }),
  )
}
