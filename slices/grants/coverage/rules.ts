import { wilsonInterval } from '#packages/survey-statistics'

export const axes = {
  size: '従業者の数',
  district: '地区',
  industry: '産業（中分類）',
  years: '創業からの年数',
  owner: '代表者の生まれた年代',
  gender: '代表者の性別（本人の申告）',
  visited: '訪問したこと',
  mail: '電子メール',
} as const
export type Axis = keyof typeof axes

export type Counted = {
  readonly cell: string
  readonly eligible: number
  /** Who asked before, wrote a draft, sent it, was selected: each of these that did. */
  readonly consulted: number
  readonly drafted: number
  readonly applicants: number
  readonly adopted: number
}

export type Reach = Counted & {
  /** Share of those who could apply that did, 0 to 1; null where nobody could. */
  readonly takeUp: number | null
  readonly low: number | null
  readonly high: number | null
  /** Take-up of the cell over that of all; null where nobody applied at all. */
  readonly index: number | null
  readonly isUnderReached: boolean
}

/** The natural order of the bands of an axis; other axes are shown by how many could apply. */
const orders: Partial<Record<Axis, readonly string[]>> = {
  size: ['1–2人', '3–4人', '5–9人', '10–19人', '20人以上', '不明'],
  years: ['10年未満', '10–29年', '30–49年', '50年以上', '不明'],
  gender: ['女性', '男性', 'そのほか', '不明'],
  visited: ['あり', 'なし'],
  mail: ['あり', 'なし'],
}

export function inOrder(axis: Axis, cells: readonly Counted[]): readonly Counted[] {
  const order = orders[axis]
  return order === undefined
    ? cells
    : cells.toSorted((one, other) => order.indexOf(one.cell) - order.indexOf(other.cell))
}

/** Cells with fewer who could apply are put together for print. */
export const FEWEST_ELIGIBLE = 20
const OTHERS = 'その他（少数の区分をまとめたもの）'

/** Small cells as one, at the end; unknown stays by itself. */
export function merged(cells: readonly Counted[]): Counted[] {
  const isSmall = (one: Counted) => one.cell !== '不明' && one.eligible < FEWEST_ELIGIBLE
  const small = cells.filter(isSmall)
  if (small.length < 2) return [...cells]
  const sum = (of: (one: Counted) => number) => small.reduce((all, one) => all + of(one), 0)
  return [
    ...cells.filter((one) => !isSmall(one)),
    {
      cell: OTHERS,
      eligible: sum((one) => one.eligible),
      consulted: sum((one) => one.consulted),
      drafted: sum((one) => one.drafted),
      applicants: sum((one) => one.applicants),
      adopted: sum((one) => one.adopted),
    },
  ]
}

/**
 * Who never applies (fair-selection.md §11): take-up of each cell with Wilson's 95 % interval and its index
 * against all. Under-reached: even the upper end is below the take-up of all.
 * @example reachOf([{ cell: '1–2人', eligible: 240, applicants: 6, adopted: 0 }, …]) // 2.5 % [1.15, 5.35]
 */
export function reachOf(cells: readonly Counted[]): Reach[] {
  const eligible = cells.reduce((sum, one) => sum + one.eligible, 0)
  const applicants = cells.reduce((sum, one) => sum + one.applicants, 0)
  const all = eligible === 0 ? 0 : applicants / eligible
  return cells.map((one) => {
    const takeUp = one.eligible === 0 ? null : one.applicants / one.eligible
    const interval = takeUp === null ? null : wilsonInterval(takeUp, one.eligible)
    return {
      ...one,
      takeUp,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      index: takeUp === null || all === 0 ? null : takeUp / all,
      isUnderReached: interval !== null && interval.high < all,
    }
  })
}

export type Acceptance = {
  readonly cell: string
  /** Share of those who applied that were selected; null where nobody did. */
  readonly rate: number | null
  readonly low: number | null
  readonly high: number | null
  /** Even the upper end of the interval is below the acceptance of all. */
  readonly isLess: boolean
}

/** 採択率 by cell, with the same interval and the same test as the take-up. */
export function acceptanceOf(cells: readonly Counted[]): Acceptance[] {
  const applicants = cells.reduce((sum, one) => sum + one.applicants, 0)
  const adopted = cells.reduce((sum, one) => sum + one.adopted, 0)
  const all = applicants === 0 ? 0 : adopted / applicants
  return cells.map(({ cell, adopted: own, applicants: of }) => {
    const rate = of === 0 ? null : own / of
    const found = rate === null ? null : wilsonInterval(rate, of)
    return {
      ...{ cell, rate, low: found?.low ?? null, high: found?.high ?? null },
      isLess: found !== null && found.high < all,
    }
  })
}

/** 「2.5％」; null is not known. */
export const percent = (share: number | null): string =>
  share === null ? '—' : `${(share * 100).toFixed(1)}％`

/** 「1.15〜5.35％」 */
export const interval = (one: Pick<Reach, 'low' | 'high'>): string =>
  one.low === null || one.high === null
    ? '—'
    : `${(one.low * 100).toFixed(2)}〜${(one.high * 100).toFixed(2)}％`

/** 性別 was told by each for this count alone: nobody is listed by it, and no figure tells of one or two. */
export const isGuarded = (axis: Axis): boolean => axis === 'gender'

const FEWEST_TOLD = 3
export const figures = ['eligible', 'consulted', 'drafted', 'applicants', 'adopted'] as const
export type Figure = (typeof figures)[number]
/** Null where a figure is not shown, which is no zero. */
export type Shown = Readonly<Record<Figure, number | null>>

/**
 * The figures of an axis as they are shown. Of a guarded axis one or two are hidden, and whatever stands in a
 * cell of fewer than 20 who could apply; where one alone would be hidden the smallest of the others goes with
 * it, because the total is known.
 */
export function shownOf(axis: Axis, cells: readonly Counted[]): ReadonlyMap<string, Shown> {
  const hidden = new Map(figures.map((figure) => [figure, hiddenIn(axis, cells, figure)]))
  return new Map(
    cells.map((one) => {
      const shown = (figure: Figure) => (hidden.get(figure)?.has(one.cell) ? null : one[figure])
      return [
        one.cell,
        {
          ...{ eligible: shown('eligible'), consulted: shown('consulted') },
          ...{ drafted: shown('drafted'), applicants: shown('applicants') },
          adopted: shown('adopted'),
        },
      ]
    }),
  )
}

function hiddenIn(axis: Axis, cells: readonly Counted[], figure: Figure): ReadonlySet<string> {
  if (!isGuarded(axis)) return new Set()
  const isFew = (one: Counted) =>
    (one[figure] > 0 && one[figure] < FEWEST_TOLD) ||
    (one.cell !== '不明' && one.eligible > 0 && one.eligible < FEWEST_ELIGIBLE)
  const few = cells.filter(isFew)
  const [beside] = cells
    .filter((one) => !isFew(one) && one[figure] > 0)
    .toSorted((one, other) => one[figure] - other[figure])
  return new Set([...few, ...(few.length === 1 && beside ? [beside] : [])].map(({ cell }) => cell))
}

export const guardSentence =
  '「－」は、少ない方のことが分かるため、または引き算で分かるため出さない数です。0ではありません。性別は本人が申告したものだけを数え、申告のない方は「不明」です。'

/** A figure that is not shown is no zero. */
export const figureText = (shown: number | null): string => (shown === null ? '－' : String(shown))
