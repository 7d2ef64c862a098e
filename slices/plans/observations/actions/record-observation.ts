import { action, type Here, insist } from '#platform'
import { beadSeenBy, link } from '#slices/evidence'
import { indicatorRef, publishObservation } from '../../indicator-beads/tables.ts'
import { periodLabel, periodState } from '../../indicators/rules.ts'
import { type Indicator, indicatorSeenBy } from '../../indicators/tables.ts'
import { may } from '../../permissions.ts'
import { judgeObservation } from '../../verdicts/tables.ts'
import { ObservationForm, type Reading } from '../forms.ts'
import {
  aSuppressedValueIsNoNumber,
  itIsNoLaterThanTheEnd,
  itWasPublishedAfterThePeriod,
  thePartsMakeTheValue,
  thePeriodIsMeasured,
  thePeriodIsOver,
  theValueIsKnown,
  theVintageIsNew,
  valueRead,
} from '../rules.ts'
import {
  isSuppressedAtTheSource,
  keepObservation,
  type Observation,
  observationOf,
  observationsOf,
} from '../tables.ts'

/** A value as it was published, with its vintage; judged at once where the period is due. */
export const recordObservation = action({
  verb: 'plans.record-observation',
  may: may.writePlans,
  form: ObservationForm,

  async run(here, { indicatorId, ...reading }) {
    const indicator = await indicatorSeenBy(here, indicatorId)
    const { seen, status } = await record(here, indicator, reading)
    const period = periodLabel(indicator, seen.year)
    return {
      about: indicatorId,
      noted: { after: reading, status },
      params: { indicatorId },
      say:
        status === null
          ? `${period}の値を入れました。`
          : `${period}の値を入れました。${status}です。`,
    }
  },
})

/**
 * Keeps one value, in the caller's transaction.
 * @returns it with its status; null where nothing is judged yet @throws {RuleBroken}
 */
export async function record(
  here: Here,
  indicator: Indicator,
  reading: Reading,
): Promise<{ seen: Observation; status: string | null }> {
  const { year, vintageOn } = reading
  const value = valueRead(reading, indicator.unit, indicator.decimals)
  const known = await observationsOf(here, indicator.id)
  const ofTheYear = known.filter((one) => one.year === year && !one.isWithdrawn)
  insist(
    thePeriodIsMeasured(indicator, year),
    thePeriodIsOver(indicator, year, here.today),
    itIsNoLaterThanTheEnd(indicator, year, indicator.closedOn),
    itWasPublishedAfterThePeriod(indicator, year, vintageOn, here.today),
    aSuppressedValueIsNoNumber(
      reading,
      await isSuppressedAtTheSource(here, reading.sourcePid, year),
    ),
    theValueIsKnown(value),
    thePartsMakeTheValue(reading, indicator.unit, indicator.decimals),
    theVintageIsNew(ofTheYear.some((one) => one.vintageOn === vintageOn)),
  )
  if (value === null) throw new RangeError('a reading without a value was let through')
  const source = reading.source || indicator.source
  const id = await keepObservation(here, indicator.id, reading, value, source)
  const seen = await observationOf(here, indicator.id, id)
  if (reading.sourcePid) {
    const card = await beadSeenBy(here, reading.sourcePid)
    await link(here, {
      up: { slice: card.slice, ref: card.ref },
      down: indicatorRef(indicator.id),
      type: 'grounds',
      note: `${periodLabel(indicator, year)}の値`,
    })
  }
  // An older vintage that is copied in later changes nothing that stands.
  const isLatest = ofTheYear.every((one) => one.vintageOn < vintageOn)
  if (!isLatest) return { seen, status: null }
  const state = periodState(indicator, year, here.today, seen)
  const status = state === '判定' ? await judgeObservation(here, indicator, seen) : null
  await publishObservation(here, indicator, {
    year,
    fact: factOf(indicator, seen, status),
    figures: seen.value === null ? { suppressed: true } : { value: seen.value, vintageOn },
  })
  return { seen, status }
}

function factOf(indicator: Indicator, seen: Observation, status: string | null): string {
  const value = seen.value === null ? '秘匿' : `${seen.value}${indicator.unit}`
  return [value, seen.certainty, status ?? '参考'].join('　')
}
