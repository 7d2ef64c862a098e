import { z } from 'zod'
import { parseCsv } from '#packages/japan'
import { NATION } from './areas.ts'
import { type Cell, readCell } from './marks.ts'
import {
  type Observed,
  textOf,
  UnreadableEdition,
  unknownHeader,
  unreadableLine,
} from './readings.ts'
import { SERIES } from './series.ts'

const oneOrMany = <T>(shape: z.ZodType<T>) =>
  z
    .union([z.array(shape), shape])
    .optional()
    .transform((found) => (found === undefined ? [] : ([found].flat() as T[])))
const Text = z.union([z.string(), z.number()]).transform(String)
const Class = z.object({ '@code': Text, '@name': Text, '@unit': Text.optional() })
const Result = z.object({ STATUS: z.coerce.number(), ERROR_MSG: z.string().default('') })
const Data = z.object({
  RESULT_INF: z.object({ TOTAL_NUMBER: z.coerce.number(), NEXT_KEY: z.coerce.number().optional() }),
  TABLE_INF: z.object({
    '@id': Text,
    TITLE: z.union([Text, z.object({ $: Text }).transform(({ $ }) => $)]),
    STATISTICS_NAME: Text.default(''),
    OPEN_DATE: Text.default(''),
  }),
  CLASS_INF: z.object({
    CLASS_OBJ: oneOrMany(z.object({ '@id': z.string(), '@name': Text, CLASS: oneOrMany(Class) })),
  }),
  DATA_INF: z.object({
    NOTE: oneOrMany(z.object({ '@char': Text, $: Text })),
    VALUE: oneOrMany(z.record(z.string(), Text)),
  }),
})
const Answer = z.object({
  GET_STATS_DATA: z.object({ RESULT: Result, STATISTICAL_DATA: z.unknown().optional() }),
})

/** One value of an answer: its place in the table's classes, area, year, and its unit. */
export type EstatValue = {
  /** The codes of all classes but area and time, in the table's order: `2020_01/0`. */
  readonly key: string
  readonly area: string
  readonly period: number
  readonly cell: Cell
  readonly unit: string
}
export type EstatAnswer = {
  readonly title: string
  readonly statistics: string
  readonly openedOn: string
  readonly total: number
  /** Where the next page begins; null: this was the last. */
  readonly nextKey: number | null
  /** What the signs for missing numbers mean in this table: 「- 当該数値がないもの」 */
  readonly notes: readonly string[]
  /** `2020_01/0` → 「人口・総数」 */
  readonly names: ReadonlyMap<string, string>
  readonly values: readonly EstatValue[]
}

/**
 * An answer of e-Stat's `getStatsData` (JSON).
 * @throws {UnreadableEdition} e-Stat says an error or that there are no data, or the answer is no such
 */
export function readEstat(answer: unknown): EstatAnswer {
  const read = Answer.safeParse(answer)
  if (!read.success) {
    throw new UnreadableEdition('e-Stat の答えを読めません。統計表IDを確かめてください。')
  }
  const { RESULT, STATISTICAL_DATA } = read.data.GET_STATS_DATA
  if (RESULT.STATUS >= 100) {
    throw new UnreadableEdition(
      `e-Stat から取得できませんでした。e-Stat の説明：${RESULT.ERROR_MSG}`,
    )
  }
  if (RESULT.STATUS === 1) {
    throw new UnreadableEdition('この統計表には、条件に合うデータがありません。')
  }
  const parsed = Data.safeParse(STATISTICAL_DATA)
  if (!parsed.success) {
    throw new UnreadableEdition(
      'e-Stat の答えの形が、知っているものと違います。統計表IDを確かめてください。',
    )
  }
  const { data } = parsed
  const classes = data.CLASS_INF.CLASS_OBJ.map((one) => one['@id'])
  const kinds = classes.filter((id) => id !== 'area' && id !== 'time')
  const values = data.DATA_INF.VALUE.map((value): EstatValue => {
    const written = value.$ ?? ''
    const cell = readCell(written)
    const year = /^\d{4}/.exec(value['@time'] ?? '')?.[0]
    if (!cell || !year) {
      throw new UnreadableEdition(
        `e-Stat の値「${written}」（時間軸 ${value['@time'] ?? 'なし'}）を読めません。`,
      )
    }
    return {
      key: kinds.map((id) => value[`@${id}`] ?? '').join('/'),
      area: value['@area'] ?? NATION,
      period: Number(year),
      cell,
      unit: value['@unit'] ?? '',
    }
  })
  const nameOf = new Map(
    data.CLASS_INF.CLASS_OBJ.flatMap((one) =>
      one.CLASS.map((entry) => [`${one['@id']} ${entry['@code']}`, entry['@name']] as const),
    ),
  )
  const names = new Map(
    [...new Set(values.map(({ key }) => key))].map((key) => [
      key,
      key
        .split('/')
        .map((code, n) => nameOf.get(`${kinds[n]} ${code}`) ?? code)
        .join('・'),
    ]),
  )
  return {
    title: data.TABLE_INF.TITLE,
    statistics: data.TABLE_INF.STATISTICS_NAME,
    openedOn: data.TABLE_INF.OPEN_DATE,
    total: data.RESULT_INF.TOTAL_NUMBER,
    nextKey: data.RESULT_INF.NEXT_KEY ?? null,
    notes: data.DATA_INF.NOTE.map((note) => `${note['@char']} ${note.$}`),
    names,
    values,
  }
}

/** e-Stat answers are kept as a table of this form, so that they are inspected as any file. */
export const ESTAT_HEADER = 'series,area_code,year,value,unit'
const SIGNS = {
  suppressed: 'X',
  none_reported: '-',
  unknown: '…',
  not_available: '***',
  blank: '',
} as const

/** @param series from a key of the table to our series; a key without one keeps its own name, unused */
export function estatTable(
  values: readonly EstatValue[],
  series: Readonly<Record<string, string>>,
): string {
  const lines = values.map(({ key, area, period, cell, unit }) =>
    [series[key] ?? key, area, period, cell.value ?? SIGNS[cell.mark ?? 'blank'], unit].join(','),
  )
  return `${[ESTAT_HEADER, ...lines].join('\n')}\n`
}

const UNITS = new Map(SERIES.map(({ code, unit }) => [code, unit]))

/** @throws {UnreadableEdition} header, a line, or a unit that is not the series' own: never multiplied silently */
export function readEstatTable(bytes: Uint8Array): Observed[] {
  const [header = [], ...rows] = parseCsv(textOf(bytes))
  if (header.join() !== ESTAT_HEADER) throw unknownHeader(header.join('、'))
  return rows.map((row, n): Observed => {
    const [series = '', area = '', year = '', text = '', unit = ''] = row
    const cell = readCell(text)
    if (!cell || !/^\d{4}$/.test(year) || !/^\d{5}$/.test(area)) throw unreadableLine(n + 2, row)
    const own = UNITS.get(series)
    if (own !== undefined && unit !== '' && own !== unit) {
      throw new UnreadableEdition(
        `単位が系列と違います(系列 ${series} は ${own}、e-Stat は ${unit})。値は掛け直しません。単位の同じ系列に対応させてください。`,
      )
    }
    return { series, area, period: Number(year), cell }
  })
}
