import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { remainingOn } from './rules.ts'

const Place = z.object({
  lineId: z.uuid(),
  lineIds: z.array(z.uuid()),
  measureId: z.uuid(),
  code: z.string(),
  measureName: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  fiscalYear: z.number(),
  account: z.string(),
  kan: z.string(),
  kou: z.string(),
  moku: z.string(),
  setsu: z.number(),
  saisetsu: z.string(),
  votedYen: z.number(),
  movedYen: z.number(),
  carriedOutYen: z.number(),
  committedYen: z.number(),
  unsettledYen: z.number(),
})
/**
 * One 節 and 細節 of a measure in a fiscal year, with all that was voted for it: the original budget and
 * every supplementary one, what was moved in and out, what goes over into the next year, and what is
 * promised. Yen. `lineId` is the line of its first vote, `lineIds` those of all its votes.
 */
export type VotedLine = z.infer<typeof Place>

/** 議決 ± 補正 ± 流用・充用. What was carried in from a year before stands under the line of that year. */
export const currentOf = (line: VotedLine) => line.votedYen + line.movedYen

/** 現額 − Σ live commitments, of what is still of this year. */
export const leftOf = (line: VotedLine) => currentOf(line) - line.carriedOutYen - line.committedYen

/** Voted, and of a round that the assembly did not refuse. */
const voted = (which: Sql) => sql`
  select q.measure_id, r.fiscal_year, l.setsu, l.saisetsu, s.amount_yen, l.id,
    coalesce(r.number, 0) as number
  from measures.assessments a
  join measures.requests q on (q.city, q.id) = (a.city, a.request_id)
  join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
  join measures.stage_amounts s on (s.city, s.assessment_id) = (a.city, a.id)
  join measures.budget_lines l on (l.city, l.id) = (s.city, s.line_id)
  where a.stage = 'voted' and ${which}`

const places = (here: Here, which: Sql, more: Sql) => sql`
  select p.line_ids[1] as line_id, p.line_ids, m.id as measure_id, m.code, m.name as measure_name,
    m.section_id, c.name as section_name, p.fiscal_year, m.account, m.kan, m.kou, m.moku, p.setsu,
    p.saisetsu, p.voted_yen, t.moved_yen, o.carried_out_yen, k.committed_yen, k.unsettled_yen
  from (select v.measure_id, v.fiscal_year, v.setsu, v.saisetsu,
      sum(v.amount_yen)::bigint as voted_yen, array_agg(v.id order by v.number, v.id) as line_ids
    from (${voted(sql`a.city = ${here.city} and ${which}`)}) v
    group by v.measure_id, v.fiscal_year, v.setsu, v.saisetsu) p
  join measures.measures m on m.city = ${here.city} and m.id = p.measure_id
  join platform.sections c on (c.city, c.id) = (m.city, m.section_id)
  cross join lateral (select coalesce(sum(case when x.to_line_id = any(p.line_ids) then x.amount_yen
        else 0 end - case when x.from_line_id = any(p.line_ids) then x.amount_yen else 0 end),
        0)::bigint as moved_yen
    from measures.transfers x where x.city = ${here.city} and x.decided_at is not null
      and (x.to_line_id = any(p.line_ids) or x.from_line_id = any(p.line_ids))) t
  cross join lateral (select coalesce(sum(x.amount_yen), 0)::bigint as carried_out_yen
    from measures.carryover_lines x
    join measures.carryovers y on (y.city, y.id) = (x.city, x.carryover_id)
    where x.city = ${here.city} and y.decided_at is not null and x.line_id = any(p.line_ids)) o
  cross join lateral (select coalesce(sum(x.amount_yen), 0)::bigint as committed_yen,
      coalesce(sum(x.amount_yen) filter (where x.settled_at is null), 0)::bigint as unsettled_yen
    from measures.commitments x where x.city = ${here.city} and x.released_at is null
      and x.line_id = any(p.line_ids)) k
  where ${more}`

/** The 節 and 細節 of one line, whichever budget voted it. */
const placeOf = (here: Here, lineId: string) => sql`
  exists (select from measures.budget_lines x
    join measures.requests y on (y.city, y.id) = (x.city, x.request_id)
    join measures.rounds z on (z.city, z.id) = (y.city, y.round_id)
    where x.city = ${here.city} and x.id = ${lineId}::uuid and y.measure_id = q.measure_id
      and z.fiscal_year = r.fiscal_year and x.setsu = l.setsu and x.saisetsu = l.saisetsu)`

