import { type FundKind, fundKindLabels, fundKinds } from '../funds/rules.ts'

/** One row of 補正要求書, yen. Null where the budgets before are not known by fund. */
export type SupplementRow = {
  readonly kind: 'cost' | FundKind
  readonly label: string
  readonly beforeYen: number | null
  readonly changeYen: number
  readonly afterYen: number | null
}

type Paid = { readonly kind: FundKind; readonly amountYen: number }

/**
 * 補正前・補正額・補正後 of cost and funds. The funds before are told only where those of the year's voted
 * requests add up to the cost before: a budget from before Sanchi is known by its sum alone.
 * @param beforeYen 当初 and the supplementary budgets so far; null where the year has none
 */
export function supplementRows(
  changeYen: number,
  beforeYen: number | null,
  before: readonly Paid[],
  change: readonly Paid[],
): SupplementRow[] {
  const sum = (paid: readonly Paid[], kind?: FundKind) =>
    paid
      .filter((one) => kind === undefined || one.kind === kind)
      .reduce((total, one) => total + one.amountYen, 0)
  const isKnown = beforeYen !== null && sum(before) === beforeYen
  const always: readonly FundKind[] = ['national', 'prefecture', 'bond', 'general']
  const shown = fundKinds.filter(
    (kind) => always.includes(kind) || [...before, ...change].some((one) => one.kind === kind),
  )
  const after = (from: number | null, by: number) => (from === null ? null : from + by)
  return [
    {
      ...{ kind: 'cost' as const, label: '事業費', beforeYen, changeYen },
      afterYen: after(beforeYen, changeYen),
    },
    ...shown.map((kind) => {
      const from = isKnown ? sum(before, kind) : null
      const by = sum(change, kind)
      return {
        ...{ kind, label: fundKindLabels[kind], beforeYen: from, changeYen: by },
        afterYen: after(from, by),
      }
    }),
  ]
}
