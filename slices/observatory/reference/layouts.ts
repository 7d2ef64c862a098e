import { parseCsv } from '#packages/japan'
import { NATION } from './areas.ts'
import {
  CORPORATIONS_HEADER,
  corporateColumnsOf,
  corporateMonthsOf,
  readCorporations,
} from './corporations.ts'
import { ESTAT_HEADER, readEstatTable } from './estat.ts'
import { FURUSATO_HEADER, readFurusato } from './furusato.ts'
import { INPUT_OUTPUT_HEADER, isMatrixHeader } from './input-output.ts'
import {
  type Control,
  columnsOf,
  followed,
  type KnownAreas,
  type Reading,
  type TakenFigure,
  type Told,
} from './inspections.ts'
import { countDiffers, type Observed, textOf, totalDiffers } from './readings.ts'
import { SERIES } from './series.ts'
import { readSsds, SSDS_HEADER, SSDS_SERIES } from './ssds.ts'
import { readSsdseA, SSDSE_EDITIONS } from './ssdse-a.ts'
import { tableReading } from './table-inspections.ts'

/** The forms of file that a city may bring in, and the source that each is of. */
export const LAYOUTS = {
  'ssdse-a-2020': { source: 'ssdse-a', label: 'SSDSE-A（2020年版と同じ列）' },
  'ssdse-a-2023': { source: 'ssdse-a', label: 'SSDSE-A（2023年版と同じ列）' },
  'ssdse-a-2026': { source: 'ssdse-a', label: 'SSDSE-A（2026年版と同じ列）' },
  ssds: { source: 'ssds', label: '社会・人口統計体系 C 経済基盤' },
  furusato: { source: 'furusato', label: 'ふるさと納税に関する現況調査' },
  corporations: { source: 'corporations', label: '法人の新設と閉鎖（市区町村・月別）' },
  io: { source: 'io-regional', label: '市または都道府県の産業連関表（全国の13部門表と同じ列）' },
  estat: { source: 'estat', label: 'e-Stat API（系列・地域・年・値）' },
} as const
export type Layout = keyof typeof LAYOUTS
export const isLayout = (name: string): name is Layout => Object.hasOwn(LAYOUTS, name)

/** The layout that a file's first line says, or null where it says none that is known. */
export function layoutOf(bytes: Uint8Array): Layout | null {
  // Given as a line alone, it may still end with the half of its line break.
  const [head = ''] = textOf(bytes).split(/\r?\n|\r$/, 1)
  if (head === SSDS_HEADER) return 'ssds'
  if (head === FURUSATO_HEADER.join()) return 'furusato'
  if (head === CORPORATIONS_HEADER) return 'corporations'
  if (head === ESTAT_HEADER) return 'estat'
  const [cells = []] = parseCsv(head)
  if (cells.join() === INPUT_OUTPUT_HEADER || isMatrixHeader(cells)) return 'io'
  const first = head.split(',')[0] ?? ''
  return SSDSE_EDITIONS.find(({ firstCell }) => firstCell === first)?.code ?? null
}

/**
 * Reads a file as one of the layouts, follows its areas and checks it.
 * @throws {UnreadableEdition} encoding, header, or a cell that cannot be read
 */
export function readAs(layout: Layout, bytes: Uint8Array, told: Told, areas: KnownAreas): Reading {
  if (layout === 'corporations') return corporateReading(bytes, areas)
  if (layout === 'io') {
    if (!told.table) throw new RangeError('a table of which nobody said whose it is')
    return tableReading(bytes, told.table, told.total)
  }
  const { observed, controls, problems } =
    layout === 'furusato'
      ? furusatoReading(bytes, areas)
      : layout === 'ssds' || layout === 'estat'
        ? { observed: longTable(layout, bytes), controls: [], problems: [] }
        : ssdseReading(layout, bytes, told)
  const reading = followed(observed, { controls, problems }, areas, layout === 'estat')
  return layout === 'ssds' ? counted(reading, areas) : reading
}

/** A file that begins in so many prefectures is of the whole country; a city's own is of its own or the next. */
const MANY_PREFECTURES = 5

/**
 * In the last year of a file of the whole country every present municipality has a row, if only with a
 * mark: where some have none, it was cut short.
 */
