import { locationQuotient } from '#packages/regional-economics'
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
import { DIVISIONS, type Division } from '../reference/divisions.ts'
import { MORE_FOUND_IN_2021 } from '../reference/series.ts'

/** Below this many workers a quotient is shown grey: one firm more or less would turn it. */
const FEW = 30
export const FEW_WORKERS = '少数のため参考'
export const HIDDEN_CLUSTER = '大分類では見えない集積がある可能性があります'

export type Quotient = {
  readonly division: Division
  readonly employees: number
  /** Workers here over all workers here, 0 to 1. */
  readonly share: number
  readonly lq: number
  /** In 2016, where it can be told. */
  readonly before: number | null
  readonly few: boolean
}

function quotientOf(own: Lookup, nation: Lookup, key: string, year: number): number | null {
  const [industry, total] = [
    wholeValue(own(`employees-${key}`, year)),
    wholeValue(own('employees', year)),
  ]
  const [all, whole] = [
    wholeValue(nation(`employees-${key}`, year)),
    wholeValue(nation('employees', year)),
  ]
  if (industry === null || !total || all === null || !whole || industry > total) return null
  return locationQuotient({ industry, total }, { industry: all, total: whole })
}

/** Quotients of 2021 by division, the highest first; divisions without a number are left out. */
export function quotientsOf({ own, nation }: Profile): Quotient[] {
  const total = wholeValue(own('employees', 2021)) ?? 0
  return DIVISIONS.flatMap((division): Quotient[] => {
    const employees = wholeValue(own(`employees-${division.key}`, 2021))
    const lq = quotientOf(own, nation, division.key, 2021)
    if (employees === null || lq === null) return []
    const before = quotientOf(own, nation, division.key, 2016)
    return [{ division, employees, share: employees / total, lq, before, few: employees < FEW }]
  }).sort((one, other) => other.lq - one.lq)
}

/** What a place lives on more than others do: the highest quotient of a division that carries weight. */
export function leadingQuotient(quotients: readonly Quotient[]): Quotient | null {
  const sound = quotients.filter(({ few }) => !few)
  return sound.find(({ share, lq }) => share >= 0.05 && lq >= 1) ?? sound[0] ?? null
}

/** LQ < 1 with a thousand works and more: what is concentrated may lie below the division. */
export function mayHideACluster({ own }: Profile, quotients: readonly Quotient[]): boolean {
  const manufacturing = quotients.find(({ division }) => division.key === 'e')
  const works = wholeValue(own('establishments-e', 2021)) ?? 0
  return manufacturing !== undefined && manufacturing.lq < 1 && works >= 1000
}

export function headlineOf(profile: Profile): string {
  const total = wholeValue(profile.own('employees', 2021))
  if (total === null) return '2021年の従業者数は公表されていません。'
  if (total === 0) return '2021年の調査日に、民営の従業者はいませんでした。'
  const leading = leadingQuotient(quotientsOf(profile))
  const start = `従業者${writtenNumber(total)}人（2021年）`
  if (!leading) return `${start}。どの業種も30人に満たず、割合の比較は参考にとどまります。`
  const { division, share, lq } = leading
  return `${start}の${writtenNumber(share * 100, 1)}％が${division.name}。全国の${division.name}割合の${writtenNumber(lq, 2)}倍です。`
}

/** Specialisation 2021, with 2016 beside it; one division may be put first, to be cited. */
export function quotientsFigure(profile: Profile, key?: string): StatFigure | Unanswered {
  const { area, own, nation } = profile
  const quotients = quotientsOf(profile)
  const [first] = quotients
  if (!first) {
    return {
      figure: 'quotients',
      title: '特化係数',
      sentence: '2021年の従業者が0のため、または公表されていないため計算できません。',
    }
  }
  const leading =
    quotients.find(({ division }) => division.key === key) ?? leadingQuotient(quotients)
  const said = leading ?? first
  const thin = quotients.filter(({ few }) => !few).at(-1)
  const rests = [
    'employees',
    ...quotients.map(({ division }) => `employees-${division.key}`),
  ].flatMap((series) =>
    [2016, 2021].flatMap((year) => [
      ...[own(series, year)].flatMap((one) => (one ? [published(one, area)] : [])),
      ...[nation(series, year)].flatMap((one) => (one ? [published(one, NATION_HEAD)] : [])),
    ]),
  )
  return figureMade(profile, rests, derivedOf(profile, quotients), {
    figure: 'quotients',
    coverage: '民営のみ',
    finding: findingOf(said, thin),
    subtitle: '特化係数（従業者の割合 ÷ 全国の割合、2021年）　○は2016年',
    caveats: [
      MORE_FOUND_IN_2021,
      ...(quotients.some(({ few }) => few) ? [`※は従業者30人未満、${FEW_WORKERS}`] : []),
      ...(mayHideACluster(profile, quotients) ? [HIDDEN_CLUSTER] : []),
    ].map((sentence) => `${sentence}。`),
    drawing: {
      kind: 'bars',
      digits: 2,
      reference: { value: 1, label: '全国＝1' },
      rows: quotients.map(({ division, lq, before, few }) => ({
        label: few ? `※${division.short}` : division.short,
        value: lq,
        other: before,
        strong: !few && lq >= 1,
        pale: few,
      })),
    },
    table: {
      head: ['業種', '従業者（人）', '割合（％）', '特化係数 2021', '特化係数 2016', '備考'],
      rows: quotients.map(({ division, employees, share, lq, before, few }) => [
        division.name,
        employees,
        writtenNumber(share * 100, 1),
        writtenNumber(lq, 2),
        before === null ? '—' : writtenNumber(before, 2),
        few ? FEW_WORKERS : '',
      ]),
    },
    statement: statementOf(area.name, said),
  })
}

function findingOf(leading: Quotient, thin: Quotient | undefined): string {
  const grey = leading.few ? `（従業者${writtenNumber(leading.employees)}人、${FEW_WORKERS}）` : ''
  const strong = `${leading.division.name}の割合は全国の${writtenNumber(leading.lq, 2)}倍${grey}`
  if (!thin || thin === leading || thin.lq >= 1) return strong
  return `${strong}。${thin.division.name}は${writtenNumber(thin.lq, 2)}倍と薄い`
}

function statementOf(name: string, { division, lq, before, employees, few }: Quotient): string {
  const past = before === null ? '' : `2016年は${writtenNumber(before, 2)}。`
  const grey = few ? `${FEW_WORKERS}。` : ''
  return `${name}の${division.name}の特化係数は${writtenNumber(lq, 2)}（2021年、従業者${writtenNumber(employees)}人・民営）。${past}${grey}`
}

function derivedOf({ area, own }: Profile, quotients: readonly Quotient[]): FigureValue[] {
  const edition = own('employees', 2021)?.edition ?? ''
  const earlier = own('employees', 2016)?.edition ?? ''
  return quotients.flatMap(({ division, lq, before }) => {
    const one = {
      series: `lq-${division.key}`,
      label: `特化係数 ${division.name}`,
      areaCode: area.code,
      areaName: area.name,
      mark: null,
      partial: false,
      unit: '倍',
    }
    const now = { ...one, period: '2021', value: lq, edition }
    return before === null
      ? [now]
      : [now, { ...one, period: '2016', value: before, edition: earlier }]
  })
}
