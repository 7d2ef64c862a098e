import { writtenNumber } from '#ui'
import type { Axis } from '../axes/rules.ts'
import { comparedOf, seriesBehind, standingOf } from '../comparisons/rules.ts'
import {
  type FigureValue,
  figureMade,
  type Profile,
  published,
  type StatFigure,
  seriesCalled,
  wholeValue,
} from '../figures/rules.ts'
import type { Sought } from '../municipalities/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'
import { writtenObservation } from '../trends/rules.ts'

/** The place that is compared, and at least itself; those it is compared with follow. */
export type Places = readonly [Profile, ...Profile[]]

/** Published numbers of places, the first being the one that the comparison is of. */
export function restsOf(profiles: readonly Profile[], sought: readonly Sought[]): FigureValue[] {
  return profiles.flatMap(({ area, own }) =>
    sought.flatMap(({ series, period }) => {
      const one = own(series, period)
      return one ? [published(one, area)] : []
    }),
  )
}

const TABLE_RESTS: readonly Sought[] = [
  { series: 'employees', period: 2016 },
  { series: 'employees', period: 2021 },
  ...DIVISIONS.map(({ key }) => ({ series: `employees-${key}`, period: 2021 })),
  { series: 'shipments', period: 2018 },
  { series: 'population', period: 2020 },
  { series: 'population-65', period: 2020 },
]

/** The key figures side by side. */
export function tableFigure(profiles: Places): StatFigure {
  const compared = profiles.map((profile) => ({ area: profile.area, all: comparedOf(profile) }))
  const heads = compared[0]?.all ?? []
  const rests = restsOf(profiles, TABLE_RESTS)
  const direct = new Set(rests.map(({ series }) => series))
  const derived = compared.flatMap(({ area, all }) =>
    all
      .filter(({ key }) => !direct.has(key))
      .map(({ key, shown: _, ...one }) => ({
        ...one,
        series: key,
        areaCode: area.code,
        areaName: area.name,
      })),
  )
  const standing = standingOf(profiles)
  return figureMade(profiles[0], rests, derived, {
    figure: 'comparison',
    coverage: '従業者は民営のみ',
    finding: standing.replace(/。$/, ''),
    subtitle: `主な数字の比較（${profiles.map(({ area }) => area.name).join('・')}）`,
    caveats: [...new Set(heads.flatMap(({ key }) => seriesBehind(key).caveats))],
    drawing: { kind: 'none' },
    table: {
      head: [
        '市区町村',
        ...heads.map(
          ({ label, unit, period }) => `${label}（${unit}、${period.replace('-', '→')}年）`,
        ),
      ],
      rows: compared.map(({ area, all }) => [
        `${area.prefecture}${area.name}`,
        ...all.map(({ shown }) => shown),
      ]),
    },
    statement: standing,
  })
}

/** A series as the choice of axes names it. */
export function labelOfAxis({ series, period }: Axis): string {
  const { label, coverage, unit } = seriesCalled(series)
  return `${label} ${period}年（${unit}、${coverage}）`
}

/** One series over the places, and a second on the same axis. */
export function axisFigure(profiles: Places, axis: Axis, second: Axis | null): StatFigure {
  const measured = seriesCalled(axis.series)
  const other = second && seriesCalled(second.series)
  const rows = profiles.map(({ area, own }) => ({
    name: area.name,
    one: own(axis.series, axis.period),
    two: second && own(second.series, second.period),
  }))
  const { name } = profiles[0].area
  const own = wholeValue(rows[0]?.one ?? null)
  const known = rows.slice(1).flatMap(({ one }) => wholeValue(one) ?? [])
  const ahead = known.filter((value) => value > (own ?? 0)).length
  const finding =
    own === null
      ? `${name}の${measured.label}は公表されていません`
      : `${name}の${measured.label}は${writtenNumber(own)}${measured.unit}。くらべた${known.length}のうち${ahead}がこれを上回る`
  return figureMade(profiles[0], restsOf(profiles, second ? [axis, second] : [axis]), [], {
    figure: 'comparison',
    coverage: measured.coverage,
    finding,
    subtitle: `${labelOfAxis(axis)}${second ? `　○は${labelOfAxis(second)}` : ''}`,
    caveats: [...new Set([...measured.caveats, ...(other?.caveats ?? [])])],
    drawing: {
      kind: 'bars',
      digits: 0,
      rows: rows.map(({ name: label, one, two }, at) => ({
        label,
        value: wholeValue(one),
        other: two ? wholeValue(two) : undefined,
        strong: at === 0,
      })),
    },
    table: {
      head: ['市区町村', labelOfAxis(axis), ...(second ? [labelOfAxis(second)] : [])],
      rows: rows.map(({ name: label, one, two }) => [
        label,
        writtenObservation(one),
        ...(second ? [writtenObservation(two)] : []),
      ]),
    },
    statement: `${finding}（${axis.period}年、${measured.coverage}）。`,
  })
}
