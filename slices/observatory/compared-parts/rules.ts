import { type Broken, broken, type Ruling } from '#platform'
import { AXES, axisCalled, thePairHasOneCoverage, theyShareAnAxis } from '../axes/rules.ts'
import { axisFigure, tableFigure } from '../compared-figures/rules.ts'
import { decomposedFigure, shipmentsCompared } from '../compared-growth/rules.ts'
import { decomposedOf } from '../comparisons/rules.ts'
import { type Profile, type StatFigure, seriesCalled, wholeValue } from '../figures/rules.ts'

export const PARTS = ['table', 'axis', 'decomposition', 'shipments'] as const
/** A figure or table of the comparison page. */
export type Part = (typeof PARTS)[number]

/** The parts that are drawn. */
export type Chart = Exclude<Part, 'table'>
export const isChart = (name: string): name is Chart =>
  PARTS.some((one) => one === name && one !== 'table')

export const NO_YEAR_OF_ALL =
  '製造品出荷額等は、すべての市区町村がそろう年がない（秘匿または該当なし）ため、並べられません。'

export type AskedPart = {
  readonly part: Part
  readonly series: string
  readonly with: string
  readonly from: number
  readonly to: number
}

/** The figure or table that is to be evidence, or the rule against it. */
export function partAsked(profiles: readonly Profile[], asked: AskedPart): StatFigure | Broken {
  const [own, ...others] = profiles
  if (!own || others.length === 0) return broken('比べる相手を1つ以上足してください。', 'peers')
  const all = [own, ...others] as const
  const against = whyNotOwn(own, asked)
  if (against !== true) return against
  if (asked.part === 'table') return tableFigure(all)
  if (asked.part === 'decomposition') return decomposedFigure(all)
  if (asked.part === 'shipments') {
    return shipmentsCompared(all) ?? broken(NO_YEAR_OF_ALL, 'part')
  }
  const axis = axisCalled(asked.series) ?? AXES[0]
  const second = axisCalled(asked.with)
  return axisFigure(all, axis, second?.series === axis.series ? null : second)
}

/** A comparison whose own place has no number says nothing of it: not made into evidence. */
export function whyNotOwn(own: Profile, asked: AskedPart): Ruling {
  if (asked.part === 'decomposition') {
    const { name, sentence } = decomposedOf(own)
    const pair = thePairHasOneCoverage(asked.from, asked.to)
    if (pair !== true) return pair
    return sentence === null || broken(`${name}は${sentence}。`, 'part')
  }
  if (asked.part !== 'axis') return true
  const axis = axisCalled(asked.series) ?? AXES[0]
  const second = axisCalled(asked.with)
  const { label } = seriesCalled(axis.series)
  if (wholeValue(own.own(axis.series, axis.period)) === null) {
    return broken(`${own.area.name}の${label}は公表されていません。`, 'series')
  }
  return second ? theyShareAnAxis(seriesCalled(axis.series), seriesCalled(second.series)) : true
}
