import { action, broken, insist } from '#platform'
import { publishDecision } from '#slices/evidence'
import { linesOf } from '../../budget-lines/tables.ts'
import { requestById } from '../../drafts/tables.ts'
import { addVoted } from '../../executions/tables.ts'
import { may } from '../../permissions.ts'
import { lineRef, measureRef, publishLine, publishMeasure } from '../../publications/tables.ts'
import { noRevivalWaits } from '../../revivals/rules.ts'
import { unansweredIn } from '../../revivals/tables.ts'
import { VoteForm } from '../../rounds/forms.ts'
import { isByDecree, isOriginal, roundName, theRoundIsOpen } from '../../rounds/rules.ts'
import { keepVote, type Round, roundSeenBy } from '../../rounds/tables.ts'
import { measureSeenBy } from '../../tables.ts'
import { keepAssessment, latestAmounts, submittedIn } from '../tables.ts'

const asVoted = { stage: 'voted', reasonCode: '議決', comment: '', isInternal: false }

/** 議決: the amounts as they stand after the last stage become the budget, and public. */
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
    )
    await keepVote(here, roundId, votedOn, outcome)
    if (outcome === '否決') return refused(roundId, votedOn, round)
    for (const { id, measureId } of submitted) {
      const amounts = await latestAmounts(here, id)
      await keepAssessment(here, id, asVoted, amounts)
      const yen = amounts.reduce((sum, line) => sum + line.amountYen, 0)
      await addVoted(here, measureId, round.fiscalYear, isOriginal(round.kind), yen)
      const measure = await measureSeenBy(here, measureId)
      const request = await requestById(here, id)
      const voted = new Map(amounts.map((line) => [line.lineId, line.amountYen]))
      await publishMeasure(here, measure)
      const decided = { precision: 'day', on: votedOn } as const
      await publishDecision(here, {
        ...measureRef(measureId),
        name: `continued:${round.fiscalYear}`,
        ...decided,
      })
      for (const line of await linesOf(here, id)) {
        await publishLine(here, measure, round, request, line, voted.get(line.id) ?? 0)
        await publishDecision(here, { ...lineRef(line.id), name: 'voted', ...decided })
      }
    }
    return {
      about: roundId,
      noted: { after: { votedOn, outcome, round: roundName(round), requests: submitted.length } },
      say: '議決を記録しました。予算額は公開され、予算現額に入ります。',
    }
  },
})

/** 否決: nothing becomes a budget, and nothing public. */
const refused = (roundId: string, votedOn: string, round: Round) => ({
  about: roundId,
  noted: { after: { votedOn, outcome: '否決', round: roundName(round) } },
  say: '否決を記録しました。予算額は公開されません。',
})
