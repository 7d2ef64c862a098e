import { formatYen } from '#packages/japan'
import { percent } from '../executions/rules.ts'
import { type Compared, tagsOf } from '../overlaps/rules.ts'
import type { ExecutionYear, UnitCostYear } from '../request-sheet.ts'

/** A figure of one fiscal year as the desk shows it; without one, why there is none. */
export type YearFigure = {
  readonly fiscalYear: number
  readonly text: string
  /** Yen, as files carry it. */
  readonly yen: number | null
}

const absent = (fiscalYear: number, text: string): YearFigure => ({ fiscalYear, text, yen: null })

/** 単位コスト in yen: of a settled year with hours and an output above 0, as the request sheet prints it. */
export function unitCostFigures(
  costs: readonly UnitCostYear[],
  years: readonly ExecutionYear[],
): YearFigure[] {
  return costs.map((cost) => {
    const year = years.find(({ fiscalYear }) => fiscalYear === cost.fiscalYear)
    const { fiscalYear, directYen, hours, output, perOutputYen: yen } = cost
    if (year === undefined || year.currentYen === null) return absent(fiscalYear, '記録なし')
    if (directYen === null) return absent(fiscalYear, '決算前')
    if (hours === null) return absent(fiscalYear, '時間の記録なし')
    if (output === null) return absent(fiscalYear, '活動量の記録なし')
    if (yen === null) return absent(fiscalYear, '－（活動量0）')
    return { fiscalYear, yen, text: formatYen(yen) }
  })
}

/** 不用額 in 千円 with its share of 現額. */
export function unspentFigures(years: readonly ExecutionYear[]): YearFigure[] {
  return years.map(({ fiscalYear, currentYen, unspentYen: yen }) => {
    if (currentYen === null) return absent(fiscalYear, '記録なし')
    if (yen === null) return absent(fiscalYear, '決算前')
    const share = currentYen > 0 ? `（${percent(yen, currentYen)}％）` : ''
    return { fiscalYear, yen, text: `${formatYen(yen, { unit: '千円' })}${share}` }
  })
}

/** 「3年とも記録なし」, where no year has a figure and all for the same reason. */
export function nothingInAnyYear(figures: readonly YearFigure[]): string | null {
  const [first] = figures
  if (first === undefined || first.yen !== null) return null
  const isSame = figures.every(({ yen, text }) => yen === null && text === first.text)
  return isSame ? `${figures.length}年とも${first.text}` : null
}

export type Exit = 'unstated' | 'untested' | 'met' | 'unmet'

export const exitLabels: Readonly<Record<Exit, string>> = {
  unstated: '条件なし',
  untested: '未判定',
  met: '達している',
  unmet: '達していない',
}

/** @param isMet what the last test of the condition as it stands now found; null where there was none */
export function exitOf(behind: {
  readonly hasCondition: boolean
  readonly isMet: boolean | null
}): Exit {
  if (!behind.hasCondition) return 'unstated'
  if (behind.isMet === null) return 'untested'
  return behind.isMet ? 'met' : 'unmet'
}

/** Without target or means, or after its term, a measure is compared with none: that is not 「なし」. */
export function whyNotCompared(
  measure: Pick<Compared, 'industry' | 'size' | 'stage' | 'means'> & {
    readonly sunsetYear: number | null
  },
  fiscalYear: number,
): string | null {
  if (measure.sunsetYear !== null && measure.sunsetYear < fiscalYear) return '終期すぎ'
  if (tagsOf(measure).length === 0) return '対象が未記入'
  return measure.means.length === 0 ? '手段が未記入' : null
}
