import { action, type Here, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { publishDecision } from '#slices/evidence'
import { type Line, linesOf } from '../../budget-lines/tables.ts'
import { markRequested, requestSeenBy } from '../../drafts/tables.ts'
import { linkFunds } from '../../fund-links/tables.ts'
import { fundsMeetTheCost } from '../../funds/rules.ts'
import { allocationsOf, fundsOf } from '../../funds/tables.ts'
import { interestOf } from '../../interests/tables.ts'
import { freezeRequest } from '../../papers/actions/freeze-request.ts'
import { may } from '../../permissions.ts'
import { lineRef, measureRef, publishLine, publishMeasure } from '../../publications/tables.ts'
import { chosenIndicators } from '../../reasons/tables.ts'
import { insistTheReductionFits } from '../../reductions/tables.ts'
import { requestedName, roundName, theRoundIsOpen } from '../../rounds/rules.ts'
import { type Round, roundSeenBy } from '../../rounds/tables.ts'
import { sunsetYears, theSunsetIsSetAndNear } from '../../rules.ts'
import { type Measure, measureWrittenBy } from '../../tables.ts'
import { RequestForm } from '../forms.ts'
import {
  aSubmittedRequestIsNotEdited,
  itHasAnIndicator,
  itHasLines,
  publicInterestIsStated,
} from '../rules.ts'

/** 要求: the head submits. From this instant reasons that are linked bear 後付け. */
export const requestAmount = action({
  verb: 'measures.request-amount',
  may: may.requestAmounts,
  form: RequestForm,

  async run(here, { measureId, roundId }) {
    const measure = await measureWrittenBy(here, measureId)
    const round = await roundSeenBy(here, roundId)
    const request = await requestSeenBy(here, measure.id, round.id)
    const lines = await linesOf(here, request.id)
    const funds = await fundsOf(here, request.id)
    const amountYen = lines.reduce((sum, line) => sum + line.amountYen, 0)
    insist(
      theRoundIsOpen(round),
      aSubmittedRequestIsNotEdited(request),
      itHasLines(lines.length),
      fundsMeetTheCost(
        amountYen,
        funds.map((fund) => fund.amountYen),
      ),
      publicInterestIsStated((await interestOf(here, measure.id)) !== null),
      theSunsetIsSetAndNear(
        measure.sunsetYear,
        here.fiscalYear,
        await settingOn(here, sunsetYears),
      ),
      itHasAnIndicator((await chosenIndicators(here, measure.id)).length),
    )
    await insistTheReductionFits(here, measure.id, round, lines)
    await markRequested(here, request.id)
    await freezeGrounds(here, measure, round, lines)
    await freezeRequest(here, measure.id, round.id)
    return {
      about: measure.id,
      noted: { after: { round: roundName(round), amountYen } },
      say: '予算要求書を提出しました。これより後につないだ根拠は「後付け」と表示されます。',
    }
  },
})

/** Beads of measure and lines as submitted, their funds, and the instant that decides 後付け. */
async function freezeGrounds(here: Here, measure: Measure, round: Round, lines: readonly Line[]) {
  const request = await requestSeenBy(here, measure.id, round.id)
  await publishMeasure(here, measure)
  for (const line of lines) await publishLine(here, measure, round, request, line)
  await linkFunds(
    here,
    round,
    request.id,
    await allocationsOf(here, request.id),
    '要求を出し直した',
  )
  const name = requestedName(round)
  for (const ref of [measureRef(measure.id), ...lines.map((line) => lineRef(line.id))]) {
    await publishDecision(here, { ...ref, name, precision: 'instant' })
  }
}
