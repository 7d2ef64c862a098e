import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { type BeadKind, familyOf, kinds } from '../kinds/rules.ts'

/** Six describable sides of a piece of evidence (thread.md §5.4). Shown side by side, never added up. */
export type Facets = {
  readonly source?: '公的統計' | '市の調査' | '現場の記録' | '会議での発言' | '評価' | 'その他文書'
  /** 全数, 標本（n=286, 回収率69％）, 1件, 不明 */
  readonly coverage?: string
  /** Area and group: 「鯖江市・対象者そのもの」 */
  readonly closeness?: string
  readonly standpoint?: '第三者' | '市' | '受益者本人・関係団体'
  readonly check?: '再計算可（系列ID・版あり）' | '原本あり' | '記憶による'
}

export const facetSources = [
  '公的統計',
  '市の調査',
  '現場の記録',
  '会議での発言',
  '評価',
  'その他文書',
] as const
export const facetStandpoints = ['第三者', '市', '受益者本人・関係団体'] as const
export const facetChecks = ['再計算可（系列ID・版あり）', '原本あり', '記憶による'] as const

/** 新しさ, the sixth facet: 「決定の 14か月前」, from the evidence's own date. Null where it has none. */
export function freshness(
  happenedOn: LocalDate | null,
  decidedOn: LocalDate | null,
): string | null {
  if (happenedOn === null || decidedOn === null) return null
  const months = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const passed = months(decidedOn) - months(happenedOn)
  const whole = decidedOn.slice(8) < happenedOn.slice(8) ? passed - 1 : passed
  if (happenedOn > decidedOn) return '決定より後'
  return whole === 0 ? '決定の1か月以内' : `決定の${whole}か月前`
}

export function theTitleIsShortEnough(title: string): Ruling {
  const length = [...title].length
  return (
    (length >= 1 && length <= 120) || broken('名称は1字以上120字までで入れてください。', 'title')
  )
}

/** What is known before it happened is a mistake, except where a paper speaks of later days. */
export function itIsKnownOnlyAfterItHappened(
  kind: BeadKind,
  happenedOn: LocalDate | null,
  availableOn: LocalDate | null,
): Ruling {
  if (kind === 'document' || kind === 'issue') return true
  if (happenedOn === null || availableOn === null) return true
  return (
    availableOn >= happenedOn ||
    broken('知り得た日が、内容の日付より前になっています。日付を確かめてください。', 'availableOn')
  )
}

export function evidenceIsNotOfTheFuture(
  kind: BeadKind,
  days: readonly (LocalDate | null)[],
  today: LocalDate,
): Ruling {
  if (familyOf(kind).key !== 'evidence') return true
  return (
    days.every((day) => day === null || day <= today) ||
    broken('資料の日付が今日より後になっています。日付を確かめてください。', 'happenedOn')
  )
}

/** A statistic names its series and the edition in which it was published. */
export function aStatisticNamesItsSeries(kind: BeadKind, figures: unknown): Ruling {
  if (kind !== 'statistic') return true
  const names = typeof figures === 'object' && figures !== null ? figures : {}
  const said = (key: string) => {
    const value: unknown = Reflect.get(names, key)
    return typeof value === 'string' && value.trim() !== ''
  }
  return (
    (said('seriesId') && said('vintage')) ||
    broken('統計を根拠にするには、系列IDと公表時点（版）が必要です。')
  )
}

export function theTwoAreOfOneKind(one: string, other: string): Ruling {
  return one === other || broken('統合できるのは、同じ種類のものどうしだけです。', 'intoPid')
}

export function kindLabel(kind: BeadKind): string {
  return kinds[kind].label
}

const figureLabels: Readonly<Record<string, string>> = {
  seriesId: '系列ID',
  vintage: '公表時点（版）',
  area: '地域',
  year: '年',
  value: '値',
  unit: '単位',
  source: '出典',
  caveat: '注意',
  formula: '計算式',
  n: '回答数',
  responseRate: '回収率',
  pages: 'ページ数',
}

/** Frozen values that people read, one line each; nested ones are the slice's own business. */
export function shownFigures(figures: unknown): { label: string; value: string }[] {
  if (typeof figures !== 'object' || figures === null) return []
  return Object.entries(figures).flatMap(([key, value]: [string, unknown]) => {
    const label = figureLabels[key]
    if (label === undefined || (typeof value !== 'string' && typeof value !== 'number')) return []
    return value === '' ? [] : [{ label, value: String(value) }]
  })
}
