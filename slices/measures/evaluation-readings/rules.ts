import {
  countOf,
  daySaid,
  isBlank,
  lineSaid,
  numberSaid,
  type Read,
  wordsSaid,
  yearSaid,
  yenOfThousands,
} from '../evaluation-cells/rules.ts'
import { type SheetMeasure, yearName } from '../evaluation-sheets/rules.ts'
import {
  type FigureKind,
  figureLabels,
  type IndicatorKind,
  type IndicatorValue,
  indicatorKinds,
  isMoney,
  type YearFigures,
  type YearIndicator,
} from '../year-figures/rules.ts'

export type Raw = Readonly<Record<string, unknown>>
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The publisher's own names of the figures. */
const figureKeys: Readonly<Record<FigureKind, string>> = {
  national: 'nationalSubsidy',
  prefecture: 'prefecturalSubsidy',
  bond: 'localBond',
  other: 'other',
  general: 'generalRevenue',
  cost: 'totalCost',
  people: 'personnelCount',
  hours: 'workHours',
  labour: 'personnelCost',
  full: 'grandTotal',
}
/** `target` is 対象, whom the measure reaches, and no target value. */
const indicatorKeys: Readonly<Record<IndicatorKind, string>> = {
  activity: 'activity',
  object: 'target',
  outcome: 'outcome',
}
export type SheetRead = {
  /** 1 for the first sheet of the file. */
  readonly place: number
  readonly code: string
  readonly name: string
  /** Null where something stands in the way; `problems` says what. */
  readonly measure: SheetMeasure | null
  readonly problems: readonly string[]
}
export type Telling = {
  /** The latest fiscal year that a sheet can tell of. */
  readonly latest: number
  /** The file that is read. */
  readonly toldBy: string
}

/** Collects what cannot be read while the rest is read on, so that all is told at once. */
type Teller = { readonly problems: string[] } & Telling

function take<T>(teller: Teller, where: string, read: Read<T>, otherwise: T): T {
  if ('ok' in read) return read.ok
  teller.problems.push(`${where}：${read.problem}。`)
  return otherwise
}

/** One sheet, read whole or told with everything that stands in its way. */
export function readSheet(raw: Raw, place: number, telling: Telling): SheetRead {
  const teller: Teller = { problems: [], ...telling }
  const say = (sentence: string) => teller.problems.push(sentence)
  const text = (label: string, value: unknown, longest = 4_000) =>
    take(teller, label, wordsSaid(value, longest), '')
  const part = (key: string) => (isRaw(raw[key]) ? raw[key] : {})
  const named = (key: string, label: string) => {
    const { id, name } = part(key)
    const own = isRaw(raw[key]) ? name : raw[key]
    return [text(label, id, 20), text(label, own, 200)].filter(Boolean).join('　')
  }

  const code = lineSaid(raw.id).slice(0, 40)
  const name = lineSaid(raw.name)
  if (code === '') say('番号（id）がありません。')
  if (name === '') say('事業名（name）がありません。')
  const period = part('period')
  const evaluation = part('evaluation')
  const years = figuresOf(raw.financials, teller)
  const indicators = indicatorsOf(raw.indicators, raw.indicatorLabels, teller)
  const told = [...years, ...indicators.flatMap(({ values }) => values)]
  const lastTold = Math.max(0, ...told.map(({ fiscalYear }) => fiscalYear))
  if (told.length === 0) say('年度の数値（financials・indicators）が一つもありません。')
  const sheetYear = isBlank(raw.year) ? lastTold || null : yearSaid(raw.year, telling.latest)
  if (sheetYear === null && told.length > 0) say(`シートの年度（year）を読めません。`)

  const measure = {
    ...{ code, name, sheetYear: sheetYear ?? 0, writtenOn: daySaid(raw.createdAt) },
    toldBy: telling.toldBy,
    policy: named('policy', '政策'),
    goal: named('measure', '施策'),
    basicProject: named('basicProject', '基本事業'),
    department: lineSaid(raw.department),
    section: lineSaid(raw.section),
    category: text('区分', raw.category, 100).replace(/^([Ａ-Ｚ])[　 ]+/u, '$1　'),
    periodKind: text('期間', isRaw(raw.period) ? period.type : raw.period, 100),
    periodStart: text('開始', period.start, 40),
    periodEnd: text('終期', period.end === '0' || period.end === 0 ? '' : period.end, 40),
    overview: text('概要', raw.overview),
    target: text('対象', raw.target),
    intent: text('意図', raw.intent),
    result: text('結果', raw.result),
    legalBasis: text('根拠法令', raw.legalBasis),
    direction: text('方向性', evaluation.direction, 200),
    futureDirection: text('今後の方向性', evaluation.futureDirection, 200),
    comments: commentsOf(evaluation.comments, teller),
    ...{ years, indicators, notes: disagreements(years, raw, teller) },
  }
  const { problems } = teller
  return { place, code, name, problems, measure: problems.length === 0 ? measure : null }
}

