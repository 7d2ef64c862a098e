import { z } from 'zod'
import { addMonths } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { issuesSeenBy } from '#slices/evidence'
import {
  type Axis,
  fewest,
  type PlacedIssue,
  type Registered,
  type Share,
  type SharedMeasure,
  type View,
} from './rules.ts'

const workUntil = setting('plans.work-until-age', z.coerce.number().int().min(50).max(100), 75, {
  label: '何歳まで働くかを答えていない人を、何歳までとみるか',
  source: '運用上の初期値',
  toBeChecked: true,
  unit: '歳',
})

/** By which list the industries are named: the product lines of the 産地, or the JSIC. */
export const industryLists = ['trade', 'jsic'] as const
export type IndustryList = (typeof industryLists)[number]

const industryBy: Readonly<Record<IndustryList, Sql>> = {
  trade: sql`h.trade`,
  jsic: sql`coalesce('JSIC' || left(b.jsic_code, 2) || '（第' || b.jsic_revision || '回）', '業種不明')`,
}

/** Who does what where, of those that stand in the register; a business counts once a cell. */
const held = (here: Here, list: IndustryList) => sql`
  select h.business_id, h.process_id, ${industryBy[list]} as industry,
    coalesce(nullif(h.district, ''), '地区不明') as place, h.process
  from businesses.v_holdings h
  join businesses.v_businesses b on (b.city, b.business_id) = (h.city, h.business_id)
  where h.city = ${here.city} and h.state in ('仮登録', '登録', '休業')
    and h.level <> '外注して対応'`

const columnOf: Readonly<Record<Axis, Sql>> = {
  industry: sql`industry`,
  place: sql`place`,
  process: sql`process`,
}

const Row = z.object({
  row: z.string(),
  col: z.string(),
  businesses: z.number(),
  yearsToEmpty: z.number().nullable(),
})

/**
 * Businesses by two axes, and the years until the first process of a cell has nobody left who can do it
 * alone: at the age each said, or to which the city expects people to work. Null where somebody's age is
 * not known. Outside the section a process of fewer than three businesses is left out: its years are a person's.
 */
export async function registeredIn(
  here: Here,
  view: Pick<View, 'rows' | 'cols' | 'pick' | 'isInside'> & { readonly third: Axis },
  list: IndustryList,
): Promise<Registered[]> {
  const age = await settingOn(here, workUntil)
  const year = Number(here.today.slice(0, 4))
  const picked = view.pick === null ? sql`true` : sql`${columnOf[view.third]} = ${view.pick}`
  return here.db.many(
    Row,
    sql`with held as (${held(here, list)}),
      placed as (select ${columnOf[view.rows]} as row, ${columnOf[view.cols]} as col, business_id,
          process_id from held where ${picked}),
      ends as (select k.business_id, k.process_id,
          max(k.birth_year + coalesce(k.intends_to, ${age}::int)) as last,
          bool_or(k.birth_year is null) as unsaid
        from businesses.v_skills k where k.city = ${here.city} and k.level >= 3
        group by k.business_id, k.process_id),
      emptied as (select p.row, p.col, p.process_id, max(e.last) as last,
          bool_or(e.last is null or e.unsaid) as unsaid,
          count(distinct p.business_id) as holders
        from placed p
        left join ends e on (e.business_id, e.process_id) = (p.business_id, p.process_id)
        group by p.row, p.col, p.process_id),
      first as (select row, col, min(greatest(last - ${year}::int, 0)) as years
        from emptied where not unsaid and (${view.isInside} or holders >= ${fewest}::int)
        group by row, col)
      select p.row, p.col, count(distinct p.business_id)::int as businesses,
        max(f.years)::int as years_to_empty
      from placed p left join first f on (f.row, f.col) = (p.row, p.col)
      group by p.row, p.col limit 20000`,
  )
}

const Value = z.object({ axis: z.enum(['industry', 'place', 'process']), value: z.string() })

/** What may be chosen on each axis: what the register knows, the two places of the statute, and what was used. */
export async function axisValues(here: Here): Promise<Readonly<Record<Axis, string[]>>> {
  const rows = await here.db.many(
    Value,
    sql`with held as (${held(here, 'trade')}), coded as (${held(here, 'jsic')})
      select 'industry' as axis, industry as value from held
      union select 'industry', industry from coded
      union select 'place', place from held
      union select 'process', process from held
      union select 'industry', industry from plans.cell_shares where city = ${here.city}
      union select 'place', place from plans.cell_shares where city = ${here.city}
      union select 'process', process from plans.cell_shares where city = ${here.city}
      order by 1, 2 limit 2000`,
  )
  const of = (axis: Axis) => rows.filter((row) => row.axis === axis).map(({ value }) => value)
  return {
    industry: of('industry'),
    place: [...new Set(['市内', '市外', ...of('place')])],
    process: of('process'),
  }
}

