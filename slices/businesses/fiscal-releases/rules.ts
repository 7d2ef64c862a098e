import { type DisclosedFigure, disclose, type Group } from '#packages/disclosure'
import { broken, type Ruling } from '#platform'
import { fewest } from '../fiscal-figures/rules.ts'
import { byTier, type Share, type Tier, tiers, yenOfShare } from '../sales-splits/rules.ts'

/** What was reported by one business of one fiscal year. */
export type Reporter = {
  readonly id: string
  /** 中分類; '' where the 業種 is not known. */
  readonly division: string
  readonly salesYen: number | null
  /** Of the usual definition alone: sums of two definitions are a sum of nothing. */
  readonly valueAddedYen: number | null
  readonly employees: number | null
  readonly shares: readonly Share[]
}

/** What a total tells: sales, value added and heads by 中分類; sales by tier. */
export type Told = 'sales' | 'value_added' | 'employees' | 'tier'
export const total = 'total'
/** Whose sales the tiers add up to, among what was given. */
const tierTotal = 'tier:total'

/** One figure as it is given: both null where it is hidden. */
export type Total = {
  readonly told: Told
  /** A 中分類, a tier, or `total`. */
  readonly name: string
  readonly place: number
  readonly businesses: number | null
  readonly amount: number | null
}

/** Whose figures were given, by what they told: kept, so that no later total is subtracted from them. */
export type Given = Readonly<Record<string, readonly Group[]>>

type Amount = { readonly id: string; readonly division: string; readonly amount: number }

/** Every total of a fiscal year that may be given to those who see no business's own figures. */
export function totalsOf(
  reporters: readonly Reporter[],
  earlier: Given,
): { readonly totals: Total[]; readonly given: Given } {
  const amounts = (of: (reporter: Reporter) => number | null): Amount[] =>
    reporters.flatMap((reporter) => {
      const amount = of(reporter)
      return amount === null ? [] : [{ id: reporter.id, division: reporter.division, amount }]
    })
  const both = ({ valueAddedYen, employees }: Reporter) =>
    valueAddedYen !== null && employees !== null && employees > 0
  const sales = byDivision(
    'sales',
    amounts(({ salesYen }) => salesYen),
    {
      sales: [...(earlier.sales ?? []), ...(earlier[tierTotal] ?? [])],
    },
  )
  const lists = [
    sales,
    byDivision(
      'value_added',
      amounts((one) => (both(one) ? one.valueAddedYen : null)),
      earlier,
    ),
    byDivision(
      'employees',
      amounts((one) => (both(one) ? one.employees : null)),
      earlier,
    ),
    salesByTier(reporters, {
      ...earlier,
      sales: [...(earlier.sales ?? []), ...(sales.given.sales ?? [])],
    }),
  ]
  return {
    totals: lists.flatMap((list) => list.totals),
    given: Object.assign({}, ...lists.map((list) => list.given)),
  }
}

type List = { readonly totals: Total[]; readonly given: Given }

function byDivision(told: Told, amounts: readonly Amount[], earlier: Given): List {
  const divisions = [...new Set(amounts.map(({ division }) => division))].sort()
  if (divisions.length === 0) return { totals: [], given: {} }
  const answer = disclose({
    kinds: ['financial'],
    rows: divisions,
    columns: [told],
    totals: 'columns',
    earlier: earlier[told] ?? [],
    cells: divisions.map((division) => {
      const here = amounts.filter((one) => one.division === division)
      return [{ members: here.map(({ id }) => id), amounts: here.map(({ amount }) => amount) }]
    }),
  })
  const rows = divisions.map((name, at) => totalOf(told, name, at, answer.cells[at]?.[0]))
  const sum = totalOf(told, total, divisions.length, answer.columnTotals?.[0])
  return { totals: [...rows, sum], given: { [told]: answer.given } }
}

function totalOf(
  told: Told,
  name: string,
  place: number,
  figure: DisclosedFigure | undefined,
): Total {
  const shown = figure?.isShown ? figure : null
  const amount = shown && (shown.sum ?? 0)
  return { told, name, place, businesses: shown?.count ?? null, amount }
}

type TierSum = { tier: Tier; members: string[]; amounts: number[] }

/**
 * A business stands in several tiers, so each tier is a figure of its own; what one hidden tier would be by
 * difference from all sales is kept by hiding the next smallest, too.
 */
