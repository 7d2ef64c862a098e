import { action, type Here, insist } from '#platform'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { currentBudget } from '../../executions/rules.ts'
import { executionsOf } from '../../executions/tables.ts'
import { may } from '../../permissions.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { currentOf, votedLinesOf } from '../../voted-lines/tables.ts'
import { CarryoverForm } from '../forms.ts'
import {
  theBudgetProvidesIt,
  theContractWasMadeInTheYear,
  theFundsFitIn,
  theLinesGiveIt,
  theRestCarriesIt,
  theYearIsEnding,
} from '../rules.ts'
import { askedSoFar, keepCarryover, keepCarryoverLines } from '../tables.ts'

/** 繰越を起案する: what cannot be spent within the year, and why. */
export const draftCarryover = action({
  verb: 'measures.draft-carryover',
  may: may.writeMeasures,
  form: CarryoverForm,

  async run(here, { measureId, lines, ...typed }) {
    await measureWrittenBy(here, measureId)
    const { fiscalYear, amountYen } = typed
    const round = typed.roundId === null ? null : await roundSeenBy(here, typed.roundId)
    insist(
      theBooksAreOpen(await settlementOf(here, fiscalYear)),
      theYearIsEnding(fiscalYear, here.today),
      theBudgetProvidesIt(typed, fiscalYear, round),
      theContractWasMadeInTheYear(typed, fiscalYear),
      theRestCarriesIt(
        (await restOf(here, measureId, fiscalYear)) -
          (await askedSoFar(here, measureId, fiscalYear)),
        amountYen,
      ),
      theFundsFitIn(typed),
    )
    const laid = await linesAsked(here, measureId, fiscalYear, amountYen, lines)
    insist(theLinesGiveIt(laid, amountYen))
    const carryoverId = await keepCarryover(here, measureId, typed)
    await keepCarryoverLines(here, carryoverId, laid)
    return {
      about: measureId,
      noted: { reason: typed.reason, after: typed },
      params: { carryoverId },
      say: '繰越を起案しました。財政課が決定します。',
    }
  },
})

/** 現額 less what is spent and what is carried: 0 where the year has no budget. */
export async function restOf(here: Here, measureId: string, fiscalYear: number): Promise<number> {
  const year = (await executionsOf(here, measureId)).find((one) => one.fiscalYear === fiscalYear)
  if (!year) return 0
  return currentBudget(year) - (year.spentYen ?? 0) - year.carriedOutYen
}

type OnLine = { readonly lineId: string; readonly amountYen: number }

/** The voted lines of the year with what each gives; where there is one only, it gives all. */
export async function linesAsked(
  here: Here,
  measureId: string,
  fiscalYear: number,
  amountYen: number,
  typed: readonly OnLine[],
) {
  const voted = await votedLinesOf(here, measureId, fiscalYear)
  const amounts = new Map(typed.map((line) => [line.lineId, line.amountYen]))
  return voted.map((line) => ({
    lineId: line.lineId,
    label: setsuLabel(line),
    amountYen: voted.length === 1 ? amountYen : (amounts.get(line.lineId) ?? 0),
    // What is promised and not settled may go over with its contract.
    restYen: currentOf(line) - line.carriedOutYen - (line.committedYen - line.unsettledYen),
  }))
}
