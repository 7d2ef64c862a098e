/** Outcomes: rows are units, controls first, then the treated; columns are periods in order. */
export type PanelInput = {
  /** Null where the outcome is suppressed (X, 秘匿) or not known; never 0 in its place. */
  readonly y: readonly (readonly (number | null)[])[]
  /** How many of the first rows are controls. */
  readonly controls: number
  /** How many of the first columns lie before the treatment. */
  readonly prePeriods: number
}

/** How much a comparison of a panel rests on. */
export type PanelSize = {
  readonly controls: number
  readonly treated: number
  readonly prePeriods: number
  readonly postPeriods: number
}

/** The same outcomes in one list, row after row; null where one of them is not known. */
export type Panel = PanelSize & { readonly values: Float64Array | null; readonly periods: number }

/** @throws {RangeError} a number that is not finite */
export function insistOnNumbers(values: readonly (number | null)[]): void {
  for (const value of values) {
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`not a number: ${value}`)
  }
}

/** @throws {RangeError} a number that is not finite, or rows of different length */
export function insistOnTable(table: readonly (readonly (number | null)[])[]): void {
  const width = table[0]?.length ?? 0
  for (const row of table) {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} beside one of ${width}`)
    insistOnNumbers(row)
  }
}

function insistOnCount(count: number, most: number, what: string): void {
  if (!Number.isInteger(count) || count < 0 || count > most) {
    throw new RangeError(`${what} must be a whole number of 0 to ${most}, not ${count}`)
  }
}

/** @throws {RangeError} a table that is not one, or counts that do not fit it */
export function readPanel({ y, controls, prePeriods }: PanelInput): Panel {
  insistOnTable(y)
  const periods = y[0]?.length ?? 0
  insistOnCount(controls, y.length, 'controls')
  insistOnCount(prePeriods, periods, 'prePeriods')
  const values = new Float64Array(y.length * periods)
  let known = true
  y.forEach((row, unit) => {
    row.forEach((value, period) => {
      if (value === null) known = false
      else values[unit * periods + period] = value
    })
  })
  return {
    values: known ? values : null,
    periods,
    controls,
    treated: y.length - controls,
    prePeriods,
    postPeriods: periods - prePeriods,
  }
}

export function sizeOf({ controls, treated, prePeriods, postPeriods }: Panel): PanelSize {
  return { controls, treated, prePeriods, postPeriods }
}

/** The mean of the treated in every period. */
export function treatedMeans(values: Float64Array, panel: Panel): Float64Array {
  const { controls, treated, periods } = panel
  const means = new Float64Array(periods)
  for (let unit = controls; unit < controls + treated; unit += 1) {
    for (let period = 0; period < periods; period += 1) {
      means[period] =
        (means[period] as number) + (values[unit * periods + period] as number) / treated
    }
  }
  return means
}
