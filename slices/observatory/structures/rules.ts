import { diversity } from '#packages/regional-economics'
import { writtenNumber } from '#ui'
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

/** Workers by division, in the order of the classification; null where not published. */
export function employeesOf(lookup: Lookup, year: number): (number | null)[] {
  return DIVISIONS.map(({ key }) => wholeValue(lookup(`employees-${key}`, year)))
}

/** 有効業種数 e^H of 2021; null where nobody works or a division is not published. */
export function effectiveNumberOf(lookup: Lookup): number | null {
  return diversity(employeesOf(lookup, 2021)).effectiveNumberEntropy
}

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

function restsOf({ own, nation, area }: Profile): FigureValue[] {
  return DIVISIONS.flatMap(({ key }) =>
    [2016, 2021].flatMap((year) => [
      ...[own(`employees-${key}`, year)].flatMap((one) => (one ? [published(one, area)] : [])),
      ...[nation(`employees-${key}`, year)].flatMap((one) =>
        one ? [published(one, NATION_HEAD)] : [],
      ),
    ]),
  )
}

/** Who works in what: shares of the divisions' sum, the largest first. */
export function structureFigure(profile: Profile): StatFigure | Unanswered {
  const now = employeesOf(profile.own, 2021)
  const before = employeesOf(profile.own, 2016)
  const [all, earlier] = [sum(now), sum(before)]
  if (all === 0) {
    return {
      figure: 'structure',
      title: '従業者の構成',
      sentence: '2021年の従業者が0のため計算できません。',
    }
  }
  const rows = DIVISIONS.map((division, at) => ({
    division,
    employees: now[at] ?? null,
    share: ((now[at] ?? 0) / all) * 100,
    before: earlier > 0 ? ((before[at] ?? 0) / earlier) * 100 : null,
    establishments: wholeValue(profile.own(`establishments-${division.key}`, 2021)),
  })).sort((one, other) => other.share - one.share)
  const [first, second] = rows
  const finding =
    first && second
      ? `${first.division.name}が${writtenNumber(first.share, 1)}％、次いで${second.division.name}が${writtenNumber(second.share, 1)}％`
      : ''
  return figureMade(profile, restsOf(profile), [], {
    figure: 'structure',
    coverage: '民営のみ',
    finding,
    subtitle: '従業者の構成（18大分類の合計に対する割合、2021年）　○は2016年',
    caveats: [`${MORE_FOUND_IN_2021}。`],
    drawing: {
      kind: 'bars',
      digits: 1,
      rows: rows.map(({ division, share, before: past }, at) => ({
        label: division.short,
        value: share,
        other: past,
        strong: at === 0,
      })),
    },
    table: {
      head: ['業種', '従業者（人）', '割合（％）', '2016年の割合（％）', '事業所（2021年）'],
      rows: rows.map(({ division, employees, share, before: past, establishments }) => [
        division.name,
        employees,
        writtenNumber(share, 1),
        past === null ? '—' : writtenNumber(past, 1),
        establishments,
      ]),
    },
    statement: `${profile.area.name}の従業者は、${finding}（2021年、民営）。`,
  })
}

/** How many industries a place lives on: Shannon entropy and what it means. */
export function diversityFigure(profile: Profile): StatFigure | Unanswered {
  const places = [
    { name: profile.area.name, code: profile.area.code, lookup: profile.own },
    { name: '全国', code: NATION_HEAD.code, lookup: profile.nation },
  ].map((place) => ({
    ...place,
    now: diversity(employeesOf(place.lookup, 2021)),
    before: diversity(employeesOf(place.lookup, 2016)),
  }))
  const [here, nation] = places
  const [effective, whole] = [here?.now.effectiveNumberEntropy, nation?.now.effectiveNumberEntropy]
  if (!here || !effective || !whole) {
    return {
      figure: 'diversity',
      title: '業種の多様さ',
      sentence: '2021年の従業者が0のため、または公表されていないため計算できません。',
    }
  }
  const says = `${writtenNumber(effective, 2)}業種分の多様さ`
  const derived = places.flatMap(({ name, code, lookup, now, before }) =>
    [
      { year: 2021, one: now },
      { year: 2016, one: before },
    ].map(({ year, one }) => ({
      series: 'effective-number',
      label: '有効業種数（e の H 乗）',
      areaCode: code,
      areaName: name,
      period: String(year),
      value: one.effectiveNumberEntropy,
      mark: one.effectiveNumberEntropy === null ? ('unknown' as const) : null,
      partial: false,
      unit: '業種',
      edition: lookup('employees', year)?.edition ?? '',
    })),
  )
  return figureMade(profile, restsOf(profile), derived, {
    figure: 'diversity',
    coverage: '民営のみ',
    finding: `${says}（全国は${writtenNumber(whole, 2)}業種分）`,
    subtitle:
      '有効業種数（18大分類、従業者、2021年）。均等な業種がいくつあるのと同じかを表します　○は2016年',
    caveats: [`${MORE_FOUND_IN_2021}。`],
    drawing: {
      kind: 'bars',
      digits: 2,
      rows: places.map(({ name, now, before }, at) => ({
        label: name,
        value: now.effectiveNumberEntropy,
        other: before.effectiveNumberEntropy,
        strong: at === 0,
      })),
    },
    table: {
      head: ['地域', '有効業種数 2021', '有効業種数 2016', 'エントロピー H', 'HHI'],
      rows: places.map(({ name, now, before }) => [
        name,
        digits(now.effectiveNumberEntropy, 2),
        digits(before.effectiveNumberEntropy, 2),
        digits(now.entropy, 4),
        digits(now.hhi, 4),
      ]),
    },
    statement: `${profile.area.name}の産業は${says}（18大分類の有効業種数、2021年・民営）。全国は${writtenNumber(whole, 2)}。`,
  })
}

const digits = (value: number | null, count: number) =>
  value === null ? '—' : writtenNumber(value, count)
