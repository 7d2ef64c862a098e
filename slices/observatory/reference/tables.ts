import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from '#platform/database'
import { AREA_CHANGES } from './area-changes.ts'
import { kindOf, NATION, sixDigits, unpackAreas } from './areas.ts'
import { type FigureColumn, unpackColumns } from './columns.ts'
import { unpackIndustries } from './industries.ts'
import { SERIES } from './series.ts'
import { EDITIONS, SOURCES } from './sources.ts'

const Files = z.record(
  z.string(),
  z.object({ sha256: z.string(), rows: z.number(), marks: z.record(z.string(), z.number()) }),
)
// From the project's root: the program may run from a bundle, which lies elsewhere.
const fileOf = (name: string) => readFile(join(process.cwd(), 'slices/observatory/reference', name))

type Asking = Pick<Engine, 'asOwner'>

/** Rows as one statement: the JSON is taken apart in the database. */
async function keep(
  { asOwner }: Asking,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  const names = columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ')
  await asOwner(
    `insert into observatory.${table} (${names})
     select ${names} from json_to_recordset($1::json) as row (${columns})
     on conflict do nothing returning 1`,
    [JSON.stringify(rows)],
  )
}

/**
 * Loads the project's own reference figures as the owner. An edition that is there already (by the hash
 * of its file) is left alone, so that this may be called at every start.
 * @returns the editions that were new
 */
export async function loadReference(engine: Asking): Promise<string[]> {
  const { rows } = await engine.asOwner(
    `select sha256 from observatory.editions where state <> 'received'`,
    [],
  )
  const there = new Set(rows.map(({ sha256 }) => sha256))
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
    const columns = unpackColumns(await fileOf(`${edition.code}.gz`))
    const id = editions.get(edition.code) ?? 0
    // Released only with all its figures: a load that was stopped is done again.
    await keepEdition(engine, id, edition, files[edition.code])
    await keepFigures(engine, id, columns, codes, series)
    await engine.asOwner(`update observatory.editions set state = 'released' where id = $1`, [id])
  }
  await engine.asOwner('analyze observatory.figures', [])
  return wanted.map(({ code }) => code)
}

async function numbersOf(
  { asOwner }: Asking,
  table: 'series' | 'editions',
): Promise<Map<string, number>> {
  const { rows } = await asOwner(`select code, id from observatory.${table}`, [])
  return new Map(rows.map(({ code, id }) => [String(code), Number(id)]))
}

/** What has a number keeps it for ever; what is new gets the next. */
function numbered(known: Map<string, number>, codes: readonly string[]): Map<string, number> {
  let last = Math.max(0, ...known.values())
  const numbers = new Map(known)
  for (const code of codes) if (!numbers.has(code)) numbers.set(code, ++last)
  return numbers
}

/** Sources, series, areas, changes, industries. @returns the codes of the areas in their stored order */
async function keepParents(engine: Asking): Promise<string[]> {
  const areas = unpackAreas(await fileOf('areas.gz'))
  await keep(
    engine,
    'sources',
    'code text, publisher text, title text, licence text, attribution text, url text',
    SOURCES,
  )
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
  await keep(
    engine,
    'industries',
    'revision smallint, code text, level text, name text, parent text',
    unpackIndustries(await fileOf('industries.gz')),
  )
  return [NATION, ...areas.map(({ code }) => code)]
}

async function keepEdition(
  engine: Asking,
  id: number,
  edition: (typeof EDITIONS)[number],
  file: z.infer<typeof Files>[string] | undefined,
): Promise<void> {
  await engine.asOwner(
    `insert into observatory.editions (id, code, source, label, published_on, published_note, sha256,
       imported_at, figures, marks, state)
     values ($1, $2, $3, $4, $5, $6, $7, now(), $8, $9::jsonb, 'received')
     on conflict do nothing`,
    [
      id,
      edition.code,
      edition.source,
      edition.label,
      edition.publishedOn,
      edition.publishedNote,
      file?.sha256 ?? '',
      file?.rows ?? 0,
      JSON.stringify(file?.marks ?? {}),
    ],
  )
}

/** All figures of an edition, area by area, so that one area's lie together on few pages. */
async function keepFigures(
  { asOwner }: Asking,
  edition: number,
  columns: readonly FigureColumn[],
  codes: readonly string[],
  idOf: ReadonlyMap<string, number>,
): Promise<void> {
  const lists: Lists = { area: [], series: [], period: [], value: [], mark: [] }
  for (const [at, code] of codes.entries()) {
    for (const column of columns) {
      const figure = column.values[at]
      if (!figure) continue
      lists.area.push(Number(code))
      lists.series.push(idOf.get(column.series) ?? 0)
      lists.period.push(column.period)
      lists.value.push(figure.value ?? '')
      lists.mark.push(figure.mark ?? '')
    }
  }
  // Lists as text: both engines read them alike, and faster than JSON.
  await asOwner(
    `insert into observatory.figures (area, series, period, edition, value, mark, partial)
     select area, series, period, ${edition}, nullif(value, '')::numeric, nullif(mark, ''),
       value <> '' and mark <> ''
     from unnest(string_to_array($1, ',')::int[], string_to_array($2, ',')::smallint[],
       string_to_array($3, ',')::smallint[], string_to_array($4, ','), string_to_array($5, ','))
       as list (area, series, period, value, mark)
     on conflict do nothing returning null`,
    [lists.area, lists.series, lists.period, lists.value, lists.mark].map((list) => list.join(',')),
  )
}

type Lists = Record<'area' | 'series' | 'period', number[]> &
  Record<'value' | 'mark', (number | string)[]>
