import { action, insist } from '#platform'
import { addCarried } from '../../executions/tables.ts'
import { markDecided } from '../../money-steps/tables.ts'
import { may } from '../../permissions.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { StepForm } from '../forms.ts'
import { itWaits, theLinesGiveIt, theRestCarriesIt } from '../rules.ts'
import { carryoverLines, carryoverSeenBy, insistCarryoverIsFresh } from '../tables.ts'
import { linesAsked, restOf } from './draft-carryover.ts'

/** 繰越の決定: out of this year's budget, into the next one's. */
export const decideCarryover = action({
  verb: 'measures.decide-carryover',
  may: may.receiveRequests,
  form: StepForm,

  async run(here, { carryoverId, version }) {
    const one = await carryoverSeenBy(here, carryoverId)
    insistCarryoverIsFresh(one, version)
    insist(
      itWaits(one),
      theBooksAreOpen(await settlementOf(here, one.fiscalYear)),
      theRestCarriesIt(await restOf(here, one.measureId, one.fiscalYear), one.amountYen),
    )
    const { fiscalYear, amountYen } = one
    const laid = await carryoverLines(here, carryoverId)
    if (laid.length > 0) {
      const lines = await linesAsked(here, one.measureId, fiscalYear, amountYen, laid)
      insist(theLinesGiveIt(lines, amountYen))
    }
    await markDecided(here, 'carryover', carryoverId)
    await addCarried(here, one.measureId, one.fiscalYear, one.amountYen)
    return {
      about: one.measureId,
      noted: { after: { fiscalYear: one.fiscalYear, kind: one.kind, amountYen: one.amountYen } },
      say: '繰越を決定しました。翌年度の予算現額に入ります。',
    }
  },
})
