import { isUuid } from '#platform'
import { divisionOf } from '../industries/rules.ts'
import { successionStates } from '../people/rules.ts'
import { employeeBands } from '../rules.ts'

/** The states of what stands in the register; the others are found when they are asked for. */
export const standing = ['仮登録', '登録', '休業'] as const

/** By what the list is narrowed, in the order in which it is offered. */
export const narrowings = [
  'process',
  'district',
  'division',
  'employees',
  'succession',
  'freshness',
  'state',
] as const
export type Narrowing = (typeof narrowings)[number]

export const narrowingLabels: Readonly<Record<Narrowing, string>> = {
  process: '工程',
  district: '地区',
  division: '業種',
  employees: '従業員',
  succession: '後継',
  freshness: '確認の新しさ',
  state: '状態',
}

export function byNarrowing<T>(of: (by: Narrowing) => T): Record<Narrowing, T> {
  return {
    process: of('process'),
    district: of('district'),
    division: of('division'),
    employees: of('employees'),
    succession: of('succession'),
    freshness: of('freshness'),
    state: of('state'),
  }
}

/** The words typed, and of each narrowing the chosen values: any of them will do. */
export type BusinessFilter = {
  readonly words?: string
  readonly chosen: Readonly<Record<Narrowing, readonly string[]>>
}

/** From when on it is old, the city decides: its months are said where the list is narrowed by it. */
export const freshnesses = [
  { value: 'year', label: '1年以内' },
  { value: 'second', label: '1年より前（古くない）' },
  { value: 'stale', label: '古い情報' },
] as const

const mostChosen = 60
type Query = Readonly<Record<string, string>>

/** 「2年以内」 of lists that were kept before it was divided. */
const asNow = (by: Narrowing, value: string) =>
  by === 'freshness' && value === 'fresh' ? ['year', 'second'] : [value]

const looksRight: Readonly<Partial<Record<Narrowing, (value: string) => boolean>>> = {
  process: isUuid,
  employees: (value) => value === 'unknown' || employeeBands.some(({ key }) => key === value),
  freshness: (value) => freshnesses.some((one) => one.value === value),
}

/**
 * What an address asks for: `district=河和田`, or `district.河和田=on` for each of several. What is not
 * offered there is left out.
 * @param open which narrowings this person may use
 */
export function filterOf(
  query: Query,
  open: (by: Narrowing) => boolean = () => true,
): BusinessFilter {
  const valuesOf = (by: Narrowing) => {
    const boxes = Object.keys(query).filter((name) => name.startsWith(`${by}.`) && query[name])
    const values = [query[by] ?? '', ...boxes.map((name) => name.slice(by.length + 1))]
      .filter((value) => value !== '')
      .flatMap((value) => asNow(by, value))
      .filter(looksRight[by] ?? (() => true))
    return open(by) ? [...new Set(values)].slice(0, mostChosen) : []
  }
  const words = query.q?.trim()
  return { ...(words && { words }), chosen: byNarrowing(valuesOf) }
}

/** The filter as it stands in an address, in one way only, so that equal filters have equal addresses. */
export function queryOfFilter({ words, chosen }: BusinessFilter): Record<string, string> {
  const boxes = narrowings.flatMap((by) => [...chosen[by]].sort().map((value) => `${by}.${value}`))
  return { ...(words && { q: words }), ...Object.fromEntries(boxes.map((name) => [name, 'on'])) }
}

export function isNarrowed({ words, chosen }: BusinessFilter): boolean {
  return Boolean(words) || narrowings.some((by) => chosen[by].length > 0)
}

/** The same filter without one chosen value, or without its words. */
export function without(
  filter: BusinessFilter,
  by: Narrowing | 'words',
  value = '',
): BusinessFilter {
  if (by === 'words') return { chosen: filter.chosen }
  const left = filter.chosen[by].filter((one) => one !== value)
  return { ...filter, chosen: { ...filter.chosen, [by]: left } }
}

/** What a value is called; processes are known by id and named by `processes`. */
export function valueInWords(
  by: Narrowing,
  value: string,
  processes: ReadonlyMap<string, string> = new Map(),
): string {
  if (by === 'division') return divisionOf(value)?.name ?? value
  if (by === 'process') return processes.get(value) ?? '知らない工程'
  if (by === 'freshness') return freshnesses.find((one) => one.value === value)?.label ?? value
  if (by !== 'employees') return value
  return employeeBands.find(({ key }) => key === value)?.label ?? '不明'
}

/** The offered values of narrowings that do not depend on what the register holds. */
export const offered: Readonly<Partial<Record<Narrowing, readonly string[]>>> = {
  employees: [...employeeBands.map(({ key }) => key), 'unknown'],
  succession: successionStates,
  freshness: freshnesses.map(({ value }) => value),
}

/** 「業種：その他の製造業、地区：河和田」; without a condition all that stands in the register. */
export function filterInWords(
  filter: BusinessFilter,
  processes?: ReadonlyMap<string, string>,
): string {
  const parts = narrowings.flatMap((by) => {
    const values = filter.chosen[by].map((value) => valueInWords(by, value, processes))
    return values.length === 0 ? [] : [`${narrowingLabels[by]}：${values.join('・')}`]
  })
  const words = filter.words ? [`言葉：${filter.words}`] : []
  return [...words, ...parts].join('、') || '廃業などを除くすべて'
}
