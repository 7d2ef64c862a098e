// Writes the project's own compact reference figures from the publishers' files beside the checkout:
//   tsx slices/observatory/reference/write.ts [FOLDER]
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Area, packAreas, readLocalGovernments } from './areas.ts'
import { type FigureColumn, packColumns, type StoredFigure } from './columns.ts'
import { corporateColumnsOf, corporateMonthsOf, readCorporations } from './corporations.ts'
import { readFurusato } from './furusato.ts'
import { packIndustries, readRevision13, readRevision14 } from './industries.ts'
import { laidOut, packFlows, readFlows } from './input-output.ts'
import type { Observed } from './readings.ts'
import { balancesOf } from './sector-tables.ts'
import { followAreas, readSsds, SSDS_SERIES, type SsdsRow, together } from './ssds.ts'
import { problemsOf, readSsdseA, type SsdseReading } from './ssdse-a.ts'

const from = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/data')
const bytesOf = (file: string) => readFile(join(from, file))
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const kept = new Set(['shipments', 'taxable-income', 'taxpayers'])

async function main(): Promise<void> {
  const files = new Map<string, { sha256: string; rows: number; marks: Record<string, number> }>()
  const newest = readSsdseA(await bytesOf('ssdse-a/SSDSE-A-2026.csv'))
  const areas = namedAreas(
    newest,
    readLocalGovernments(await bytesOf('municipalities/localgovjp-utf8.csv')),
  )
  const order = areas.map(({ code }) => code)
  await put('areas.gz', packAreas(areas))

  for (const year of ['2020', '2023', '2026']) {
    const bytes = await bytesOf(`ssdse-a/SSDSE-A-${year}.csv`)
    const reading = readSsdseA(bytes)
    const problems = problemsOf(reading, new Set(order))
    if (problems.length > 0) throw new Error(problems.join('\n'))
    const columns = columnsOf(reading, order)
    files.set(reading.edition.code, { sha256: shaOf(bytes), ...countsOf(columns) })
    await put(`${reading.edition.code}.gz`, packColumns(columns))
  }

  const bytes = await bytesOf('ssds-economy/C.csv')
  const rows = readSsds(bytes).filter(({ item }) => kept.has(SSDS_SERIES.get(item) ?? ''))
  const { columns, untraced } = ssdsColumns(rows, order)
  files.set('ssds-c-2018', { sha256: shaOf(bytes), ...countsOf(columns) })
  await put('ssds-c-2018.gz', packColumns(columns))

  const furusato = await bytesOf('furusato/furusato_by_municipality_2020_2024.csv')
  const donations = observedColumns(readFurusato(furusato), order)
  files.set('furusato-2024', { sha256: shaOf(furusato), ...countsOf(donations) })
  await put('furusato-2024.gz', packColumns(donations))

  const register = await bytesOf('corporations/houjin_created_terminated_by_municipality_month.csv')
  const months = corporateMonthsOf(readCorporations(register), new Set(order))
  const corporate = corporateColumnsOf(months, order)
  files.set('corporations-2026-08', { sha256: shaOf(register), ...countsOf(corporate) })
  await put('corporations-2026-08.gz', packColumns(corporate))

  const table = await bytesOf('io/iotable_13sector_2011_ja.csv')
  const flows = readFlows(table)
  for (const { name, made, used } of balancesOf(laidOut(flows).table)) {
    if (made !== used) throw new RangeError(`sector ${name}: made ${made}, used ${used}`)
  }
  files.set('io-2011-13', { sha256: shaOf(table), rows: flows.length, marks: {} })
  await put('io-2011-13.gz', packFlows(flows))

  const industries = [
    ...readRevision13(await bytesOf('jsic/jsic-rev13.csv')),
    ...readRevision14((await bytesOf('jsic/jsic-rev14.json')).toString('utf8')),
  ]
  await put('industries.gz', packIndustries(industries))
  await put('files.json', `${JSON.stringify(Object.fromEntries(files), null, 2)}\n`)
  console.log(`${areas.length} areas, ${untraced.size} ended codes without a known successor`)
}

function namedAreas(
  reading: SsdseReading,
  governments: ReturnType<typeof readLocalGovernments>,
): Area[] {
  return reading.areas.map(({ code, name, prefecture }) => {
    const known = governments.get(code)
    if (!known || known.prefecture !== prefecture) throw new Error(`no reading for ${code} ${name}`)
    return { ...known, code, name }
  })
}

/** The nation first (as the sum of its municipalities), then the areas in order. */
function columnsOf(reading: SsdseReading, order: readonly string[]): FigureColumn[] {
  const at = new Map(reading.areas.map(({ code }, n) => [code, n]))
  return reading.columns.map(({ series, period, cells }) => ({
    series,
    period,
    values: [
      together(cells, true),
      ...order.map((code): StoredFigure | null => cells[at.get(code) ?? -1] ?? null),
    ],
  }))
}

function ssdsColumns(rows: readonly SsdsRow[], order: readonly string[]) {
  const { values, untraced } = followAreas(rows, new Set(order), () => true)
  const columns = [...values].flatMap(([item, byPeriod]) =>
    [...byPeriod]
      .sort(([one], [other]) => one - other)
      .map(([period, byArea]): FigureColumn => {
        const whole = rows.filter((row) => row.item === item && row.period === period)
        return {
          series: SSDS_SERIES.get(item) ?? item,
          period,
          values: [
            together(
              whole.map(({ cell }) => cell),
              true,
            ),
            ...order.map((code) => byArea.get(code) ?? null),
          ],
        }
      }),
  )
  return { columns, untraced }
}

/** A long table by present municipalities: each column with the nation as the sum of them. */
function observedColumns(rows: readonly Observed[], order: readonly string[]): FigureColumn[] {
  const columns = new Map<string, Map<string, Observed>>()
  for (const row of rows) {
    const key = `${row.series} ${row.period}`
    columns.set(key, (columns.get(key) ?? new Map()).set(row.area, row))
  }
  return [...columns].map(([key, byArea]): FigureColumn => {
    const [series = '', period] = key.split(' ')
    const cells = order.map((code) => byArea.get(code)?.cell ?? null)
    const known = cells.filter((cell) => cell !== null)
    if (byArea.size !== known.length) throw new Error(`${key}: an area is not a present one`)
    return { series, period: Number(period), values: [together(known, true), ...cells] }
  })
}

function countsOf(columns: readonly FigureColumn[]) {
  const figures = columns.flatMap(({ values }) => values.filter((value) => value !== null))
  const marks: Record<string, number> = {}
  for (const { mark } of figures) if (mark) marks[mark] = (marks[mark] ?? 0) + 1
  return { rows: figures.length, marks }
}

async function put(name: string, content: Uint8Array | string): Promise<void> {
  await writeFile(join(import.meta.dirname, name), content)
  console.log(`${name}: ${content.length} bytes`)
}

await main()
