import { isDominated } from '#packages/disclosure'

/** What the numerator is; two of them never stand on one axis. */
export const VALUE_ADDED_KINDS = {
  census: '経済センサスの純付加価値額',
  sme: '営業利益＋人件費＋減価償却費',
  other: 'その他の定義',
} as const
export type ValueAddedKind = keyof typeof VALUE_ADDED_KINDS

export type Member = {
  /** Yen; null where it is not known. */
  readonly valueAddedYen: number | null
  /** All who work, owners and family included, part-timers as heads; null where not known. */
  readonly employees: number | null
}
export type Productivity =
  | {
      readonly yenPerEmployee: number
      /** 「n社中m社」 */
      readonly counted: number
      readonly members: number
    }
  | { readonly sentence: string }

/** Unless a city has decided otherwise by its settings. */
export const USUAL_LIMITS = { fewest: 5, largestShare: 0.8 } as const

/**
 * 労働生産性 of a group of businesses: ΣVA ÷ Σemployees over the members that have both, never a mean of
 * ratios. Nothing is told of fewer than `fewest` members, nor where the largest makes `largestShare` of
 * the whole or more: then its own figure could be read off.
 */
export function productivityOf(
  members: readonly Member[],
  { fewest, largestShare }: { fewest: number; largestShare: number } = USUAL_LIMITS,
): Productivity {
  const both = members.flatMap(({ valueAddedYen, employees }) =>
    valueAddedYen === null || employees === null || employees === 0
      ? []
      : [{ valueAddedYen, employees }],
  )
  if (both.length < fewest) return { sentence: `公表できる社数(${fewest}社)に満たない` }
  const amounts = both.map(({ valueAddedYen }) => valueAddedYen)
  const sum = amounts.reduce((total, one) => total + one, 0)
  const isByOne = sum <= 0 || isDominated(amounts, { largest: 1, share: largestShare })
  if (isByOne) return { sentence: '1社の割合が大きく、その社の額が推測できるため示しません' }
  const workers = both.reduce((total, { employees }) => total + employees, 0)
  return { yenPerEmployee: sum / workers, counted: both.length, members: members.length }
}
