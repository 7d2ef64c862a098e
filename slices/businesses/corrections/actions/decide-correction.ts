import { action, insist, notify, parseForm } from '#platform'
import { reviseBusiness } from '../../actions/revise-business.ts'
import { BusinessEditForm } from '../../forms.ts'
import { ownRecord } from '../../own-records/addresses.ts'
import { may } from '../../permissions.ts'
import { asTyped } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import { DecisionForm } from '../forms.ts'
import { everyFieldIsAnswered, itIsOpen } from '../rules.ts'
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
    insist(everyFieldIsAnswered(fields, decision, reason))
    const decisions = fields.map(({ field }) => ({
      field,
      isAccepted: decision[field] === 'accept',
      reason: (reason[field] ?? '').trim(),
    }))
    const accepted = fields.filter(({ field }) => decision[field] === 'accept')
    const saved = await businessSeenBy(here, correction.businessId)
    const revised =
      accepted.length === 0
        ? null
        : await reviseBusiness.run(
            here,
            parseForm(BusinessEditForm, {
              ...asTyped(saved),
              ...Object.fromEntries(accepted.map(({ field, after }) => [field, after])),
              businessId: saved.id,
              version: saved.version,
              source: '本人の申出',
              confirmedOn: here.today,
              reason: `訂正の申出（第${correction.number}号）`,
              isAnother,
            }),
          )
    await keepDecisions(here, correctionId, answer, decisions)
    await notify(
      here,
      { accountIds: [correction.proposedBy] },
      `訂正の申出（第${correction.number}号）に答えました。`,
      ownRecord({ businessId: saved.id }),
    )
    return {
      about: saved.id,
      noted: {
        ...revised?.noted,
        correctionId,
        reason: `訂正の申出（第${correction.number}号）`,
        refused: decisions.filter((one) => !one.isAccepted),
      },
      say: `訂正の申出に答えました（採用 ${accepted.length}件、不採用 ${fields.length - accepted.length}件）。`,
    }
  },
})
