import { z } from 'zod'
import { localDate, normaliseForSearch } from '#packages/japan'
import { type Here, hasRole, type PageAsked, readPage, type Sql, sql, whole } from '#platform'
import { may } from '../permissions.ts'
import { historiesOf, YearFiguresRow, YearIndicatorRow } from '../year-figures/tables.ts'
import type { SheetMeasure } from './rules.ts'

const Words = z.object({
  toldBy: z.string(),
  code: z.string(),
  name: z.string(),
  sheetYear: z.number(),
  writtenOn: localDate().nullable(),
  policy: z.string(),
  goal: z.string(),
  basicProject: z.string(),
  department: z.string(),
  section: z.string(),
  category: z.string(),
  periodKind: z.string(),
  periodStart: z.string(),
  periodEnd: z.string(),
  overview: z.string(),
  target: z.string(),
  intent: z.string(),
  result: z.string(),
  legalBasis: z.string(),
  direction: z.string(),
  futureDirection: z.string(),
  comments: z.array(z.object({ role: z.string(), text: z.string() })),
  notes: z.array(z.string()),
})
/** A measure of a sheet as it is kept whole in the rows of a file. */
export const KeptMeasure = Words.extend({
  years: z.array(YearFiguresRow),
  indicators: z.array(YearIndicatorRow),
})

const Head = Words.extend({
  id: z.uuid(),
  publisher: z.string(),
  measureId: z.uuid().nullable(),
  measureName: z.string().nullable(),
  version: z.number(),
})
export type SheetHead = z.infer<typeof Head>
export type EvaluationSheet = SheetHead & SheetMeasure

const seen = (here: Here, which: Sql) => sql`
  select s.id, s.publisher, s.file_id as told_by, s.code, s.name, s.sheet_year, s.written_on, s.policy,
    s.goal, s.basic_project, s.department, s.section, s.category, s.period_kind, s.period_start,
    s.period_end, s.overview, s.target, s.intent, s.result, s.legal_basis, s.direction,
    s.future_direction, s.comments, s.notes, s.measure_id, m.name as measure_name, s.version
  from measures.evaluation_sheets s
  left join measures.measures m on (m.city, m.id) = (s.city, s.measure_id)
  where s.city = ${here.city} and ${may.seeMeasures(here.person) || hasRole(here.person, 'system')}
    and ${which}`

async function withYears(here: Here, heads: readonly SheetHead[]): Promise<EvaluationSheet[]> {
  const historyOf = await historiesOf(
    here,
    heads.map(({ id }) => id),
  )
  return heads.map((one) => ({ ...one, ...historyOf(one.id) }))
}

/** @throws {Missing} there is none, or not for this person */
export async function sheetSeenBy(here: Here, sheetId: string): Promise<EvaluationSheet> {
  const found = await here.db.one(Head, seen(here, sql`s.id = ${sheetId}::uuid`))
  const [sheet = { ...found, years: [], indicators: [] }] = await withYears(here, [found])
  return sheet
}

/** What earlier sheets told of a measure of the city, once somebody joined them; null where nobody has. */
export async function sheetOfMeasure(
  here: Here,
  measureId: string,
): Promise<EvaluationSheet | null> {
  const found = await here.db.many(Head, seen(here, sql`s.measure_id = ${measureId}::uuid`))
  const [sheet = null] = await withYears(here, found)
  return sheet
}

/** What is kept of these numbers of a publisher. */
export async function sheetsByCode(
  here: Here,
  publisher: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, EvaluationSheet>> {
  const found = await here.db.many(
    Head,
    seen(here, sql`s.publisher = ${publisher} and s.code = any(${codes}::text[])`),
  )
  return new Map((await withYears(here, found)).map((one) => [one.code, one]))
}

export type SheetFilter = {
  readonly words?: string
  readonly publisher?: string
  readonly department?: string
}
export type SheetSort = 'code' | 'name' | 'cost'
const Row = Head.extend({ costYear: z.number().nullable(), costYen: whole.nullable() })
export type SheetRow = z.infer<typeof Row>

const holds = (key: string) =>
  [...key].length < 2
    ? sql`position(${key} in s.search_text) > 0`
    : sql`(s.search_bg @> platform.bigrams(${key}) and position(${key} in s.search_text) > 0)`

function narrowed({ words, publisher, department }: SheetFilter): Sql {
  const asked: Sql[] = (words ?? '').split(/\s+/).map(normaliseForSearch).filter(Boolean).map(holds)
  if (publisher) asked.push(sql`s.publisher = ${publisher}`)
  if (department) asked.push(sql`s.department = ${department}`)
  return sql.join([sql`true`, ...asked], sql` and `)
}

/** The latest year whose whole cost is told, and how much. */
const withCost = (here: Here, which: Sql) => {
  const latest = (column: Sql) => sql`
    (select ${column} from measures.year_figures f
      where f.city = ${here.city} and f.sheet_id = t.id and f.full_yen is not null
      order by f.fiscal_year desc limit 1)`
  return sql`
    select t.*, ${latest(sql`f.fiscal_year`)} as cost_year, ${latest(sql`f.full_yen`)} as cost_yen
    from (${seen(here, which)}) t`
}

export async function sheetPage(
  here: Here,
  filter: SheetFilter,
  page: PageAsked<SheetSort>,
): Promise<{ rows: SheetRow[]; next: string | null; total: number }> {
  const rows = withCost(here, narrowed(filter))
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from measures.evaluation_sheets s
      where s.city = ${here.city} and ${narrowed(filter)}`,
  )
  const shown = await readPage(here.db, Row, page, {
    by: {
      code: [sql`s.code collate "C"`, (row) => row.code],
      name: [sql`s.name collate "C"`, (row) => row.name],
      cost: [sql`coalesce(s.cost_yen, 0)`, (row) => row.costYen ?? 0],
    },
    id: [sql`s.id`, (row) => row.id],
    from: (after) => sql`select * from (${rows}) s where ${after}`,
  })
  return { ...shown, total }
}

/** All that a filter finds with its years, by publisher and number; at most 5,000. */
export async function sheetsSeenBy(here: Here, filter: SheetFilter): Promise<EvaluationSheet[]> {
  const found = await here.db.many(
    Head,
    sql`${seen(here, narrowed(filter))} order by s.publisher collate "C", s.code collate "C" limit 5000`,
  )
  return withYears(here, found)
}

const Choice = z.object({ publisher: z.string(), department: z.string() })

/** The publishers and their sections, to choose among. */
export async function choicesOf(
  here: Here,
): Promise<{ readonly publishers: string[]; readonly departments: string[] }> {
  const found = await here.db.many(
    Choice,
    sql`select distinct s.publisher, s.department from measures.evaluation_sheets s
      where s.city = ${here.city} order by s.publisher, s.department limit 500`,
  )
  return {
    publishers: [...new Set(found.map(({ publisher }) => publisher))],
    departments: [...new Set(found.map(({ department }) => department))].filter(Boolean),
  }
}

export function cityName(here: Here): Promise<string> {
  return here.db.value(
    z.string(),
    sql`select c.name from platform.cities c where c.code = ${here.city}`,
  )
}

/** Joined to a measure of the city, or to none. */
export async function joinSheet(
  here: Here,
  sheetId: string,
  measureId: string | null,
): Promise<void> {
  await here.db.run(sql`
    update measures.evaluation_sheets set measure_id = ${measureId}::uuid
    where city = ${here.city} and id = ${sheetId}::uuid`)
}
