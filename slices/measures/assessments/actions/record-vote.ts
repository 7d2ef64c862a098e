import type { LocalDate } from '#packages/japan'
import { action, broken, type Here, insist } from '#platform'
import { publishDecision } from '#slices/evidence'
import { asVoted, fundsAsVoted, theOutcomeFitsTheAmendments } from '../../amendments/rules.ts'
import { amendedLines, amendmentOf, amendmentsIn } from '../../amendments/tables.ts'
import { linesOf } from '../../budget-lines/tables.ts'
import { requestById } from '../../drafts/tables.ts'
import { addVoted } from '../../executions/tables.ts'
import { linkFunds } from '../../fund-links/tables.ts'
import { allocationsOf } from '../../funds/tables.ts'
import { may } from '../../permissions.ts'
import { lineRef, measureRef, publishLine, publishMeasure } from '../../publications/tables.ts'
import { insistTheReductionFits } from '../../reductions/tables.ts'
import { noRevivalWaits } from '../../revivals/rules.ts'
import { unansweredIn } from '../../revivals/tables.ts'
import { VoteForm } from '../../rounds/forms.ts'
import { isByDecree, isOriginal, roundName, theRoundIsOpen } from '../../rounds/rules.ts'
import { keepVote, type Round, roundSeenBy } from '../../rounds/tables.ts'
import { measureSeenBy } from '../../tables.ts'
import { keepAssessment, latestAmounts, submittedIn } from '../tables.ts'

/** 議決: the amounts after the last stage, or as the assembly changed them, become the budget, and public. */
export const recordVote = action({
  verb: 'measures.record-vote',
  may: may.recordVotes,
  form: VoteForm,
  danger: true,

  async run(here, { roundId, votedOn, outcome: typed }) {
    const round = await roundSeenBy(here, roundId)
    const outcome = isByDecree(round) ? '専決' : typed
    const submitted = await submittedIn(here, roundId)
    insist(
      theRoundIsOpen(round),
      votedOn <= here.today || broken('議決の日が今日より後になっています。', 'votedOn'),
      noRevivalWaits(await unansweredIn(here, roundId)),
      submitted.length > 0 || broken('提出された要求書がありません。', 'votedOn'),
      theOutcomeFitsTheAmendments(outcome, await amendmentsIn(here, roundId)),
    )
    await keepVote(here, roundId, votedOn, outcome)
    if (outcome === '否決') return refused(roundId, votedOn, round)
    for (const request of submitted) await vote(here, round, request, votedOn)
    return {
      about: roundId,
      noted: { after: { votedOn, outcome, round: roundName(round), requests: submitted.length } },
      say: '議決を記録しました。予算額は公開され、予算現額に入ります。',
    }
  },
})

/** One request: the voted amounts, what pays for them, 予算現額 and the thread say the same. */
async function vote(
  here: Here,
  round: Round,
  { id, measureId }: { readonly id: string; readonly measureId: string },
  votedOn: LocalDate,
): Promise<void> {
  const amendment = await amendmentOf(here, id)
  const amounts = asVoted(await latestAmounts(here, id), await amendedLines(here, id))
  const changed = new Map(amounts.map((line) => [line.lineId, line.amountYen]))
  const lines = (await linesOf(here, id)).map((line) => ({
    ...line,
    votedYen: changed.get(line.id) ?? 0,
  }))
  await insistTheReductionFits(
    here,
    measureId,
    round,
    lines.map((line) => ({ ...line, amountYen: line.votedYen })),
  )
  const reason = amendment
    ? { reasonCode: '修正議決', comment: amendment.reason }
    : { reasonCode: '議決', comment: '' }
  await keepAssessment(here, id, { stage: 'voted', isInternal: false, ...reason }, amounts)
  const yen = amounts.reduce((sum, line) => sum + line.amountYen, 0)
  await addVoted(here, measureId, round.fiscalYear, isOriginal(round.kind), yen)
  const measure = await measureSeenBy(here, measureId)
  const request = await requestById(here, id)
  const asked = await allocationsOf(here, id)
  if (lines.some((line) => line.votedYen !== line.amountYen)) {
    const paid = lines.flatMap(({ id: lineId, votedYen }) =>
      fundsAsVoted(
        asked.filter((one) => one.lineId === lineId),
        votedYen,
      ).map((fund) => ({ ...fund, lineId })),
    )
    await linkFunds(here, round, id, paid, '議決された額に改めた')
  }
  await publishMeasure(here, measure)
  const decided = { precision: 'day', on: votedOn } as const
  const name = `continued:${round.fiscalYear}`
  await publishDecision(here, { ...measureRef(measureId), name, ...decided })
  for (const line of lines) {
    const change = { yen: line.votedYen, isAmended: amendment !== null }
    await publishLine(here, measure, round, request, line, change)
    await publishDecision(here, { ...lineRef(line.id), name: 'voted', ...decided })
  }
}

/** 否決: nothing becomes a budget, and nothing public. */
const refused = (roundId: string, votedOn: string, round: Round) => ({
  about: roundId,
  noted: { after: { votedOn, outcome: '否決', round: roundName(round) } },
  say: '否決を記録しました。予算額は公開されません。',
})
