import { action, type Here, insist } from '#platform'
import { currentBudget } from '../../executions/rules.ts'
import { executionsOf } from '../../executions/tables.ts'
import { may } from '../../permissions.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { CarryoverForm } from '../forms.ts'
import {
  theBudgetProvidesIt,
  theContractWasMadeInTheYear,
  theFundsFitIn,
  theRestCarriesIt,
  theYearIsEnding,
} from '../rules.ts'
import { askedSoFar, keepCarryover } from '../tables.ts'

/** 繰越を起案する: what cannot be spent within the year, and why. */
export const draftCarryover = action({
  verb: 'measures.draft-carryover',
  may: may.writeMeasures,
  form: CarryoverForm,

  async run(here, { measureId, ...typed }) {
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
    const carryoverId = await keepCarryover(here, measureId, typed)
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
