import { action, Invalid, insist } from '#platform'
import { latestAmounts } from '../../assessments/tables.ts'
import { may } from '../../permissions.ts'
import { aCutIsMadeByASupplement, theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { AmendmentForm } from '../forms.ts'
import { somethingIsAmended } from '../rules.ts'
import { amendmentOf, insistAmendmentIsFresh, keepAmendment, proposalSeenBy } from '../tables.ts'

/** 議会の修正: the amounts of one request as the assembly voted them, before the vote is recorded. */
export const amendRequest = action({
  verb: 'measures.amend-request',
  may: may.recordVotes,
  form: AmendmentForm,

  async run(here, { roundId, requestId, version, reason, lines }) {
    const round = await roundSeenBy(here, roundId)
    const proposal = await proposalSeenBy(here, roundId, requestId)
    const proposed = await latestAmounts(here, requestId)
    insistAmendmentIsFresh(await amendmentOf(here, requestId), version)
    const known = new Map(proposed.map((line) => [line.lineId, line.amountYen]))
    if (lines.length !== known.size || lines.some((line) => !known.has(line.lineId))) {
      throw new Invalid([{ field: null, sentence: '積算の行が変わりました。開き直してください。' }])
    }
    insist(
      theRoundIsOpen(round),
      aCutIsMadeByASupplement(round.kind, lines, (i) => `lines.${i}.amountYen`),
      somethingIsAmended(proposed, lines),
    )
    const changed = lines.filter((line) => known.get(line.lineId) !== line.amountYen)
    await keepAmendment(here, requestId, reason, changed)
    return {
      // Not about the measure: until the vote its history is read by the section.
      about: requestId,
      noted: { reason, before: Object.fromEntries(known), after: changed },
      say: `「${proposal.measureName}」の修正を入れました。議決を「修正可決」で記録すると、この額が予算になります。`,
    }
  },
})