function salesByTier(reporters: readonly Reporter[], earlier: Given): List {
  const reporting = reporters.filter(
    ({ salesYen, shares }) => salesYen !== null && shares.length > 0,
  )
  if (reporting.length === 0) return { totals: [], given: {} }
  const sums = tiers.map((tier) => sumOfTier(tier, reporting))
  const answers = sums.map(({ tier, members, amounts }) =>
    disclose({
      kinds: ['financial'],
      rows: [tier],
      columns: ['tier'],
      cells: [[{ members, amounts }]],
      earlier: earlier[`tier:${tier}`] ?? [],
    }),
  )
  const figures = answers.map(({ cells }) => cells[0]?.[0])
  const shown = new Set(tiers.filter((_, at) => figures[at]?.isShown))
  const isAllShown = theSumMayBeGiven(reporting, earlier)
  if (!isAllShown && shown.size === tiers.length) hideSmallest(shown, sums)
  if (shown.size === tiers.length - 1) hideSmallest(shown, sums)
  if (reporting.length < fewest) shown.clear()
  const rows = tiers.map((tier, at) =>
    totalOf('tier', tier, at, shown.has(tier) ? figures[at] : undefined),
  )
  const all = {
    told: 'tier' as const,
    name: total,
    place: tiers.length,
    businesses: reporting.length < fewest ? null : reporting.length,
    amount: shown.size === tiers.length ? sums.reduce((sum, one) => sum + amountOf(one), 0) : null,
  }
  const given = tiers.map((tier, at) => [
    `tier:${tier}`,
    shown.has(tier) ? (answers[at]?.given ?? []) : [],
  ])
  const sum = shown.size === tiers.length ? [reporting.map(({ id }) => id)] : []
  return { totals: [...rows, all], given: { ...Object.fromEntries(given), [tierTotal]: sum } }
}

const amountOf = ({ amounts }: TierSum) => amounts.reduce((sum, one) => sum + one, 0)

/** The tiers together are the sales of those who told both: set against all sales they leave the others. */
function theSumMayBeGiven(reporting: readonly Reporter[], earlier: Given): boolean {
  const members = reporting.map(({ id }) => id)
  const answer = disclose({
    kinds: ['financial'],
    rows: [total],
    columns: [total],
    cells: [[{ members, amounts: reporting.map(({ salesYen }) => salesYen ?? 0) }]],
    earlier: [...(earlier.sales ?? []), ...(earlier[tierTotal] ?? [])],
  })
  return answer.cells[0]?.[0]?.isShown ?? false
}

/** Hides the smallest of the tiers that are shown and sell something; all of them, where none does. */
function hideSmallest(shown: Set<Tier>, sums: readonly TierSum[]): void {
  const [smallest] = sums
    .filter((sum) => shown.has(sum.tier) && amountOf(sum) > 0)
    .sort((a, b) => amountOf(a) - amountOf(b))
  if (smallest) shown.delete(smallest.tier)
  else shown.clear()
}

function sumOfTier(tier: Tier, reporting: readonly Reporter[]): TierSum {
  const members: string[] = []
  const amounts: number[] = []
  for (const { id, salesYen, shares } of reporting) {
    const share = byTier(shares).find((one) => one.tier === tier)?.share ?? 0
    if (share === 0 || salesYen === null) continue
    members.push(id)
    amounts.push(yenOfShare(salesYen, share))
  }
  return { tier, members, amounts }
}

/** What was given before stays given: both are guarded against at the next release. */
export function givenInAll(releases: readonly Given[]): Given {
  const told = new Set(releases.flatMap((given) => Object.keys(given)))
  return Object.fromEntries(
    [...told].map((name) => [name, releases.flatMap((given) => given[name] ?? [])]),
  )
}

export function somethingIsReported(totals: readonly Total[]): Ruling {
  return (
    totals.length > 0 || broken('この年度の財務は、まだ1社も記録されていません。', 'fiscalYear')
  )
}

const inText = (totals: readonly Total[]) =>
  totals
    .map(({ told, name, businesses, amount }) => `${told} ${name} ${businesses} ${amount}`)
    .sort()
    .join('\n')

export function theTotalsAreNew(totals: readonly Total[], before: readonly Total[]): Ruling {
  return (
    inText(totals) !== inText(before) ||
    broken('前に確定した集計から、示せる数字は変わっていません。', 'fiscalYear')
  )
}
