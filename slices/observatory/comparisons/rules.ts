import type { CsvColumn } from '#platform'
import { writtenChange, writtenNumber } from '#ui'
import { decompositionOf, NO_BASE } from '../decompositions/rules.ts'
import { type Profile, seriesCalled, wholeValue } from '../figures/rules.ts'
import { quotientsOf } from '../quotients/rules.ts'
import type { Mark } from '../reference/marks.ts'
import type { Series } from '../reference/series.ts'
import { effectiveNumberOf } from '../structures/rules.ts'
import { writtenObservation } from '../trends/rules.ts'

export const MOST_COMPARED = 12

/** One number of a place in the comparison, with what must travel with it. */
export type Compared = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly period: string
  readonly value: number | null
  readonly mark: Mark | null
  readonly partial: boolean
  /** As it stands in the cell: a number, a mark, or why there is none. */
  readonly shown: string
  readonly edition: string
}

const observed = (profile: Profile, series: string, period: number): Compared => {
  const one = profile.own(series, period)
  const { label, unit } = seriesCalled(series)
  return {
    key: series,
    label,
    unit,
    period: String(period),
    value: one?.value ?? null,
    mark: one?.mark ?? null,
    partial: one?.partial ?? false,
    shown: writtenObservation(one),
    edition: one?.edition ?? '',
  }
}

type Derived = Pick<Compared, 'key' | 'label' | 'unit' | 'period' | 'value'> & {
  readonly shown: string | null
  readonly edition: string | undefined
}
const derived = ({ shown, edition, ...rest }: Derived): Compared => ({
  ...rest,
  mark: rest.value === null ? 'unknown' : null,
  partial: false,
  shown: shown ?? '計算できません',
  edition: edition ?? '',
})

/** The change of workers 2016 → 2021 in per cent; null where nobody worked before. */
export function growthOf({ own }: Profile): number | null {
  const [before, now] = [wholeValue(own('employees', 2016)), wholeValue(own('employees', 2021))]
  return before && now !== null ? (now / before - 1) * 100 : null
}

/** The key figures of a place, in the order of the columns. */
export function comparedOf(profile: Profile): Compared[] {
  const { own } = profile
  const growth = growthOf(profile)
  const manufacturing = quotientsOf(profile).find(({ division }) => division.key === 'e')
  const effective = effectiveNumberOf(own)
  const population = wholeValue(own('population', 2020))
  const aged = wholeValue(own('population-65', 2020))
  const share = population && aged !== null ? (aged / population) * 100 : null
  const edition = own('employees', 2021)?.edition
  return [
    observed(profile, 'employees', 2021),
    derived({
      key: 'employees-growth',
      label: '従業者（民営）の増減率',
      unit: '％',
      period: '2016-2021',
      value: growth,
      shown: growth === null ? null : writtenChange(growth, 1),
      edition,
    }),
    derived({
      key: 'lq-e',
      label: '製造業の特化係数',
      unit: '倍',
      period: '2021',
      value: manufacturing?.lq ?? null,
      shown: manufacturing
        ? `${writtenNumber(manufacturing.lq, 2)}${manufacturing.few ? '（少数のため参考）' : ''}`
        : null,
      edition,
    }),
    derived({
      key: 'effective-number',
      label: '有効業種数',
      unit: '業種',
      period: '2021',
      value: effective,
      shown: effective === null ? null : writtenNumber(effective, 2),
      edition,
    }),
    observed(profile, 'shipments', 2018),
    observed(profile, 'population', 2020),
    derived({
      key: 'aged-share',
      label: '65歳以上の割合',
      unit: '％',
      period: '2020',
      value: share,
      shown: share === null ? null : writtenNumber(share, 1),
      edition: own('population-65', 2020)?.edition,
    }),
  ]
}

export type Decomposed = {
  readonly code: string
  readonly name: string
  /** Why it cannot be worked out, or null. */
  readonly sentence: string | null
  /** Persons for each thousand workers of 2016, so that places of different size can be compared. */
  readonly actual: number
  readonly national: number
  readonly industry: number
  readonly local: number
}

export function decomposedOf(profile: Profile): Decomposed {
  const { code, name } = profile.area
  const nothing = { code, name, actual: 0, national: 0, industry: 0, local: 0 }
  const base = wholeValue(profile.own('employees', 2016))
  if (base === 0) return { ...nothing, sentence: NO_BASE }
  const total = decompositionOf(profile)?.total
  if (!total || base === null) {
    return { ...nothing, sentence: '従業者数が公表されていないため計算できません' }
  }
  const share = (persons: number) => (persons / base) * 1000
  return {
    code,
    name,
    sentence: null,
    actual: share(total.actual),
    national: share(total.national),
    industry: share(total.industry),
    local: share(total.local),
  }
}

/** What a comparison says first: how the base stands among the others. */
export function standingOf(profiles: readonly Profile[]): string {
  const [own, ...others] = profiles.map((one) => ({ name: one.area.name, growth: growthOf(one) }))
  if (!own || own.growth === null) {
    return `${own?.name ?? ''}は2016年の従業者が0か公表されていないため、増減をくらべられません。`
  }
  const known = others.filter(({ growth }) => growth !== null)
  const ahead = known.filter(({ growth }) => (growth ?? 0) > (own.growth ?? 0)).length
  return `${own.name}の従業者は2016→2021年に${writtenChange(own.growth, 1)}％。くらべた${known.length}市区町村のうち${ahead}がこれを上回る（民営）。`
}

const RESTS_ON: ReadonlyMap<string, string> = new Map([
  ['employees-growth', 'employees'],
  ['lq-e', 'employees'],
  ['effective-number', 'employees'],
  ['aged-share', 'population'],
])

/** The series that a compared number is, or is worked out from. */
export function seriesBehind(key: string): Series {
  return seriesCalled(RESTS_ON.get(key) ?? key)
}

export type ComparedRow = {
  readonly areaCode: string
  readonly areaName: string
  readonly one: Omit<Compared, 'shown'>
  /** The edition as it is called. */
  readonly edition: string
}

/** The columns of every file of the observatory; a cell without a number is empty beside its mark. */
export const COMPARED_FILE: readonly CsvColumn<ComparedRow>[] = [
  { head: '系列ID', cell: ({ one }) => one.key },
  { head: '系列名', cell: ({ one }) => one.label },
  { head: '地域コード', cell: ({ areaCode }) => areaCode },
  { head: '地域名', cell: ({ areaName }) => areaName },
  { head: '時点', cell: ({ one }) => one.period },
  { head: '値', cell: ({ one }) => one.value },
  { head: '欠測記号', cell: ({ one }) => one.mark ?? '' },
  { head: '単位', cell: ({ one }) => one.unit },
  { head: '出典', cell: ({ one }) => seriesBehind(one.key).survey },
  { head: '版', cell: ({ edition }) => edition },
  {
    head: '注意',
    cell: ({ one }) =>
      [
        ...(one.partial ? ['値は下限（一部秘匿）'] : []),
        seriesBehind(one.key).coverage,
        ...seriesBehind(one.key).caveats,
      ].join(' '),
  },
]