function counted({ figures, inspection }: Reading, { present }: KnownAreas): Reading {
  const latest = Math.max(...figures.map(({ period }) => period))
  const last = figures.filter(({ period, area }) => period === latest && area !== NATION)
  if (new Set(last.map(({ area }) => area.slice(0, 2))).size < MANY_PREFECTURES) {
    return { figures, inspection }
  }
  const controls = [...new Set(last.map(({ series }) => series))].map(
    (code): Control => ({
      what: `市区町村の数（${SERIES.find((one) => one.code === code)?.label ?? code}、${latest}年）`,
      published: present.size,
      found: last.filter(({ series }) => series === code).length,
    }),
  )
  const short = controls.filter(({ published, found }) => found < published)
  const fewest = Math.min(...short.map(({ found }) => found))
  return {
    figures,
    inspection: {
      ...inspection,
      controls: [...inspection.controls, ...controls],
      problems: [
        ...inspection.problems,
        ...(short.length > 0 ? [countDiffers(present.size, fewest)] : []),
      ],
    },
  }
}

function longTable(layout: 'ssds' | 'estat', bytes: Uint8Array): Observed[] {
  if (layout === 'estat') return readEstatTable(bytes)
  return readSsds(bytes).map(({ item, ...rest }) => ({
    ...rest,
    series: SSDS_SERIES.get(item) ?? item,
  }))
}

/** Every municipality answers this survey every year: a year with fewer was cut short. */
function furusatoReading(bytes: Uint8Array, { present }: KnownAreas) {
  const observed = readFurusato(bytes)
  const received = observed.filter(({ series }) => series === 'furusato-received')
  const years = [...new Set(received.map(({ period }) => period))].sort()
  const controls = years.map(
    (year): Control => ({
      what: `市区町村の数（${year}年度）`,
      published: present.size,
      found: received.filter(({ period }) => period === year).length,
    }),
  )
  const short = controls.filter(({ published, found }) => published !== found)
  return {
    observed,
    controls,
    problems: short.map(({ published, found }) => countDiffers(published, found)),
  }
}

function ssdseReading(layout: Layout, bytes: Uint8Array, told: Told) {
  const [firstCell = ''] = textOf(bytes).split(',', 1)
  const [known] = SSDSE_EDITIONS.filter(({ code }) => code === layout)
  if (!known) throw new RangeError(`no columns for ${layout}`)
  const series = new Map([...known.series, ...Object.entries(told.columns)])
  const total = told.total ?? known.control.total
  const reading = readSsdseA(bytes, [{ ...known, firstCell, series }])
  const checked = reading.columns.find((one) => one.series === series.get(known.control.column))
  const found = (checked?.cells ?? []).reduce((sum, { value }) => sum + (value ?? 0), 0)
  const controls: Control[] = [
    { what: '市区町村の数', published: known.control.areas, found: reading.areas.length },
    { what: '従業者数の全国計', published: total, found },
  ]
  const problems = [
    ...(reading.areas.length === known.control.areas
      ? []
      : [countDiffers(known.control.areas, reading.areas.length)]),
    ...(found === total ? [] : [totalDiffers('従業者数の全国計', total, found)]),
  ]
  const observed = reading.columns.flatMap(({ cells, period, series: code }) =>
    cells.map((cell, n) => ({ series: code, period, cell, area: reading.areas[n]?.code ?? '' })),
  )
  return { observed, controls, problems }
}

/** As of any file: below this share of the places it is one of some of them. */
const NEARLY_ALL = 0.99

/**
 * Whole years of the register, by the months of the file. In a file of the whole country a place without a
 * row is a true 0; a file of a city or a prefecture tells nothing of other places, nor of the nation.
 */
function corporateReading(bytes: Uint8Array, { present }: KnownAreas): Reading {
  const counts = readCorporations(bytes)
  const months = corporateMonthsOf(counts, present)
  const { found } = months
  const isWhole = found.size >= NEARLY_ALL * present.size
  const prefectures = new Set([...found].map((code) => code.slice(0, 2)))
  const isCutShort = !isWhole && prefectures.size > 1
  const order = [...present]
  const columns = corporateColumnsOf(months, order).filter(({ period }) => period <= 9999)
  const figures = columns.flatMap(({ series, period, values }) =>
    [NATION, ...order].flatMap((area, n): TakenFigure[] =>
      isWhole || found.has(area)
        ? [{ series, period, area, value: values[n]?.value ?? 0, mark: null }]
        : [],
    ),
  )
  return {
    figures,
    inspection: {
      cells: counts.length,
      marks: {},
      controls: isCutShort
        ? [{ what: '市区町村の数', published: present.size, found: found.size }]
        : [],
      unmapped: [],
      untraced: months.untraced.length,
      unused: 0,
      columns: columnsOf(figures),
      problems: [
        ...(isCutShort ? [countDiffers(present.size, found.size)] : []),
        ...(columns.length > 0
          ? []
          : ['12か月そろった年がありません。途中で切れたファイルの可能性があります。']),
      ],
    },
  }
}
