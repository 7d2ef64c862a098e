import { indexed } from '#packages/regional-economics'
import { writtenChange, writtenNumber } from '#ui'
import { type Places, restsOf } from '../compared-figures/rules.ts'
import { decomposedOf } from '../comparisons/rules.ts'
import {
  figureMade,
  NATION_HEAD,
  published,
  type StatFigure,
  seriesCalled,
} from '../figures/rules.ts'
import type { Sought } from '../municipalities/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'
import { seriesOf, writtenObservation } from '../trends/rules.ts'

const GROWN: readonly Sought[] = [2016, 2021].map((period) => ({ series: 'employees', period }))
const TERMS = [
  { key: 'actual', label: '実際の増減（1,000人当たり）' },
  { key: 'national', label: '全国の伸び' },
  { key: 'industry', label: '業種の盛衰' },
  { key: 'local', label: '地域の力' },
] as const

/** Why places grew differently, 2016 → 2021, for each thousand workers. */
export function decomposedFigure(profiles: Places): StatFigure {
  const all = profiles.map(decomposedOf)
  const [own] = all
  const { caveats } = seriesCalled('employees')
  const nation = GROWN.flatMap(({ series, period }) => {
    const one = profiles[0].nation(series, period)
    return one ? [published(one, NATION_HEAD)] : []
  })
  const rests = [...restsOf(profiles, GROWN), ...nation]
  const edition = profiles[0].own('employees', 2021)?.edition ?? ''
  const derived = all.flatMap(({ code, name, sentence, ...parts }) =>
    TERMS.map(({ key, label }) => ({
      series: 'employees-growth',
      label,
      areaCode: code,
      areaName: name,
      period: '2016-2021',
      value: sentence === null ? parts[key] : null,
      mark: sentence === null ? null : ('unknown' as const),
      partial: false,
      unit: '人',
      edition,
    })),
  )
  const says =
    !own || own.sentence !== null
      ? `${own?.name ?? ''}は${own?.sentence ?? ''}`
      : `${own.name}の従業者は5年で1,000人当たり${writtenChange(own.actual)}人。うち地域の力は${writtenChange(own.local)}人分`
  const made = figureMade(profiles[0], rests, derived, {
    figure: 'comparison',
    coverage: '民営のみ',
    finding: says,
    subtitle: '従業者の増減 2016→2021年の分解（シフトシェア、2016年の従業者1,000人当たりの人数）',
    caveats: [...caveats, '増減を三つに分けた計算で、政策の効果を表すものではありません。'],
    drawing: {
      kind: 'shift-share',
      rows: all
        .filter(({ sentence }) => sentence === null)
        .map(({ name, actual, national, industry, local }) => ({
          label: name,
          actual,
          national,
          industry,
          local,
        })),
    },
    table: {
      head: ['市区町村', ...TERMS.map(({ label }) => label), '備考'],
      rows: all.map(({ name, sentence, ...parts }) =>
        sentence === null
          ? [name, ...TERMS.map(({ key }) => writtenChange(parts[key], 2)), '']
          : [name, '—', '—', '—', '—', `${sentence}。`],
      ),
    },
    statement: `${says}（2016→2021年、${profiles.length - 1}市区町村と比較、民営）。`,
  })
  return {
    ...made,
    series: [...made.series, ...DIVISIONS.map(({ key }) => `employees-${key}`)],
  }
}

/** Since 2007 every municipality has its present boundary, or one that can be followed. */
const FROM = 2007
const YEARS = Array.from({ length: 12 }, (_, n) => FROM + n)

/** Shipments as an index, each place from one year; null where no year has all of them. */
export function shipmentsCompared(profiles: Places): StatFigure | null {
  const { caveats, coverage } = seriesCalled('shipments')
  const together = indexed(
    profiles.map(({ own }) => seriesOf(own, 'shipments').filter(({ year }) => year >= FROM)),
  )
  if (!together) return null
  const last = profiles.map(
    (_, n) => together.series[n]?.filter(({ value }) => value !== null).at(-1)?.value ?? null,
  )
  const [own = null, ...others] = last
  const { name } = profiles[0].area
  const ahead = others.filter((value) => (value ?? 0) > (own ?? 0)).length
  const finding = `${name}の出荷額は${together.baseYear}年の${writtenNumber(own ?? 0)}％。${others.length}市区町村のうち${ahead}がこれを上回る`
  const rests = restsOf(
    profiles,
    YEARS.map((period) => ({ series: 'shipments', period })),
  )
  return figureMade(profiles[0], rests, [], {
    figure: 'comparison',
    coverage,
    finding,
    subtitle: `製造品出荷額等の指数（${together.baseYear}年＝100、名目）。灰色の線はほかの市区町村`,
    caveats,
    drawing: {
      kind: 'lines',
      index: true,
      lines: profiles.map(({ area }, n) => ({
        label: area.name,
        kind: n === 0 ? 'self' : 'peer',
        points: (together.series[n] ?? []).map(({ year, value }) => ({
          x: year,
          y: value,
          unknown: value === null,
        })),
      })),
    },
    table: {
      head: ['年', ...profiles.map(({ area }) => `${area.name}（百万円）`)],
      rows: YEARS.map((year) => [
        String(year),
        ...profiles.map(({ own: lookup }) => writtenObservation(lookup('shipments', year))),
      ]),
    },
    statement: `${finding}（名目、従業者4人以上、付加価値ではない）。`,
  })
}
