import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { costNatures, deliveries, meansOfHelp, proposers } from '../rules.ts'
import type { AdoptionTyped } from './forms.ts'
import { adoptionStates, type Known, mostAtOnce, type RowState, rowStates } from './rules.ts'

const Adoption = z.object({
  id: z.uuid(),
  publisher: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  isOwn: z.boolean(),
  costNature: z.enum(costNatures),
  means: z.array(z.enum(meansOfHelp)),
  delivery: z.enum(deliveries),
  proposer: z.enum(proposers),
  sunsetYear: z.number(),
  state: z.enum(adoptionStates),
  askedAt: z.string(),
  askedName: z.string(),
  undoneAt: z.string().nullable(),
  undoneName: z.string(),
  undoReason: z.string(),
  jobId: z.uuid().nullable(),
  version: z.number(),
  rows: z.number(),
})
/** Sheets of one publisher that were made measures in one go. */
export type Adoption = z.infer<typeof Adoption>

const seen = (here: Here, which: Sql) => sql`
  select a.id, a.publisher, a.section_id, s.name as section_name, a.is_own, a.cost_nature, a.means,
    a.delivery, a.proposer, a.sunset_year, a.state, a.asked_at, a.asked_name, a.undone_at,
    a.undone_name, a.undo_reason, a.job_id, a.version,
    (select count(*)::int from measures.adoption_rows r
      where r.city = ${here.city} and r.adoption_id = a.id) as rows
  from measures.adoptions a
  join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
  where a.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function adoptionSeenBy(here: Here, adoptionId: string): Promise<Adoption> {
  return here.db.one(Adoption, seen(here, sql`a.id = ${adoptionId}::uuid`))
}

export function adoptionsSeenBy(here: Here): Promise<Adoption[]> {
  return here.db.many(
    Adoption,
    sql`${seen(here, sql`true`)} order by a.asked_at desc, a.id limit 50`,
  )
}

const Free = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  department: z.string(),
  goal: z.string(),
  sheetYear: z.number(),
  years: z.number(),
})
/** A sheet that stands for no measure yet. */
export type FreeSheet = z.infer<typeof Free>

/** Those of a publisher, the first 200 by number, and how many there are. */
export async function freeSheets(
  here: Here,
  publisher: string,
  department: string,
): Promise<{ readonly sheets: FreeSheet[]; readonly total: number }> {
  const which = sql`s.city = ${here.city} and s.publisher = ${publisher} and s.measure_id is null
    and (${department} = '' or s.department = ${department}) and ${may.seeMeasures(here.person)}`
  const sheets = await here.db.many(
    Free,
    sql`select s.id, s.code, s.name, s.department, s.goal, s.sheet_year,
        (select count(*)::int from measures.year_figures f
          where f.city = ${here.city} and f.sheet_id = s.id) as years
      from measures.evaluation_sheets s where ${which}
      order by s.goal collate "C", s.code collate "C", s.id limit ${mostAtOnce}::int`,
  )
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from measures.evaluation_sheets s where ${which}`,
  )
  return { sheets, total }
}

/** Measures of a section that no sheet tells of yet. */
export function measuresToJoin(here: Here, sectionId: string): Promise<Known[]> {
  return here.db.many(
    z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
    sql`select m.id, m.code, m.name from measures.measures m
      where m.city = ${here.city} and m.section_id = ${sectionId}::uuid
        and ${may.seeMeasures(here.person)}
        and not exists (select from measures.evaluation_sheets s
          where s.city = ${here.city} and s.measure_id = m.id)
      order by m.code collate "C", m.id limit 1000`,
  )
}

export type Planned = {
  readonly sheet: FreeSheet
  readonly goalId: string | null
  readonly targetId: string | null
}

export async function keepAdoption(
  here: Here,
  sectionId: string,
  isOwn: boolean,
  typed: AdoptionTyped,
  planned: readonly Planned[],
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into measures.adoptions (city, publisher, section_id, is_own, cost_nature, means,
        delivery, proposer, sunset_year, state, asked_at, asked_name)
      values (${here.city}, ${typed.publisher}, ${sectionId}, ${isOwn}, ${typed.costNature},
        ${typed.means}::text[], ${typed.delivery}, ${typed.proposer}, ${typed.sunsetYear}, '作成中',
        ${here.now}, ${here.person.name})
      returning id`,
  )
  const rows = planned.map(({ sheet, goalId, targetId }, place) => ({
    ...{ place: place + 1, sheet_id: sheet.id, code: sheet.code, name: sheet.name },
    ...{ plan: targetId === null ? 'new' : 'join', goal_id: goalId, target_id: targetId },
  }))
  await here.db.run(sql`
    insert into measures.adoption_rows (city, adoption_id, place, sheet_id, code, name, plan, goal_id,
      target_id)
    select ${here.city}, ${id}::uuid, r.place, r.sheet_id, r.code, r.name, r.plan, r.goal_id,
      r.target_id
    from jsonb_populate_recordset(null::measures.adoption_rows, ${json(rows)}) r
    returning place`)
  return id
}

type Move = { readonly jobId?: string; readonly reason?: string }

export async function moveAdoption(
  here: Here,
  adoptionId: string,
  state: Adoption['state'],
  { jobId, reason }: Move = {},
): Promise<void> {
  const undoes = state === '取消済'
  await here.db.run(sql`
    update measures.adoptions set state = ${state}, version = version + 1,
      job_id = coalesce(${jobId ?? null}::uuid, job_id),
      undone_at = case when ${undoes} then ${here.now}::timestamptz end,
      undone_name = case when ${undoes} then ${here.person.name} else '' end,
      undo_reason = ${reason ?? ''}
    where city = ${here.city} and id = ${adoptionId}::uuid`)
}

const Row = z.object({
  place: z.number(),
  sheetId: z.uuid().nullable(),
  code: z.string(),
  name: z.string(),
  plan: z.enum(['new', 'join']),
  goalId: z.uuid().nullable(),
  targetId: z.uuid().nullable(),
  state: z.enum(rowStates),
  measureId: z.uuid().nullable(),
  measureName: z.string().nullable(),
  why: z.string(),
})
export type AdoptionRow = z.infer<typeof Row>

/** What became of each sheet. The batch was loaded through the person. */
export function adoptionRows(here: Here, adoptionId: string): Promise<AdoptionRow[]> {
  return here.db.many(
    Row,
    sql`select r.place, r.sheet_id, r.code, r.name, r.plan, r.goal_id, r.target_id, r.state,
        r.measure_id, m.name as measure_name, r.why
      from measures.adoption_rows r
      left join measures.measures m on (m.city, m.id) = (r.city, r.measure_id)
      where r.city = ${here.city} and r.adoption_id = ${adoptionId}::uuid order by r.place`,
  )
}

export type Became = {
  readonly place: number
  readonly state: RowState
  readonly measureId: string | null
  readonly why: string
}

export async function noteRows(
  here: Here,
  adoptionId: string,
  became: readonly Became[],
): Promise<void> {
  const rows = became.map(({ measureId, ...row }) => ({ ...row, measure_id: measureId }))
  await here.db.run(sql`
    update measures.adoption_rows set state = b.state, measure_id = b.measure_id, why = b.why
    from jsonb_to_recordset(${json(rows)}) as b(place int, state text, measure_id uuid, why text)
    where adoption_rows.city = ${here.city} and adoption_rows.adoption_id = ${adoptionId}::uuid
      and adoption_rows.place = b.place`)
}
