import {
  addDays,
  addMonths,
  fiscalYearOf,
  type LocalDate,
  localDateOf,
  partsOf,
} from '#packages/japan'
import type { Problem } from '#platform'

export const directions = ['増', '減', '範囲維持', '到達', '監視のみ'] as const
export const indicatorKinds = [
  '投入',
  '活動（アウトプット）',
  '初期成果',
  '中間成果',
  '最終成果',
  '文脈',
] as const
export const attributions = ['A', 'B', 'C'] as const
export const attributionLabels: Readonly<Record<string, string>> = {
  A: 'A 直接（参加者を測る）',
  B: 'B 寄与（原因の一つ）',
  C: 'C 文脈（市の力では動かない）',
}
export const periods = ['年度', '暦年'] as const

/** When an indicator can be read at all. A period is named by its year: FY2028, or the calendar year. */
export type Timing = {
  readonly period: string
  /** First day of the measure's or goal's implementation. */
  readonly startsOn: LocalDate
  readonly effectLagMonths: number
  readonly releaseLagMonths: number
  readonly graceMonths: number
  readonly baselineYear: number | null
}

export type PeriodState = '対象外' | '未到来' | '公表待ち' | '観測遅れ' | '秘匿' | '判定'

/** The last day of a period. */
export function endOf({ period }: Pick<Timing, 'period'>, year: number): LocalDate {
  return period === '暦年' ? localDateOf(`${year}-12-31`) : localDateOf(`${year + 1}-03-31`)
}

/** `first_due`: the first period with end ≥ start + effect_lag − 1 day. */
export function firstDue(timing: Timing): number {
  const seenOn = addDays(addMonths(timing.startsOn, timing.effectLagMonths), -1)
  return timing.period === '暦年' ? partsOf(seenOn).year : fiscalYearOf(seenOn)
}

/** `release(p) = end(p) + release_lag`. */
export function releaseOn(timing: Timing, year: number): LocalDate {
  return addMonths(endOf(timing, year), timing.releaseLagMonths)
}

/**
 * The state of a period on a day (plans-indicators.md §4.2). Every screen and sheet asks here.
 * @param observation what is known of the period, null where nothing was observed
 */
export function periodState(
  timing: Timing,
  year: number,
  today: LocalDate,
  observation: { readonly isSuppressed: boolean } | null = null,
): PeriodState {
  const end = endOf(timing, year)
  if (end < timing.startsOn && year !== timing.baselineYear) return '対象外'
  if (year < firstDue(timing) || today < end) return '未到来'
  if (observation !== null) return observation.isSuppressed ? '秘匿' : '判定'
  const lateFrom = addMonths(releaseOn(timing, year), timing.graceMonths)
  return today < lateFrom ? '公表待ち' : '観測遅れ'
}

/** 「2028年度」 or 「2028年」 */
export function periodLabel({ period }: Pick<Timing, 'period'>, year: number): string {
  return period === '暦年' ? `${year}年` : `${year}年度`
}

/** 「最初の判定は2028年度の値、公表は2029年9月ごろ」 */
export function firstJudgement(timing: Timing): string {
  const year = firstDue(timing)
  const { year: y, month } = partsOf(releaseOn(timing, year))
  return `最初の判定は${periodLabel(timing, year)}の値、公表は${y}年${month}月ごろ`
}

/** The state today of the first period that can be judged, as it is printed. */
export function stateToday(timing: Timing, today: LocalDate): string {
  const state = periodState(timing, firstDue(timing), today)
  return state === '未到来' ? `未到来（${firstJudgement(timing)}）` : state
}

export type Draft = {
  readonly numerator: string
  readonly denominator: string
  readonly unit: string
  readonly direction: string
  readonly source: string
  readonly collector: string
  readonly baselineValue: number | null
  readonly baselineDueOn: LocalDate | null
  readonly targetValue: number | null
}

/** Q01–Q07 (plans-indicators.md §4.3): what stops an indicator from being fixed, each at its field. */
export function qualityChecks(draft: Draft): Problem[] {
  const found: Problem[] = []
  const at = (field: string, sentence: string) => found.push({ field, sentence })
  if (draft.numerator === '') at('numerator', '何を数えるかが書かれていません。')
  if (/[%％]|割$|割合|ポイント/.test(draft.unit) && draft.denominator === '')
    at('denominator', '割合の指標には、分母（何のうち）が必要です。')
  if (draft.unit === '' || /[、,・]|または|及び/.test(draft.unit))
    at('unit', '単位を一つに決めてください。')
  if (!directions.some((known) => known === draft.direction))
    at('direction', '増やすのか、減らすのか、保つのかを選んでください。')
  if (draft.targetValue !== null && draft.baselineValue === null && draft.baselineDueOn === null)
    at('baselineValue', '出発点の値がありません。測る予定日を入れるか、基準値を入れてください。')
  const wrongSide = sideOf(draft)
  if (wrongSide !== null) at('targetValue', wrongSide)
  if (draft.source === '' || draft.collector === '')
    at(
      draft.source === '' ? 'source' : 'collector',
      'だれが、どの資料から値を取るかを決めてください。',
    )
  return found
}

function sideOf({ direction, baselineValue, targetValue }: Draft): string | null {
  if (baselineValue === null || targetValue === null) return null
  if (direction === '増' && targetValue < baselineValue)
    return '「増やす」指標なのに、目標が基準値より小さくなっています。'
  if (direction === '減' && targetValue > baselineValue)
    return '「減らす」指標なのに、目標が基準値より大きくなっています。'
  return null
}

/** A number as people write it: 15.5, １，２００, △3. Null where it is none. */
export function decimalOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[△▲−]/, '-')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}
