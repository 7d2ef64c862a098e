import { action, type Here, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { endLink, link, publishDecision } from '#slices/evidence'
import { type Line, linesOf } from '../../budget-lines/tables.ts'
import { markRequested, type Request, requestSeenBy } from '../../drafts/tables.ts'
import { fundsMeetTheCost } from '../../funds/rules.ts'
import {
  allocationsOf,
  forgetFundLinks,
  fundLinksOf,
  fundsOf,
  keepFundLink,
} from '../../funds/tables.ts'
import { interestOf } from '../../interests/tables.ts'
import { freezeRequest } from '../../papers/actions/freeze-request.ts'
import { may } from '../../permissions.ts'
import {
  generalRef,
  lineRef,
  measureRef,
  publishLine,
  publishMeasure,
  schemeRef,
} from '../../publications/tables.ts'
import { chosenIndicators } from '../../reasons/tables.ts'
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
  await linkFunds(here, round, request)
  const name = requestedName(round)
  for (const ref of [measureRef(measure.id), ...lines.map((line) => lineRef(line.id))]) {
    await publishDecision(here, { ...ref, name, precision: 'instant' })
  }
}

/** Σ of the links of a line is its amount. Those of an earlier submission are ended first. */
async function linkFunds(here: Here, round: Round, request: Request) {
  for (const linkId of await fundLinksOf(here, request.id)) {
    await endLink(here, { linkId, reason: '要求を出し直した' })
  }
  await forgetFundLinks(here, request.id)
  for (const { schemeId, lineId, amountYen } of await allocationsOf(here, request.id)) {
    const up = schemeId === null ? generalRef(round.id) : schemeRef(schemeId)
    const { linkId } = await link(here, { up, down: lineRef(lineId), type: 'funds', amountYen })
    await keepFundLink(here, request.id, linkId)
  }
}
