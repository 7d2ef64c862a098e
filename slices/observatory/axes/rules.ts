import { broken, type Ruling } from '#platform'
import type { Series } from '../reference/series.ts'

/** A series that places can be compared by, in the last year that it has. */
export const AXES = [
  { series: 'employees', period: 2021 },
  { series: 'employees-e', period: 2021 },
  { series: 'employees-public', period: 2014 },
  { series: 'employees-public-e', period: 2014 },
  { series: 'establishments', period: 2021 },
  { series: 'population', period: 2020 },
  { series: 'shipments', period: 2018 },
  { series: 'taxable-income', period: 2018 },
  { series: 'taxpayers', period: 2018 },
] as const

export type Axis = (typeof AXES)[number]

export function axisCalled(series: string): Axis | null {
  return AXES.find((one) => one.series === series) ?? null
}

type Measured = Pick<Series, 'coverage' | 'unit'>

/** Two definitions never share an axis: of another coverage, or in another unit. */
export function theyShareAnAxis(one: Measured, other: Measured): Ruling {
  if (one.unit !== other.unit) {
    return broken(
      `この2つの系列は単位が違うため、同じ軸に描けません（${one.unit}/${other.unit}）。`,
      'with',
    )
  }
  return (
    one.coverage === other.coverage ||
    broken(
      `この2つの系列は対象範囲が違うため、同じ軸に描けません（${one.coverage}/${other.coverage}）。`,
      'with',
    )
  )
}

export const CENSUS_YEARS: readonly number[] = [2014, 2016, 2021]

/** Growth can be decomposed between surveys of one coverage only: 2016 → 2021. */
export function thePairHasOneCoverage(from: number, to: number): Ruling {
  if (from === 2014 || to === 2014) {
    return broken(
      '2014年は公営を含み、漁業・鉱業がないため、要因分解には使えません。2016年と2021年を選んでください。',
      'from',
    )
  }
  return (
    (from === 2016 && to === 2021) ||
    broken('要因分解ができるのは2016年から2021年への増減だけです。2016年と2021年を選んでください。')
  )
}
