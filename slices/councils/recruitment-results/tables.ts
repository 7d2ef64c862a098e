import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { sexes } from '../balances/rules.ts'
import { may } from '../permissions.ts'
import { results, writeApplication } from '../recruitment-applications/tables.ts'
import { writeTo } from '../recruitments/tables.ts'
import type { Placed } from './rules.ts'

const Entry = z.object({
  id: z.uuid(),
  number: z.number().nullable(),
  sex: z.enum(sexes).nullable(),
  area: z.string(),
  isEligible: z.boolean().nullable(),
  pointsNum: z.number().nullable(),
  pointsDen: z.number().nullable(),
  rank: z.number().nullable(),
  rankedBy: z.string(),
  result: z.enum(results).nullable(),
  calledOn: localDate().nullable(),
  declinedOn: localDate().nullable(),
  memberId: z.uuid().nullable(),
  version: z.number(),
})
export type Entry = z.infer<typeof Entry>

/** Who was not taken back, by number and without a name. */
export function entriesOf(here: Here, recruitmentId: string): Promise<Entry[]> {
  return here.db.many(
    Entry,
    sql`select a.id, a.number, a.sex, a.area, a.is_eligible, a.points_num, a.points_den, a.rank,
        a.ranked_by, a.result, a.called_on, a.declined_on, a.member_id, a.version
      from councils.recruitment_applications a
      where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
        and ${may.seeApplications(here.person)} and a.withdrawn_on is null
      order by a.rank nulls last, a.number nulls last, a.id limit 1000`,
  )
}

/** Whether this person judges the recruitment or typed one of its applications. */
export function hasAHandIn(here: Here, recruitmentId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from councils.recruitment_panelists p
        where p.city = ${here.city} and p.recruitment_id = ${recruitmentId}::uuid
          and p.account_id = ${here.person.id}::uuid)
      or exists (select from councils.recruitment_applications a
        where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
          and a.entered_by = ${here.person.id}::uuid)`,
  )
}

/** One statement for all: the rank and result of each number, and of who could not apply. */
export async function writeResults(
  here: Here,
  recruitmentId: string,
  rows: readonly (Placed & { readonly num: number | null; readonly den: number | null })[],
): Promise<void> {
  await here.db.run(sql`
    update councils.recruitment_applications a set rank = r.rank, result = r.result, ranked_by = r.by,
      points_num = r.num, points_den = r.den, version = a.version + 1
    from jsonb_to_recordset(${json(rows)}) as r
      (number int, rank int, result text, by text, num int, den int)
    where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
      and a.number = r.number and a.withdrawn_on is null`)
  await here.db.run(sql`
    update councils.recruitment_applications set result = '資格外', version = version + 1
    where city = ${here.city} and recruitment_id = ${recruitmentId}::uuid and not is_eligible
      and withdrawn_on is null`)
}

export function decide(
  here: Here,
  recruitmentId: string,
  made: {
    readonly termFrom: LocalDate
    readonly termTo: LocalDate
    readonly applied: number
    readonly chosen: number
    readonly publicNote: string
  },
): Promise<void> {
  return writeTo(
    here,
    recruitmentId,
    sql`decided_on = ${here.today}, decided_name = ${here.person.name},
      term_from = ${made.termFrom}, term_to = ${made.termTo}, applied = ${made.applied},
      chosen = ${made.chosen}, public_note = ${made.publicNote}`,
  )
}

/** Seats of the recruitment that nobody holds or is asked to hold. */
export function freeSeatsOf(here: Here, recruitmentId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select r.seats - (select count(*)::int from councils.recruitment_applications a
          left join councils.members m on (m.city, m.id) = (a.city, a.member_id)
          where a.city = ${here.city} and a.recruitment_id = r.id and a.declined_on is null
            and (a.result = '選任' or a.called_on is not null)
            and (m.id is null or m.ended_on is null or m.ended_on >= ${here.today}))
      from councils.recruitments r
      where r.city = ${here.city} and r.id = ${recruitmentId}::uuid`,
  )
}

/** The next reserve in the order of the result: nobody chooses among them. */
export function callNext(here: Here, recruitmentId: string): Promise<{ id: string; rank: number }> {
  return here.db.one(
    z.object({ id: z.uuid(), rank: z.number() }),
    sql`update councils.recruitment_applications a set called_on = ${here.today},
        version = a.version + 1
      where a.city = ${here.city} and a.id = (select x.id from councils.recruitment_applications x
        where x.city = ${here.city} and x.recruitment_id = ${recruitmentId}::uuid
          and ${reserveLeft} order by x.rank limit 1)
      returning a.id, a.rank`,
  )
}

const reserveLeft: Sql = sql`x.result = '補欠' and x.called_on is null and x.declined_on is null
  and x.withdrawn_on is null`

export function reservesLeft(here: Here, recruitmentId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from councils.recruitment_applications x
      where x.city = ${here.city} and x.recruitment_id = ${recruitmentId}::uuid and ${reserveLeft}`,
  )
}

const Waiting = z.object({ id: z.uuid(), bodyName: z.string() })

/** Recruitments whose marks are in and whose result is open. */
export function waitingForADecision(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select r.id, b.name as body_name from councils.recruitments r
      join councils.bodies b on (b.city, b.id) = (r.city, r.body_id)
      where r.city = ${here.city} and ${may.decideOnBodies(here.person)}
        and r.scored_at is not null and r.decided_on is null and r.withdrawn_on is null
      order by r.scored_at, r.id limit 20`,
  )
}

export function writeCandidacy(here: Here, id: string, memberId: string): Promise<void> {
  return writeApplication(here, id, sql`member_id = ${memberId}::uuid`)
}

export function writeRefusal(here: Here, id: string): Promise<void> {
  return writeApplication(here, id, sql`declined_on = ${here.today}`)
}
