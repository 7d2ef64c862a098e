import { insistOnCounts } from './matrix.ts'
import {
  allocationEffect,
  competitiveEffect,
  growthOf,
  homotheticWorkers,
  industryMixEffect,
  nationalEffect,
  regionalEffect,
} from './shift-share-effects.ts'

export type ShiftShareInput = {
  /** Workers by industry at the start and at the end: the region, then the nation. */
  readonly region0: readonly number[]
  readonly region1: readonly number[]
  readonly nation0: readonly number[]
  readonly nation1: readonly number[]
  /** All industries of the nation, where the published totals are not the sums of the lists. */
  readonly nationTotal0?: number
  readonly nationTotal1?: number
}
/** Persons; null where the nation had nobody in that industry at the start. */
export type IndustryShift = {
  readonly change: number
  /** 全国成長: as if the industry had grown like all industries of the nation. */
  readonly national: number | null
  /** 産業構成: as far as the industry grew faster or slower than all industries of the nation. */
  readonly industryMix: number | null
  /** 地域競争: as far as the region's industry grew faster or slower than the nation's. */
  readonly regional: number | null
  /** Esteban-Marquillas: workers the region would have with the nation's structure. */
  readonly homothetic: number | null
  /** Esteban-Marquillas: `regional` on the homothetic workers; null also where e_i is 0. */
  readonly competitive: number | null
  /** Esteban-Marquillas: the rest, which is specialisation; null also where e_i is 0. */
  readonly allocation: number | null
}
export type ShiftShareTotal = {
  readonly change: number
  readonly national: number
  readonly industryMix: number
  readonly regional: number
  readonly competitive: number
  readonly allocation: number
  /** The change of industries that the nation did not have at the start. */
  readonly unexplained: number
}
export type ShiftShare = {
  readonly industries: readonly IndustryShift[]
  readonly total: ShiftShareTotal
  /** Positions of industries with a national base of 0: they have no effects. */
  readonly undefinedNationalBase: readonly number[]
  /** Positions of industries without the Esteban-Marquillas effects. */
  readonly undefinedEstebanMarquillas: readonly number[]
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function totalOf(industries: readonly IndustryShift[]): ShiftShareTotal {
  const total = {
    change: 0,
    national: 0,
    industryMix: 0,
    regional: 0,
    competitive: 0,
    allocation: 0,
    unexplained: 0,
  }
  for (const one of industries) {
    total.change += one.change
    total.national += one.national ?? 0
    total.industryMix += one.industryMix ?? 0
    total.regional += one.regional ?? 0
    total.competitive += one.competitive ?? 0
    total.allocation += one.allocation ?? 0
    if (one.national === null) total.unexplained += one.change
  }
  return total
}

function positions(industries: readonly IndustryShift[], lacks: keyof IndustryShift): number[] {
  const found: number[] = []
  industries.forEach((industry, at) => {
    if (industry[lacks] === null) found.push(at)
  })
  return found
}

const NO_EFFECTS = {
  national: null,
  industryMix: null,
  regional: null,
  homothetic: null,
  competitive: null,
  allocation: null,
}

type Growth = { readonly regionTotal: number; readonly nationTotal: number; readonly all: number }

function industryShift(
  e0: number,
  e1: number,
  E0: number,
  E1: number,
  { regionTotal, nationTotal, all }: Growth,
): IndustryShift {
  const change = e1 - e0
  if (E0 === 0) return { change, ...NO_EFFECTS }

  const own = growthOf(E0, E1)
  const homothetic = homotheticWorkers(regionTotal, E0 / nationTotal)
  const ahead = e0 === 0 ? null : growthOf(e0, e1) - own
  return {
    change,
    national: nationalEffect(e0, all),
    industryMix: industryMixEffect(e0, own, all),
    regional: regionalEffect(e0, e1, E0, E1),
    homothetic,
    competitive: ahead === null ? null : competitiveEffect(homothetic, ahead),
    allocation: ahead === null ? null : allocationEffect(e0, homothetic, ahead),
  }
}

/**
 * Shift-share 要因分解: what a region's change of workers would have been had it followed the nation, and
 * the rest.
 *
 *     national = e_i G,  industryMix = e_i (G_i − G),  regional = e_i' − e_i (1 + G_i)
 *     change = national + industryMix + regional
 *     h_i = e E_i / E,  competitive = h_i (g_i − G_i),  allocation = (e_i − h_i)(g_i − G_i)
 *
 * G, G_i: national growth, all industries and industry i; g_i: the region's. An industry the region did
 * not have at the start is all `regional`.
 * Shape: four lists of the same industries, years and coverage. Unit: persons (人).
 * Null: see `IndustryShift`; what is null is in no total except `change` and `unexplained`. A suppressed
 * cell never comes in as 0: leave the industry out and say so. Describes, and explains no cause.
 * @throws {RangeError} lists of different length, a negative count, or a nation without workers
 * @see Dunn, E. (1960) A statistical and analytical technique for regional analysis
 * @see Esteban-Marquillas, J. (1972) A reinterpretation of shift-share analysis
 * @example shiftShare({ region0: [10], region1: [12], nation0: [100], nation1: [110] }).total.regional // 1
 */
export function shiftShare(input: ShiftShareInput): ShiftShare {
  const { region0, region1, nation0, nation1 } = input
  insistOnCounts([region0, region1, nation0, nation1])
  const nationTotal = input.nationTotal0 ?? sum(nation0)
  if (nationTotal <= 0) throw new RangeError('the nation has no workers at the start')
  const growth: Growth = {
    regionTotal: sum(region0),
    nationTotal,
    all: (input.nationTotal1 ?? sum(nation1)) / nationTotal - 1,
  }
  const industries = region0.map((e0, at) =>
    industryShift(e0, region1[at] ?? 0, nation0[at] ?? 0, nation1[at] ?? 0, growth),
  )
  return {
    industries,
    total: totalOf(industries),
    undefinedNationalBase: positions(industries, 'national'),
    undefinedEstebanMarquillas: positions(industries, 'competitive'),
  }
}