/** Unless the person is finance, only the lines of their own section. */
const own = (here: Here) =>
  may.receiveRequests(here.person)
    ? sql`true`
    : sql`m.section_id = ${here.person.section?.id ?? null}::uuid`

/** Voted lines of a year: the section's own, all of them for finance. */
export function votedLines(here: Here, fiscalYear: number): Promise<VotedLine[]> {
  return here.db.many(
    Place,
    sql`${places(
      here,
      sql`r.fiscal_year = ${fiscalYear}`,
      sql`${may.seeMeasures(here.person)} and ${own(here)}`,
    )} order by m.code collate "C", p.setsu, p.saisetsu collate "C" limit 2000`,
  )
}

/** The voted lines of one measure's year. The measure was loaded through the person. */
export function votedLinesOf(
  here: Here,
  measureId: string,
  fiscalYear: number,
): Promise<VotedLine[]> {
  return here.db.many(
    Place,
    sql`${places(
      here,
      sql`r.fiscal_year = ${fiscalYear} and q.measure_id = ${measureId}::uuid`,
      sql`true`,
    )} order by p.setsu, p.saisetsu collate "C"`,
  )
}

/** @throws {Missing} there is none, or it was not voted, or not for this person */
export function votedLine(here: Here, lineId: string): Promise<VotedLine> {
  return here.db.one(
    Place,
    sql`${places(here, placeOf(here, lineId), sql`${may.seeMeasures(here.person)}`)}
      and ${lineId}::uuid = any(p.line_ids)`,
  )
}

/** The same for whoever acts: a promise is made by the slice that asks, which has asked who may. */
export async function lockedLine(here: Here, lineId: string): Promise<VotedLine> {
  const line = await here.db.one(
    Place,
    sql`${places(here, placeOf(here, lineId), sql`true`)} and ${lineId}::uuid = any(p.line_ids)`,
  )
  // Two decisions on one line come one after the other, and the second reads what the first left.
  await here.db.many(
    z.object({ id: z.uuid() }),
    sql`select id from measures.budget_lines
      where city = ${here.city} and id = any(${line.lineIds}::uuid[]) order by id for update`,
  )
  return line
}

/** What a call for grants may be opened on. Yen. */
export type BudgetLine = {
  readonly lineId: string
  readonly measureId: string
  readonly code: string
  readonly measureName: string
  readonly sectionId: string
  readonly sectionName: string
  readonly fiscalYear: number
  readonly account: string
  readonly kan: string
  readonly kou: string
  readonly moku: string
  readonly setsu: number
  readonly saisetsu: string
  /** 予算現額: once the year is over, only what was carried out of it. */
  readonly currentYen: number
  /** Σ live commitments (支出負担行為), settled ones among them. */
  readonly committedYen: number
  /** What can still be promised today. Never below 0. */
  readonly remainingYen: number
  /** Whether the year is over and the line lives on only by 繰越. */
  readonly isCarriedOver: boolean
}

function asBudgetLine(here: Here, line: VotedLine): BudgetLine {
  const { lineId, measureId, code, measureName, sectionId, sectionName, fiscalYear } = line
  const { account, kan, kou, moku, setsu, saisetsu, committedYen } = line
  const isCarriedOver = fiscalYear < here.fiscalYear
  return {
    ...{ lineId, measureId, code, measureName, sectionId, sectionName, fiscalYear },
    ...{ account, kan, kou, moku, setsu, saisetsu, committedYen },
    currentYen: isCarriedOver ? line.carriedOutYen : currentOf(line),
    remainingYen: remainingOn(line, here.fiscalYear),
    isCarriedOver,
  }
}

/** A voted line with what is left of it. @throws {Missing} there is none, not voted, or not for this person */
export async function budgetLineSeenBy(here: Here, lineId: string): Promise<BudgetLine> {
  return asBudgetLine(here, await votedLine(here, lineId))
}

/**
 * Voted lines that can be promised from in a fiscal year: those of the year, and those of the year before
 * of which something was carried over. A section meets its own, finance all.
 */
export async function budgetLinesOpenTo(here: Here, fiscalYear: number): Promise<BudgetLine[]> {
  const ofYear = await votedLines(here, fiscalYear)
  const before = await votedLines(here, fiscalYear - 1)
  const carried = before.filter((line) => line.carriedOutYen > 0)
  return [...ofYear, ...carried].map((line) => asBudgetLine(here, line))
}

/** What can still be promised out of a line today, yen. @throws {Missing} as `budgetLineSeenBy` */
export async function remainingOf(here: Here, lineId: string): Promise<number> {
  return remainingOn(await votedLine(here, lineId), here.fiscalYear)
}
