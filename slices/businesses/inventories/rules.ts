import { type LocalDate, partsOf } from '#packages/japan'

export const inventoryFilters = [
  'q',
  'process',
  'risk',
  'replaceability',
  'renewal',
  'use',
] as const

export type InventoryFilter = { readonly [name in (typeof inventoryFilters)[number]]?: string }

/** Only what narrows the list; everything else of an address is the page's. */
export function filterOf(query: Readonly<Record<string, string>>): InventoryFilter {
  return Object.fromEntries(inventoryFilters.map((name) => [name, query[name]]))
}

export const isNarrowed = (filter: InventoryFilter) => inventoryFilters.some((name) => filter[name])

/** What the list can be narrowed to by risk; 警報: a risk of two or more, and no other holder. */
export const riskChoices = [
  { value: 'alarm', label: '警報（2以上で、ほかに担い手なし）' },
  { value: '2+', label: '2以上' },
  { value: '3', label: '3' },
  { value: '2', label: '2' },
  { value: '1', label: '1' },
  { value: '0', label: '0' },
] as const

/** The years of renewal that a choice stands for, both ends with it; null where it is no span. */
export function renewalSpan(
  choice: string,
  today: LocalDate,
): { readonly from: number; readonly to: number } | null {
  const { year } = partsOf(today)
  if (choice === 'past') return { from: 0, to: year - 1 }
  if (choice === 'soon') return { from: year, to: year + 3 }
  return /^\d{4}$/.test(choice) ? { from: Number(choice), to: Number(choice) } : null
}

export function renewalChoices(
  years: readonly number[],
  today: LocalDate,
): { value: string; label: string }[] {
  const { year } = partsOf(today)
  return [
    { value: 'past', label: '予定の年を過ぎた' },
    { value: 'soon', label: `${year}〜${year + 3}年` },
    { value: 'unknown', label: '予定は不明' },
    ...years.map((one) => ({ value: String(one), label: `${one}年` })),
  ]
}
