import { insistOnCounts } from './matrix.ts'
import { type ShiftShareTotal, shiftShare } from './shift-share.ts'

export type PeriodShift = Pick<
  ShiftShareTotal,
  'change' | 'national' | 'industryMix' | 'regional' | 'unexplained'
>
export type DynamicShiftShare = {
  /** One for every pair of neighbouring years, in order. */
  readonly periods: readonly PeriodShift[]
  readonly total: PeriodShift
}

const NOTHING: PeriodShift = { change: 0, national: 0, industryMix: 0, regional: 0, unexplained: 0 }

const add = (one: PeriodShift, other: PeriodShift): PeriodShift => ({
  change: one.change + other.change,
  national: one.national + other.national,
  industryMix: one.industryMix + other.industryMix,
  regional: one.regional + other.regional,
  unexplained: one.unexplained + other.unexplained,
})

/**
 * Dynamic shift-share: the effects of `shiftShare` for every pair of neighbouring years, each on its own
 * base, and their sums over time. The sums differ from one decomposition over the whole span, because
 * the structure moves on in between.
 * Shape: rows are years in order, equally spaced (the caller's matter), columns industries, region and
 * nation alike. Unit: persons. One year has no period and a total of 0.
 * @throws {RangeError} tables of different shape, a negative count, a nation without workers
 * @see Barff, R. & Knight, P. (1988) Dynamic shift-share analysis
 * @example dynamicShiftShare({ region: [[10], [12]], nation: [[100], [110]] }).total.regional // 1
 */
export function dynamicShiftShare(input: {
  readonly region: readonly (readonly number[])[]
  readonly nation: readonly (readonly number[])[]
}): DynamicShiftShare {
  const { region, nation } = input
  insistOnCounts([...region, ...nation])
  if (region.length !== nation.length) throw new RangeError('region and nation differ in years')
  const periods = region.slice(1).map((region1, at): PeriodShift => {
    const { total } = shiftShare({
      region0: region[at] ?? [],
      region1,
      nation0: nation[at] ?? [],
      nation1: nation[at + 1] ?? [],
    })
    const { change, national, industryMix, regional, unexplained } = total
    return { change, national, industryMix, regional, unexplained }
  })
  return { periods, total: periods.reduce(add, NOTHING) }
}
