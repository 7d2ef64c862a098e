import { shiftShare } from '#packages/regional-economics'
import { type ShiftShareRow, writtenChange } from '#ui'
import {
  type FigureValue,
  figureMade,
  type Lookup,
  NATION_HEAD,
  type Profile,
  published,
  type StatFigure,
  type Unanswered,
  wholeValue,
} from '../figures/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'
import { MORE_FOUND_IN_2021 } from '../reference/series.ts'
import { employeesOf } from '../structures/rules.ts'

/** 2016 → 2021 is the only pair with the same coverage. */
export const NO_BASE = '基準年の従業者が0のため計算できません'
const REST = '分類不能ほか'
/** As many rows as a drawing bears; the table has them all. */
const DRAWN = 11

export type Decomposition = {
  readonly total: ShiftShareRow
  /** By division, the largest gain first; what no division accounts for comes last as 分類不能ほか. */
  readonly rows: readonly ShiftShareRow[]
}

/** Workers by division and, as a nineteenth, what the published total holds beyond their sum. */
function withRest(lookup: Lookup, year: number): number[] | null {
  const total = wholeValue(lookup('employees', year))
  const parts = employeesOf(lookup, year)
  const known = parts.filter((part) => part !== null)
  if (total === null || known.length < parts.length) return null
  return [...known, total - known.reduce((sum, part) => sum + part, 0)]
}

/** Decomposes the change of workers 2016 → 2021, in persons. Null where a number is not known. */
export function decompositionOf({ own, nation }: Profile): Decomposition | null {
  const [region0, region1] = [withRest(own, 2016), withRest(own, 2021)]
  const [nation0, nation1] = [withRest(nation, 2016), withRest(nation, 2021)]
  if (!region0 || !region1 || !nation0 || !nation1) return null
  const { industries, total } = shiftShare({ region0, region1, nation0, nation1 })
  const named = [...DIVISIONS.map(({ name }) => name), REST]
  const rows = industries
    .map((one, at) => ({
      label: named[at] ?? REST,
      national: one.national ?? 0,
      industry: one.industryMix ?? 0,
      local: one.regional ?? 0,
      actual: one.change,
    }))
    .filter(({ label, actual }, at) => label !== REST || actual !== 0 || (region0[at] ?? 0) > 0)
  const last = rows.filter(({ label }) => label === REST)
  const divisions = rows.filter(({ label }) => label !== REST)
  return {
    rows: [...divisions.sort((one, other) => other.actual - one.actual), ...last],
    total: {
      label: '全産業',
      national: total.national,
      industry: total.industryMix,
      local: total.regional,
      actual: total.change,
    },
  }
}

export function shiftShareFigure(profile: Profile): StatFigure | Unanswered {
  const { area, own, nation } = profile
  const title = '従業者の増減の分解'
  const decomposition = decompositionOf(profile)
  if (!decomposition) {
    return {
      figure: 'shift-share',
      title,
      sentence: '従業者数が公表されていないため計算できません。',
    }
  }
  if (wholeValue(own('employees', 2016)) === 0) {
    return { figure: 'shift-share', title, sentence: `${NO_BASE}。` }
  }
  const { total, rows } = decomposition
  const parts = `全国の伸び${written(total.national)}、業種の盛衰${written(total.industry)}、地域の力${written(total.local)}`
  const drawn = [...rows]
    .sort((one, other) => Math.abs(other.actual) - Math.abs(one.actual))
    .slice(0, DRAWN)
  const rests = ['employees', ...DIVISIONS.map(({ key }) => `employees-${key}`)].flatMap((series) =>
    [2016, 2021].flatMap((year) => [
      ...[own(series, year)].flatMap((one) => (one ? [published(one, area)] : [])),
      ...[nation(series, year)].flatMap((one) => (one ? [published(one, NATION_HEAD)] : [])),
    ]),
  )
  return figureMade(profile, rests, derivedOf(profile, [total, ...rows]), {
    figure: 'shift-share',
    coverage: '民営のみ',
    finding: `5年で${written(total.actual)}。${parts}`,
    subtitle: '従業者の増減 2016→2021年の分解（シフトシェア）。増減の大きい業種から',
    caveats: [
      `${MORE_FOUND_IN_2021}。`,
      '増減を三つに分けた計算で、政策の効果を表すものではありません。',
    ],
    drawing: {
      kind: 'shift-share',
      rows: [total, ...rows.filter((row) => drawn.includes(row))].map((row) => ({
        ...row,
        label: shortOf(row.label),
      })),
    },
    table: {
      head: ['業種', '実際の増減（人）', '全国の伸び', '業種の盛衰', '地域の力'],
      rows: [total, ...rows].map((row) => [
        row.label,
        writtenChange(row.actual),
        writtenChange(row.national, 2),
        writtenChange(row.industry, 2),
        writtenChange(row.local, 2),
      ]),
    },
    statement: `${area.name}の従業者は2016→2021年に${written(total.actual)}。${parts}（民営）。`,
  })
}

const written = (persons: number) =>
  Math.round(persons) === 0 ? '±0人' : `${writtenChange(persons)}人`

const shortOf = (name: string) =>
  DIVISIONS.find((division) => division.name === name)?.short ?? name

function derivedOf({ area, own }: Profile, rows: readonly ShiftShareRow[]): FigureValue[] {
  const edition = own('employees', 2021)?.edition ?? ''
  return rows.flatMap((row) =>
    (
      [
        ['shift-national', '全国の伸び', row.national],
        ['shift-industry', '業種の盛衰', row.industry],
        ['shift-local', '地域の力', row.local],
        ['shift-actual', '実際の増減', row.actual],
      ] as const
    ).map(([series, label, value]) => ({
      series,
      label: `${label} ${row.label}`,
      areaCode: area.code,
      areaName: area.name,
      period: '2016-2021',
      value,
      mark: null,
      partial: false,
      unit: '人',
      edition,
    })),
  )
}

/** 「2016年から ＋534人（＋1.8％）」 */
export function changeOf({ own }: Profile): string | null {
  const [before, now] = [wholeValue(own('employees', 2016)), wholeValue(own('employees', 2021))]
  if (before === null || now === null) return null
  if (before === 0) return '2016年は0人'
  const share = writtenChange(((now - before) / before) * 100, 1)
  return `2016年から ${written(now - before)}（${share}％）`
}