const StoredShare = z.object({
  subjectId: z.uuid(),
  industry: z.string(),
  place: z.string(),
  process: z.string(),
  share: z.string().transform(Number).nullable(),
})

async function sharesOf(
  here: Here,
  subject: Subject,
  subjectId: string | null = null,
): Promise<ReadonlyMap<string, Share[]>> {
  const rows = await here.db.many(
    StoredShare,
    sql`select subject_id, industry, place, process, share from plans.cell_shares
      where city = ${here.city} and subject = ${subject}
        and (${subjectId}::uuid is null or subject_id = ${subjectId}::uuid)
      order by subject_id, number limit 20000`,
  )
  const found = new Map<string, Share[]>()
  for (const { subjectId: id, ...share } of rows) found.set(id, [...(found.get(id) ?? []), share])
  return found
}

export type Subject = 'measure' | 'issue'

/** The cells of one measure or issue. */
export async function sharesOfSubject(here: Here, subject: Subject, id: string): Promise<Share[]> {
  return (await sharesOf(here, subject, id)).get(id) ?? []
}

const Measure = z.object({
  measureId: z.uuid(),
  name: z.string(),
  isLive: z.boolean(),
  yen: z.array(z.object({ year: z.number(), yen: z.number().nullable() })),
})

/** Every measure of the city with the cells it works in and what was voted for it. */
export async function sharedMeasures(here: Here): Promise<SharedMeasure[]> {
  const shares = await sharesOf(here, 'measure')
  const rows = await here.db.many(
    Measure,
    sql`select m.measure_id, m.name,
        m.sunset_year is null or m.sunset_year >= ${here.fiscalYear} as is_live,
        coalesce(y.yen, '[]'::jsonb) as yen
      from measures.v_measures m
      left join (select s.measure_id,
          jsonb_agg(jsonb_build_object('year', s.fiscal_year, 'yen', s.yen)) as yen
        from (select measure_id, fiscal_year, sum(voted_yen)::float8 as yen
          from measures.v_budget_lines where city = ${here.city}
          group by measure_id, fiscal_year) s
        group by s.measure_id) y on y.measure_id = m.measure_id
      where m.city = ${here.city} order by m.name limit 5000`,
  )
  return rows.map(({ yen, ...row }) => ({
    ...row,
    shares: shares.get(row.measureId) ?? [],
    yen: new Map(yen.flatMap((one) => (one.yen === null ? [] : [[one.year, one.yen] as const]))),
  }))
}

/** The confirmed issues that this person may see, with the cells they lie in. */
export async function placedIssues(here: Here): Promise<PlacedIssue[]> {
  const cells = await sharesOf(here, 'issue')
  const issues = await issuesSeenBy(here, { limit: 2000 })
  return issues.flatMap((issue) => {
    if (issue.confirmedAt === null) return []
    const ended = issue.resolvedAt ?? issue.setAsideAt
    return [
      {
        issueId: issue.id,
        title: issue.title,
        confirmedOn: issue.confirmedAt.slice(0, 10),
        endedOn: ended?.slice(0, 10) ?? null,
        cells: cells.get(issue.id) ?? [],
      },
    ]
  })
}

/** Writes the cells of a measure or an issue; what was there before is in the record of acts. */
export async function keepShares(
  here: Here,
  subject: Subject,
  id: string,
  shares: readonly Share[],
): Promise<void> {
  await here.db.run(sql`
    delete from plans.cell_shares
    where city = ${here.city} and subject = ${subject} and subject_id = ${id}::uuid`)
  for (const [i, share] of shares.entries())
    await here.db.run(sql`
      insert into plans.cell_shares (city, subject, subject_id, number, industry, place, process,
        share, set_at, set_name)
      values (${here.city}, ${subject}, ${id}::uuid, ${i + 1}, ${share.industry}, ${share.place},
        ${share.process}, ${share.share}::numeric, ${here.now}, ${here.person.name})`)
}

/** Two years before today, for what stood then. */
export const twoYearsBefore = (here: Here): string => addMonths(here.today, -24)
