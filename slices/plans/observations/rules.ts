import { formatDate, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { wholeOf } from '../check-figures/rules.ts'
import { endOf, isPeriod, isShare, periodLabel, type Timing } from '../indicators/rules.ts'
import type { Reading } from './forms.ts'

export function thePeriodIsMeasured(timing: Timing, year: number): Ruling {
  return (
    isPeriod(timing, year) ||
    broken(`${year}年には、この調査は行われません。調査の年を入れてください。`, 'year')
  )
}

export function thePeriodIsOver(timing: Timing, year: number, today: LocalDate): Ruling {
  const end = endOf(timing, year)
  return (
    end <= today ||
    broken(
      `${periodLabel(timing, year)}は${formatDate(end)}に終わります。値は、その後に入れてください。`,
      'year',
    )
  )
}

export function itWasPublishedAfterThePeriod(
  timing: Timing,
  year: number,
  vintageOn: LocalDate,
  today: LocalDate,
): Ruling {
  if (vintageOn > today) return broken('公表日が、まだ来ていない日です。', 'vintageOn')
  return (
    vintageOn >= endOf(timing, year) ||
    broken('公表日が、期間の終わりより前です。期間と公表日を確かめてください。', 'vintageOn')
  )
}

/** A suppressed cell stays suppressed, whoever types a number for it. */
export function aSuppressedValueIsNoNumber(
  reading: Pick<Reading, 'value' | 'isSuppressed'>,
  isSuppressedAtTheSource: boolean,
): Ruling {
  const isNumber = typeof reading.value === 'number'
  const says = reading.isSuppressed === 'on' || isSuppressedAtTheSource
  return (
    !(isNumber && says) ||
    broken('公表資料では秘匿（X）です。0ではなく「秘匿」としてください。', 'value')
  )
}

export function itIsNoLaterThanTheEnd(
  timing: Timing,
  year: number,
  closedOn: LocalDate | null,
): Ruling {
  return (
    closedOn === null ||
    endOf(timing, year) <= closedOn ||
    broken(
      '廃止した指標には、廃止より後の期間の値を足せません。後継の指標に入れてください。',
      'year',
    )
  )
}

type Parts = Pick<Reading, 'value' | 'numerator' | 'denominator' | 'isSuppressed'>

/** The value as it was typed, or as numerator over denominator where only those were. */
export function valueRead(reading: Parts, unit: string, decimals: number): number | 'X' | null {
  const { value, numerator, denominator, isSuppressed } = reading
  if (value === 'X' || isSuppressed === 'on') return 'X'
  if (value !== null || !isShare(unit) || numerator === null || !denominator) return value
  return Number(((numerator / denominator) * wholeOf(unit)).toFixed(decimals))
}

export function theValueIsKnown(value: number | 'X' | null): Ruling {
  return (
    value !== null ||
    broken('値を入れるか、公表資料で伏せられていれば「秘匿」としてください。', 'value')
  )
}

export function thePartsMakeTheValue(reading: Parts, unit: string, decimals: number): Ruling {
  const { value, numerator, denominator } = reading
  if (!isShare(unit) || typeof value !== 'number' || numerator === null || denominator === null)
    return true
  if (denominator === 0) return broken('分母が0です。', 'denominator')
  const made = (numerator / denominator) * wholeOf(unit)
  const rounding = 0.5 * 10 ** -decimals + 1e-9
  return (
    Math.abs(made - value) <= rounding ||
    broken(
      `分子÷分母は${made.toFixed(Math.max(decimals, 1))}${unit}で、値の${value}${unit}と合いません。`,
      'value',
    )
  )
}

export function theVintageIsNew(isKnown: boolean): Ruling {
  return (
    !isKnown ||
    broken(
      'この公表日の値は、もう入っています。直すときは、前の値を取り下げてください。',
      'vintageOn',
    )
  )
}
