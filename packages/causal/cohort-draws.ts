import { Sfc32 } from '#packages/random'
import type { Cohort, StaggeredPanel } from './staggered-panel.ts'

/** Units whose signs are drawn together, as the bits of one byte. */
const TOGETHER = 8

/** What every choice of up to eight units sums to, column by column, the last one counting them. */
function fillSubsetSums(
  table: Float64Array,
  { centred }: Cohort,
  from: number,
  units: number,
  periods: number,
): void {
  const width = periods + 1
  for (let choice = 1; choice < 1 << units; choice += 1) {
    // One unit more than a choice that is already summed: the lowest bit is taken away.
    const lowest = 31 - Math.clz32(choice & -choice)
    const less = (choice & (choice - 1)) * width
    const unit = (from + lowest) * periods
    const to = choice * width
    for (let time = 0; time < periods; time += 1) {
      table[to + time] = (table[less + time] as number) + (centred[unit + time] as number)
    }
    table[to + periods] = (table[less + periods] as number) + 1
  }
}

function addDrawn(
  sums: Float64Array,
  table: Float64Array,
  bytes: Uint32Array,
  draws: number,
  at: { readonly offset: number; readonly stride: number; readonly width: number; mask: number },
): void {
  const { offset, stride, width, mask } = at
  for (let draw = 0; draw < draws; draw += 1) {
    const choice = ((bytes[draw >> 2] as number) >>> ((draw & 3) << 3)) & mask
    const from = choice * width
    const to = draw * stride + offset
    for (let column = 0; column < width; column += 1) {
      sums[to + column] = (sums[to + column] as number) + (table[from + column] as number)
    }
  }
}

function drawCohort(
  sums: Float64Array,
  cohort: Cohort,
  words: Sfc32,
  draws: number,
  at: { readonly offset: number; readonly stride: number; readonly width: number },
): void {
  const table = new Float64Array(at.width << TOGETHER)
  const bytes = new Uint32Array(Math.ceil(draws / 4))
  for (let from = 0; from < cohort.count; from += TOGETHER) {
    const units = Math.min(TOGETHER, cohort.count - from)
    fillSubsetSums(table, cohort, from, units, at.width - 1)
    words.fill(bytes)
    addDrawn(sums, table, bytes, draws, { ...at, mask: (1 << units) - 1 })
  }
  // From the chosen to signs of +1 and −1; the centred outcomes of a cohort sum to 0.
  for (let draw = 0; draw < draws; draw += 1) {
    const to = draw * at.stride + at.offset
    for (let column = 0; column < at.width; column += 1) {
      const total = column === at.width - 1 ? cohort.count : 0
      sums[to + column] = 2 * (sums[to + column] as number) - total
    }
  }
}

/**
 * Per draw and cohort, the sums of the centred outcomes of every period, each unit's with a sign of its own
 * (Rademacher), and of the signs: what every influence function is a linear form of. One draw after
 * another, in the order of the influence.
 */
export function cohortDraws(panel: StaggeredPanel, draws: number, seed: number): Float64Array {
  const width = panel.times.length + 1
  const stride = panel.cohorts.length * width
  const sums = new Float64Array(draws * stride)
  const words = new Sfc32(seed)
  panel.cohorts.forEach((cohort, at) => {
    drawCohort(sums, cohort, words, draws, { offset: at * width, stride, width })
  })
  return sums
}
