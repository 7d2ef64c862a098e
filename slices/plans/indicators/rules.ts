import {
  addDays,
  addMonths,
  dayFromParts,
  fiscalYearOf,
  formatDate,
  type LocalDate,
  localDateOf,
  partsOf,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

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
export const periods = ['年度', '暦年', '5年調査'] as const
export const shapes = ['直線', '段階', '最終年のみ'] as const
export type Shape = (typeof shapes)[number]
export const errorModels = ['なし', '標本', '件数', '改定幅'] as const

/** A rate or share: 「％」「割」「ポイント」. */
export const isShare = (unit: string): boolean => /[%％]|割$|割合|ポイント/.test(unit)

/** When an indicator can be read at all. A period is named by its year: FY2028, or the calendar year. */
export type Timing = {
  readonly period: string
  /** Any year in which the five-yearly survey is held; only of 5年調査. */
  readonly surveyYear: number | null
  /** First day of the measure's or goal's implementation. */
  readonly startsOn: LocalDate
  readonly effectLagMonths: number
  readonly releaseLagMonths: number
  /** The month in which the publisher always releases; used instead of the lag where it is known. */
  readonly releaseMonth: number | null
  readonly graceMonths: number
  readonly baselineYear: number | null
}

export type PeriodState = '対象外' | '未到来' | '公表待ち' | '観測遅れ' | '秘匿' | '判定'

const surveyEvery = 5
type Kind = Pick<Timing, 'period'>

/** How many years lie between two periods. */
export const spacingOf = ({ period }: Kind): number => (period === '5年調査' ? surveyEvery : 1)

/** Whether there is such a period: a five-yearly survey has none in the years between. */
export function isPeriod(timing: Pick<Timing, 'period' | 'surveyYear'>, year: number): boolean {
  if (timing.period !== '5年調査' || timing.surveyYear === null) return true
  return (year - timing.surveyYear) % surveyEvery === 0
}

/** The last day of a period. */
export function endOf({ period }: Kind, year: number): LocalDate {
  return period === '年度' ? localDateOf(`${year + 1}-03-31`) : localDateOf(`${year}-12-31`)
}

/** `first_due`: the first period with end ≥ start + effect_lag − 1 day. */
export function firstDue(timing: Timing): number {
  const seenOn = addDays(addMonths(timing.startsOn, timing.effectLagMonths), -1)
  const first = timing.period === '年度' ? fiscalYearOf(seenOn) : partsOf(seenOn).year
  return [0, 1, 2, 3, 4].map((more) => first + more).find((year) => isPeriod(timing, year)) ?? first
}

/** The latest period that has ended by a day. */
export function lastEnded(timing: Timing, today: LocalDate): number {
  const { year } = partsOf(today)
  const ended = [0, -1, -2, -3, -4, -5, -6].map((less) => year + less)
  return ended.find((p) => isPeriod(timing, p) && endOf(timing, p) <= today) ?? year - 1
}

/** `release(p) = end(p) + release_lag`, or the end of the publisher's month that follows the period. */
export function releaseOn(timing: Timing, year: number): LocalDate {
  const end = endOf(timing, year)
  if (timing.releaseMonth === null) return addMonths(end, timing.releaseLagMonths)
  const { year: y, month } = partsOf(end)
  const released = timing.releaseMonth > month ? y : y + 1
  const first = dayFromParts(released, timing.releaseMonth, 1)
  if (first === null) throw new RangeError(`not a month: ${timing.releaseMonth}`)
  return addDays(addMonths(first, 1), -1)
}

/** The day from which a missing value is 観測遅れ: `release(p) + grace`. */
export function lateFrom(timing: Timing, year: number): LocalDate {
  return addMonths(releaseOn(timing, year), timing.graceMonths)
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
  return today < lateFrom(timing, year) ? '公表待ち' : '観測遅れ'
}

/** 「2028年度」「2028年」「2026年調査」 */
export function periodLabel({ period }: Kind, year: number): string {
  if (period === '年度') return `${year}年度`
  return period === '5年調査' ? `${year}年調査` : `${year}年`
}

/** 「最初の判定は2028年度の値、公表は2029年9月ごろ」 */
export function firstJudgement(timing: Timing): string {
  const year = firstDue(timing)
  return `最初の判定は${periodLabel(timing, year)}の値、公表は${releaseMonth(timing, year)}`
}

function releaseMonth(timing: Timing, year: number): string {
  const { year: y, month } = partsOf(releaseOn(timing, year))
  return `${y}年${month}月ごろ`
}

/** The state of a period with its dates, as screens, papers and files print it. */
export function stateSentence(
  timing: Timing,
  year: number,
  today: LocalDate,
  observation: { readonly isSuppressed: boolean } | null = null,
): string {
  const state = periodState(timing, year, today, observation)
  if (state === '対象外') return `対象外（取組は${formatDate(timing.startsOn)}に始まりました）`
  if (state === '未到来') {
    if (year <= firstDue(timing)) return `未到来（${firstJudgement(timing)}）`
    return `未到来（${periodLabel(timing, year)}は${formatDate(endOf(timing, year))}に終わり、公表は${releaseMonth(timing, year)}）`
  }
  if (state === '公表待ち') {
    return `公表待ち（公表は${releaseMonth(timing, year)}、${formatDate(lateFrom(timing, year))}から観測遅れ）`
  }
  if (state === '観測遅れ') {
    return `観測遅れ（${formatDate(lateFrom(timing, year))}までに値がありません）`
  }
  return state === '秘匿' ? '秘匿（公表資料で伏せられた値。数に入れません）' : '判定'
}

/** No verdict before its time, whoever asks for it: the period, or the effect, has not come yet. */
export function theVerdictIsDue(timing: Timing, year: number, today: LocalDate): Ruling {
  return (
    periodState(timing, year, today) !== '未到来' ||
    broken(
      `まだ判定の時期ではありません（最初の判定は${periodLabel(timing, firstDue(timing))}の値）。`,
    )
  )
}

/** Of which periods a value is known, with the verdict on it, where an indicator carries that with it. */
export type Known = {
  readonly observed: readonly {
    readonly year: number
    readonly isSuppressed: boolean
    readonly status?: string | null
    readonly certainty?: string
    readonly ratio?: number | null
  }[]
}

/**
 * The period that speaks for an indicator today: the latest whose value is there or is missing too long.
 * Until the latest is released, the one before speaks.
 */
export function speakingPeriod(timing: Timing & Known, today: LocalDate): number {
  const first = firstDue(timing)
  const last = lastEnded(timing, today)
  for (let year = last; year >= first; year -= spacingOf(timing)) {
    if (periodState(timing, year, today, knownOf(timing, year)) !== '公表待ち') return year
  }
  return Math.max(first, last)
}

export function knownOf({ observed }: Known, year: number): Known['observed'][number] | null {
  return observed.find((one) => one.year === year) ?? null
}

/** How an indicator stands today: its status where a period is judged, else the state that it is in. */
export type Standing = {
  readonly year: number
  readonly state: PeriodState | '廃止'
  readonly status: string | null
  readonly certainty: string
  /** g × 100 */
  readonly ratio: number | null
  readonly today: LocalDate
}

export function standingOf(
  indicator: Timing & Known & { readonly closedOn: LocalDate | null },
  today: LocalDate,
): Standing {
  const year = speakingPeriod(indicator, today)
  const known = knownOf(indicator, year)
  const state = periodState(indicator, year, today, known)
  const isJudged = state === '判定' && indicator.closedOn === null
  return {
    year,
    state: indicator.closedOn === null ? state : '廃止',
    status: isJudged ? (known?.status ?? null) : null,
    certainty: known?.certainty ?? '',
    ratio: isJudged ? (known?.ratio ?? null) : null,
    today,
  }
}

/** The state today of an indicator, as it is printed. */
export function stateToday(
  timing: Timing & Known & { readonly closedOn?: LocalDate | null },
  today: LocalDate,
): string {
  if (timing.closedOn) return `廃止（${formatDate(timing.closedOn)}）`
  const year = speakingPeriod(timing, today)
  const known = knownOf(timing, year)
  const state = periodState(timing, year, today, known)
  const sentence = stateSentence(timing, year, today, known)
  if (state === '未到来') return sentence
  const judged = state === '判定' && known?.status ? known.status : sentence
  const certainty =
    state === '判定' && known?.certainty && known.certainty !== '確定'
      ? `（${known.certainty}）`
      : ''
  return `${periodLabel(timing, year)}　${judged}${certainty}`
}

/** A number as people write it: 15.5, １，２００, △3. Null where it is none. */
export function decimalOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[△▲−]/, '-')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}