function figuresOf(raw: unknown, teller: Teller): YearFigures[] {
  const seen = new Set<number>()
  return rowsOf(raw, '事業費（financials）', teller).flatMap((row): YearFigures[] => {
    const fiscalYear = yearOfRow(row, '事業費', seen, teller)
    if (fiscalYear === null) return []
    const figure = (kind: FigureKind) => {
      const cell = row[figureKeys[kind]]
      const where = `${yearName(fiscalYear)}の${figureLabels[kind]}`
      if (isMoney(kind)) return take(teller, where, yenOfThousands(cell), null)
      return take(teller, where, countOf(cell, kind === 'hours' ? ['時間'] : ['人']), null)
    }
    return [
      {
        ...{ fiscalYear, toldBy: teller.toldBy },
        national: figure('national'),
        prefecture: figure('prefecture'),
        bond: figure('bond'),
        other: figure('other'),
        general: figure('general'),
        cost: figure('cost'),
        people: figure('people'),
        hours: figure('hours'),
        labour: figure('labour'),
        full: figure('full'),
      },
    ]
  })
}

/** An array of years, or an object whose keys are the years. */
function rowsOf(raw: unknown, where: string, { problems }: Teller): Raw[] {
  if (raw === undefined || raw === null) return []
  if (isRaw(raw))
    return Object.entries(raw).map(([year, row]) => (isRaw(row) ? { year, ...row } : { year }))
  if (Array.isArray(raw) && raw.every(isRaw)) return raw
  problems.push(`${where}が、年度ごとの並びになっていません。`)
  return []
}

function yearOfRow(row: Raw, what: string, seen: Set<number>, teller: Teller): number | null {
  const year = yearSaid(row.year, teller.latest)
  if (year === null)
    teller.problems.push(
      `${what}の年度「${lineSaid(row.year)}」を読めません。令和の年か、${yearName(teller.latest)}までの年度で書いてください。`,
    )
  else if (seen.has(year)) teller.problems.push(`${what}に${yearName(year)}が二つあります。`)
  if (year === null || seen.has(year)) return null
  seen.add(year)
  return year
}

function indicatorsOf(raw: unknown, rawLabels: unknown, teller: Teller): YearIndicator[] {
  const seen = new Set<number>()
  const rows = rowsOf(raw, '指標（indicators）', teller).flatMap((row) => {
    const year = yearOfRow(row, '指標', seen, teller)
    return year === null ? [] : [{ year, row }]
  })
  const listOf = (value: unknown): unknown[] =>
    Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return indicatorKinds.flatMap((kind) => {
    const key = indicatorKeys[kind]
    const labels = listOf(isRaw(rawLabels) ? rawLabels[key] : undefined)
    const places = Math.max(labels.length, ...rows.map(({ row }) => listOf(row[key]).length))
    return Array.from({ length: places }, (_, at): YearIndicator => {
      const label = labels[at]
      const unit = isRaw(label) ? lineSaid(label.unit) : ''
      return {
        ...{ kind, place: at + 1, unit },
        name: lineSaid(isRaw(label) ? label.name : label),
        values: rows
          .map(({ year, row }) => cellOf(listOf(row[key])[at], year, unit, teller.toldBy))
          .sort((a, b) => a.fiscalYear - b.fiscalYear),
      }
    }).filter(({ name, values }) => name !== '' || values.some(isTold))
  })
}

const isTold = ({ value, target, said }: IndicatorValue) =>
  value !== null || target !== null || said !== ''

/** A number, words in its place, or `{ value, target }` where a sheet tells what was aimed at. */
function cellOf(cell: unknown, fiscalYear: number, unit: string, toldBy: string): IndicatorValue {
  const [own, aim] = isRaw(cell) ? [cell.value ?? cell.actual, cell.target ?? cell.goal] : [cell]
  const units = [unit.normalize('NFKC').replace(/\s/g, '')]
  const value = isBlank(own) ? null : numberSaid(own, units)
  return {
    fiscalYear,
    value,
    target: isBlank(aim) ? null : numberSaid(aim, units),
    said: isBlank(own) || value !== null ? '' : lineSaid(own).slice(0, 200),
    toldBy,
  }
}

function commentsOf(raw: unknown, teller: Teller): { role: string; text: string }[] {
  const rows = Array.isArray(raw) ? raw.filter(isRaw) : []
  return rows.flatMap((row) => {
    const role = lineSaid(row.role) || '所見'
    const text = take(teller, `所見（${role}）`, wordsSaid(row.comment ?? row.text, 8_000), '')
    return text === '' ? [] : [{ role, text }]
  })
}

const fundKinds = ['national', 'prefecture', 'bond', 'other', 'general'] as const

/** Sums that do not come out are kept as they are published, and said. */
function disagreements(years: readonly YearFigures[], raw: Raw, teller: Teller): string[] {
  const told: string[] = []
  if (!isBlank(raw.createdAt) && daySaid(raw.createdAt) === null)
    told.push(`作成日「${lineSaid(raw.createdAt)}」を読めないため、空欄にしました。`)
  for (const one of years) {
    const funds = fundKinds.map((kind) => one[kind])
    const isWhole = funds.every((yen): yen is number => yen !== null)
    const sum = funds.reduce<number>((all, yen) => all + (yen ?? 0), 0)
    if (isWhole && one.cost !== null && sum !== one.cost)
      told.push(`${yearName(one.fiscalYear)}：財源の合計と事業費計が合いません（公表のまま）。`)
    if (one.cost !== null && one.labour !== null && one.full !== null)
      if (one.cost + one.labour !== one.full)
        told.push(
          `${yearName(one.fiscalYear)}：事業費計と人件費の和が総事業費と合いません（公表のまま）。`,
        )
  }
  return teller.problems.length === 0 ? told : []
}
