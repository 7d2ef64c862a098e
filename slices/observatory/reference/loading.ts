import { z } from 'zod'
import {
  type Asking,
  countAgain,
  fileOf,
  hashesThere,
  isMonth,
  KeptFile,
  keep,
  keepEdition,
  keepFigures,
  keepInputOutput,
  keepMonths,
  numbersOf,
  release,
} from '../loads/tables.ts'
import { AREA_CHANGES } from './area-changes.ts'
import { kindOf, NATION, sixDigits, unpackAreas } from './areas.ts'
import { bridgeOf } from './bridges.ts'
import { type FigureColumn, unpackColumns } from './columns.ts'
import { unpackIndustries } from './industries.ts'
import { unpackFlows } from './input-output.ts'
import { SERIES } from './series.ts'
import { EDITIONS, SOURCES } from './sources.ts'

const Files = z.record(z.string(), KeptFile)
/**
 * Loads the project's own reference figures as the owner. An edition that is there already (by the hash
 * of its file) is left alone, so that this may be called at every start.
 * @returns the editions that were new
 */
export async function loadReference(engine: Asking): Promise<string[]> {
  // A later version of the program knows further sources, even where it brings no further edition.
  await keepSources(engine)
  const there = await hashesThere(engine)
  const files = Files.parse(JSON.parse((await fileOf('files.json')).toString('utf8')))
  const wanted = EDITIONS.filter(({ code }) => !there.has(files[code]?.sha256))
  if (wanted.length === 0) return []

  const codes = await keepParents(engine)
  const series = await numbersOf(engine, 'series')
  const editions = numbered(
    await numbersOf(engine, 'editions'),
    EDITIONS.map(({ code }) => code),
  )
  for (const edition of wanted) {
    const packed = await fileOf(`${edition.code}.gz`)
    const id = editions.get(edition.code) ?? 0
    // Released only with all its figures: a load that was stopped is done again.
    await keepEdition(engine, id, edition, files[edition.code])
    if (edition.source === 'io') await keepInputOutput(engine, id, unpackFlows(packed))
    else await keepColumns(engine, id, unpackColumns(packed), codes, series)
    await release(engine, id)
  }
  await countAgain(engine)
  return wanted.map(({ code }) => code)
}

/** What has a number keeps it for ever; what is new gets the next. */
function numbered(known: Map<string, number>, codes: readonly string[]): Map<string, number> {
  let last = Math.max(0, ...known.values())
  const numbers = new Map(known)
  for (const code of codes) if (!numbers.has(code)) numbers.set(code, ++last)
  return numbers
}

const keepSources = (engine: Asking): Promise<void> =>
  keep(
    engine,
    'sources',
    'code text, publisher text, title text, licence text, attribution text, url text',
    SOURCES,
  )

/** Series, areas, changes, industries. @returns the codes of the areas in their stored order */
async function keepParents(engine: Asking): Promise<string[]> {
  const areas = unpackAreas(await fileOf('areas.gz'))
  const numbers = numbered(
    await numbersOf(engine, 'series'),
    SERIES.map(({ code }) => code),
  )
  await keep(
    engine,
    'series',
    'id smallint, code text, label text, label_en text, unit text, scale bigint, coverage text, definition text, additive boolean, classification text, survey text, caveats jsonb, period_end text, ends_next_year boolean',
    SERIES.map((series) => ({
      ...series,
      id: numbers.get(series.code),
      label_en: series.labelEn,
      period_end: series.periodEnd.monthDay,
      ends_next_year: series.periodEnd.nextYear,
    })),
  )
  const nation = {
    code: NATION,
    name: '全国',
    kana: 'ぜんこく',
    prefecture: '',
    lat: null,
    lng: null,
  }
  await keep(
    engine,
    'areas',
    'id int, code text, code6 text, name text, kana text, prefecture text, kind text, lat double precision, lng double precision, place int',
    [nation, ...areas].map((area, place) => ({
      ...area,
      id: Number(area.code),
      code6: sixDigits(area.code),
      kind: kindOf(area),
      place,
    })),
  )
  await keep(
    engine,
    'area_changes',
    'from_code text, to_code text, on_day date, kind text',
    AREA_CHANGES.map(({ from, to, on, kind }) => ({
      from_code: from,
      to_code: to,
      on_day: on,
      kind,
    })),
  )
  const industries = unpackIndustries(await fileOf('industries.gz'))
  await keep(
    engine,
    'industries',
    'revision smallint, code text, level text, name text, parent text',
    industries,
  )
  await keep(
    engine,
    'industry_bridge',
    'level text, from_code text, to_code text, kind text',
    bridgeOf(industries).map(({ level, from, to, kind }) => ({
      level,
      from_code: from,
      to_code: to,
      kind,
    })),
  )
  return [NATION, ...areas.map(({ code }) => code)]
}

/** Months are a register's; the years beside them are figures as any. */
async function keepColumns(
  engine: Asking,
  id: number,
  columns: readonly FigureColumn[],
  codes: readonly string[],
  series: ReadonlyMap<string, number>,
): Promise<void> {
  await keepMonths(engine, id, columns.filter(isMonth), codes)
  await keepFigures(
    engine,
    id,
    columns.filter((column) => !isMonth(column)),
    codes,
    series,
  )
}
