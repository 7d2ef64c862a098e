/** Money of one fiscal year, in the order of the sheet. */
export const moneyKinds = [
  'national',
  'prefecture',
  'bond',
  'other',
  'general',
  'cost',
  'labour',
  'full',
] as const
export type MoneyKind = (typeof moneyKinds)[number]
export const workKinds = ['people', 'hours'] as const
export type WorkKind = (typeof workKinds)[number]
export type FigureKind = MoneyKind | WorkKind

/** In the order in which the sheet prints them. */
export const figureKinds: readonly FigureKind[] = [
  ...(['national', 'prefecture', 'bond', 'other', 'general', 'cost'] as const),
  ...workKinds,
  ...(['labour', 'full'] as const),
]

export const figureLabels: Readonly<Record<FigureKind, string>> = {
  national: '国庫支出金',
  prefecture: '県支出金',
  bond: '地方債',
  other: 'その他',
  general: '一般財源',
  cost: '事業費計',
  people: '人員',
  hours: '時間',
  labour: '人件費',
  full: '総事業費',
}

export const isMoney = (kind: FigureKind): kind is MoneyKind =>
  moneyKinds.some((known) => known === kind)

/** One year of a measure: whole yen, persons and hours. Null is what the sheet leaves blank, never 0. */
export type YearFigures = {
  readonly fiscalYear: number
  /** The file that told it: its source, publisher and date stand beside the figure. */
  readonly toldBy: string
} & Readonly<Record<FigureKind, number | null>>

export const indicatorKinds = ['activity', 'object', 'outcome'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]
export const indicatorLabels: Readonly<Record<IndicatorKind, string>> = {
  activity: '活動',
  object: '対象',
  outcome: '成果',
}

export type IndicatorValue = {
  readonly fiscalYear: number
  readonly value: number | null
  readonly target: number | null
  /** What stands in the cell where it is no number: 「隔年実施」. */
  readonly said: string
  readonly toldBy: string
}

export type YearIndicator = {
  readonly kind: IndicatorKind
  /** Its place in the latest sheet; null where that no longer names it. */
  readonly place: number | null
  readonly name: string
  readonly unit: string
  readonly values: readonly IndicatorValue[]
}

/** What sheets told of a measure, year by year, the earliest first. */
export type History = {
  readonly years: readonly YearFigures[]
  readonly indicators: readonly YearIndicator[]
}

/**
 * Two tellings as one: of a year that both tell the later sheet counts, of a year that only one tells that
 * one. An indicator that the later sheet calls otherwise stays beside it, with its own years.
 */
export function mergedHistory(earlier: History, later: History): History {
  const told = new Set(later.years.map(({ fiscalYear }) => fiscalYear))
  const taken = new Set<YearIndicator>()
  const current = later.indicators.map((one): YearIndicator => {
    const before = earlier.indicators.find((kept) => isSame(kept, one) && !taken.has(kept))
    if (!before) return one
    taken.add(before)
    const own = new Set(one.values.map(({ fiscalYear }) => fiscalYear))
    const kept = before.values.filter(({ fiscalYear }) => !own.has(fiscalYear))
    return { ...one, values: byYear([...kept, ...one.values]) }
  })
  const former = earlier.indicators.flatMap((one): YearIndicator[] => {
    const values = taken.has(one) ? [] : one.values.filter(hasContent)
    return values.length === 0 ? [] : [{ ...one, place: null, values }]
  })
  return {
    years: byYear([...earlier.years.filter((one) => !told.has(one.fiscalYear)), ...later.years]),
    indicators: [...current, ...former],
  }
}

/** The history before a sheet of the same year is told anew: what was said of its years is gone. */
export function untold(history: History, anew: History): History {
  const figures = new Set(anew.years.map(({ fiscalYear }) => fiscalYear))
  const valued = new Set(
    anew.indicators.flatMap(({ values }) => values.map(({ fiscalYear }) => fiscalYear)),
  )
  return {
    years: history.years.filter(({ fiscalYear }) => !figures.has(fiscalYear)),
    indicators: history.indicators.map((one) =>
      one.place === null
        ? one
        : { ...one, values: one.values.filter(({ fiscalYear }) => !valued.has(fiscalYear)) },
    ),
  }
}

const isSame = (a: YearIndicator, b: YearIndicator) =>
  a.kind === b.kind && a.name === b.name && a.unit === b.unit

const hasContent = ({ value, target, said }: IndicatorValue) =>
  value !== null || target !== null || said !== ''

function byYear<One extends { readonly fiscalYear: number }>(all: readonly One[]): One[] {
  return [...all].sort((a, b) => a.fiscalYear - b.fiscalYear)
}

/** Every year that a figure or an indicator is told of, the earliest first. */
export function yearsOf({ years, indicators }: History): number[] {
  const all = [
    ...years.map(({ fiscalYear }) => fiscalYear),
    ...indicators.flatMap(({ values }) => values.map(({ fiscalYear }) => fiscalYear)),
  ]
  return [...new Set(all)].sort((a, b) => a - b)
}

/** How a value stands in lists of changes: null is 「－」, 0 is 0, and yen stay exact. */
export const shown = (value: number | null): string =>
  value === null ? '－' : String(value).replace('-', '△')

/** Each figure as one line of text under a name, for two tellings side by side. */
export function figureTexts(
  history: History,
  yearName: (year: number) => string,
): Map<string, string> {
  const texts = new Map<string, string>()
  for (const year of history.years)
    for (const kind of figureKinds) {
      const unit = isMoney(kind) ? '円' : kind === 'hours' ? '時間' : '人'
      const value = year[kind]
      texts.set(
        `${yearName(year.fiscalYear)} ${figureLabels[kind]}`,
        value === null ? '－' : `${shown(value)}${unit}`,
      )
    }
  for (const [at, one] of history.indicators.entries()) {
    const name = `${indicatorLabels[one.kind]}指標「${one.name || `名称の記載なし ${at + 1}`}」`
    texts.set(`${name}の単位`, one.unit || '－')
    for (const { fiscalYear, value, target, said } of one.values) {
      texts.set(`${name} ${yearName(fiscalYear)}`, said || shown(value))
      if (target !== null) texts.set(`${name} ${yearName(fiscalYear)} 目標`, shown(target))
    }
  }
  return texts
}
