import { broken, type Ruling } from '#platform'
import { asNumber, compared, type Exact, exact, over, plus, times } from '../exact-numbers/rules.ts'

export const axes = { industry: '業種・品目', place: '地区・用地', process: '工程' } as const
export type Axis = keyof typeof axes
export const axisKeys = ['industry', 'place', 'process'] as const satisfies readonly Axis[]

export function isAxis(name: string | undefined): name is Axis {
  return name !== undefined && Object.hasOwn(axes, name)
}

/** Fewer than this many businesses are not told outside the section. */
export const fewest = 3

/** One cell of three axes in which a measure works or an issue lies. */
export type Share = Readonly<Record<Axis, string>> & { readonly share: number | null }

/** The sum is 1 to the digit, or no share is said at all. */
export function theSharesAddUp(shares: readonly Share[]): Ruling {
  const said = shares.flatMap(({ share }) => (share === null ? [] : [share]))
  if (said.length === 0) return true
  if (said.length < shares.length)
    return broken('配分は、すべての行に入れるか、すべて空けてください（空けると均等に分けます）。')
  const sum = said.reduce((total, one) => plus(total, exact(one)), exact(0))
  return (
    compared(sum, exact(1)) === 0 ||
    broken(`配分の合計が${Number(asNumber(sum).toFixed(4))}です。1になるようにしてください。`)
  )
}

/** What one row stands for: its share, or an even part where none was said (按分). */
export function shareOf(shares: readonly Share[], index: number): Exact {
  const said = shares[index]?.share
  if (said !== null && said !== undefined) return exact(said)
  return over(exact(1), exact(shares.length))
}

export type SharedMeasure = {
  readonly measureId: string
  readonly name: string
  readonly isLive: boolean
  readonly shares: readonly Share[]
  /** Voted yen by fiscal year. */
  readonly yen: ReadonlyMap<number, number>
}

export type PlacedIssue = {
  readonly issueId: string
  readonly title: string
  readonly confirmedOn: string
  /** The day on which it was resolved or set aside; null while it stands. */
  readonly endedOn: string | null
  readonly cells: readonly Share[]
}

/** What the register says of a cell of two axes. */
export type Registered = {
  readonly row: string
  readonly col: string
  readonly businesses: number
  /** Years until the first of its processes has nobody left; null where that cannot be told. */
  readonly yearsToEmpty: number | null
}

export type View = {
  readonly rows: Axis
  readonly cols: Axis
  /** The third axis, and the one value of it that is looked at; null: all together. */
  readonly pick: string | null
  readonly fiscalYear: number
  /** The last days of this year and of the one two years ago, for the issues that stood. */
  readonly today: string
  readonly before: string
  /** Whether business figures under three are told. */
  readonly isInside: boolean
}

export const gaps = {
  G1: '事業者も課題もあるのに、事業がありません',
  G2: '事業があるのに、事業者がいません',
  G3: '5年以内に担い手がいなくなる工程があるのに、事業がありません',
  G4: '課題は減らないのに、事業費が2年で半分以下になりました',
} as const
export type Gap = keyof typeof gaps

export type Cell = {
  readonly row: string
  readonly col: string
  /** Null: fewer than three, not told here. */
  readonly businesses: number | null
  readonly issues: number
  readonly measures: number
  readonly yen: number
  readonly isEven: boolean
  readonly yearsToEmpty: number | null
  readonly gaps: readonly Gap[]
}

export const thirdAxis = ({ rows, cols }: Pick<View, 'rows' | 'cols'>): Axis =>
  axisKeys.find((axis) => axis !== rows && axis !== cols) ?? 'process'

const keyOf = (row: string, col: string) => `${row}\n${col}`

type Sum = {
  businesses: number
  years: number | null
  issues: Set<string>
  issuesBefore: Set<string>
  measures: Set<string>
  yen: Exact
  yenBefore: Exact
  isEven: boolean
}

const nothing = (): Sum => ({
  businesses: 0,
  years: null,
  issues: new Set(),
  issuesBefore: new Set(),
  measures: new Set(),
  yen: exact(0),
  yenBefore: exact(0),
  isEven: false,
})

/** The cells of two axes, the third one picked or all together (plans-indicators.md §3.5). */
export function cellsOf(
  view: View,
  registered: readonly Registered[],
  measures: readonly SharedMeasure[],
  issues: readonly PlacedIssue[],
): Cell[] {
  const sums = new Map<string, Sum>()
  const at = (row: string, col: string): Sum => {
    const key = keyOf(row, col)
    const known = sums.get(key) ?? nothing()
    sums.set(key, known)
    return known
  }
  const third = thirdAxis(view)
  const isPicked = (share: Share) => view.pick === null || share[third] === view.pick
  for (const { row, col, businesses, yearsToEmpty } of registered) {
    const sum = at(row, col)
    sum.businesses = businesses
    sum.years = yearsToEmpty
  }
  for (const measure of measures) {
    for (const [i, share] of measure.shares.entries()) {
      if (!isPicked(share)) continue
      const sum = at(share[view.rows], share[view.cols])
      const part = shareOf(measure.shares, i)
      const yenOf = (year: number) => times(exact(measure.yen.get(year) ?? 0), part)
      sum.yen = plus(sum.yen, yenOf(view.fiscalYear))
      sum.yenBefore = plus(sum.yenBefore, yenOf(view.fiscalYear - 2))
      if (share.share === null) sum.isEven = true
      if (measure.isLive) sum.measures.add(measure.measureId)
    }
  }
  const stood = (issue: PlacedIssue, day: string) =>
    issue.confirmedOn <= day && (issue.endedOn === null || issue.endedOn > day)
  for (const issue of issues) {
    for (const cell of issue.cells.filter(isPicked)) {
      const sum = at(cell[view.rows], cell[view.cols])
      if (stood(issue, view.today)) sum.issues.add(issue.issueId)
      if (stood(issue, view.before)) sum.issuesBefore.add(issue.issueId)
    }
  }
  return [...sums].map(([key, sum]) => {
    const [row = '', col = ''] = key.split('\n')
    return cellOf(view, row, col, sum)
  })
}

function cellOf(view: View, row: string, col: string, sum: Sum): Cell {
  const isTold = view.isInside || sum.businesses >= fewest
  return {
    row,
    col,
    businesses: isTold ? sum.businesses : null,
    issues: sum.issues.size,
    measures: sum.measures.size,
    yen: Math.round(asNumber(sum.yen)),
    isEven: sum.isEven,
    yearsToEmpty: isTold ? sum.years : null,
    gaps: gapsOf(sum, isTold),
  }
}

/** What is not told of the businesses is no gap either: a gap would tell it. */
function gapsOf(sum: Sum, isTold: boolean): Gap[] {
  const found: Gap[] = []
  const m = sum.measures.size
  if (isTold && sum.businesses >= 3 && sum.issues.size >= 1 && m === 0) found.push('G1')
  if (isTold && m >= 1 && sum.businesses === 0) found.push('G2')
  if (isTold && sum.years !== null && sum.years <= 5 && m === 0) found.push('G3')
  const half = compared(times(sum.yen, exact(2)), sum.yenBefore) <= 0
  const isLess = compared(sum.yenBefore, exact(0)) > 0 && half
  if (isLess && sum.issues.size >= sum.issuesBefore.size && sum.issues.size > 0) found.push('G4')
  return found
}
