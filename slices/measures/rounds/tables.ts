import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { type Stage, stages } from './rules.ts'

/** One budget round 予算編成. */
export type Round = z.infer<typeof Round>
const Round = z.object({
  id: z.uuid(),
  fiscalYear: z.number(),
  kind: z.string(),
  dueOn: localDate(),
  assemblyOn: localDate().nullable(),
  policy: z.string(),
  openedAt: z.string(),
  votedOn: localDate().nullable(),
  settledAt: z.string().nullable(),
  reason: z.string(),
  outcome: z.string(),
  approvedOn: localDate().nullable(),
  released: z.array(z.enum(stages)),
})

const seen = (here: Here, which: Sql) => sql`
  select r.id, r.fiscal_year, r.kind, r.due_on, r.assembly_on, r.policy, r.opened_at, r.voted_on, r.settled_at, r.reason, r.outcome,
    r.approved_on,
    coalesce((select array_agg(x.stage) from measures.releases x
      where x.city = ${here.city} and x.round_id = r.id), '{}') as released
  from measures.rounds r where r.city = ${here.city} and ${which}`

export function roundsSeenBy(here: Here): Promise<Round[]> {
  return here.db.many(
    Round,
    sql`${seen(here, sql`true`)} order by r.fiscal_year desc, r.opened_at desc limit 100`,
  )
}

/** @throws {Missing} there is none in this city */
export function roundSeenBy(here: Here, roundId: string): Promise<Round> {
  return here.db.one(Round, seen(here, sql`r.id = ${roundId}::uuid`))
}

/** The latest round that is not voted yet, for what is asked next. */
export function openRound(here: Here): Promise<Round | null> {
  return here.db.maybe(
    Round,
    sql`${seen(here, sql`r.voted_on is null`)} order by r.fiscal_year desc, r.opened_at desc limit 1`,
  )
}

/** Stages whose amounts this person may know: finance all, a section what is released. */
export function stagesKnownTo(here: Here, round: Round): readonly Stage[] {
  return may.seeStages(here.person) || round.votedOn !== null ? stages : round.released
}

export function keepRound(
  here: Here,
  typed: {
    fiscalYear: number
    kind: string
    dueOn: LocalDate
    assemblyOn: LocalDate | null
    policy: string
    reason: string
    number: number | null
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.rounds
        (city, fiscal_year, kind, due_on, assembly_on, policy, reason, number, opened_at)
      values (${here.city}, ${typed.fiscalYear}, ${typed.kind}, ${typed.dueOn},
        ${typed.assemblyOn}, ${typed.policy}, ${typed.reason}, ${typed.number}, ${here.now})
      returning id`,
  )
}

const Original = z.object({ kind: z.string(), votedOn: localDate().nullable() })

/** The first budget of a year, 当初 or 骨格, if Sanchi knows of it. */
export function originalOf(
  here: Here,
  fiscalYear: number,
): Promise<z.infer<typeof Original> | null> {
  return here.db.maybe(
    Original,
    sql`select kind, voted_on from measures.rounds
      where city = ${here.city} and fiscal_year = ${fiscalYear} and kind in ('当初', '骨格')`,
  )
}

/** The number that the next supplementary budget of a year bears. */
export function nextNumberOf(here: Here, fiscalYear: number): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select coalesce(max(number), 0)::int + 1 from measures.rounds
      where city = ${here.city} and fiscal_year = ${fiscalYear}`,
  )
}

export async function keepCeiling(
  here: Here,
  roundId: string,
  sectionId: string,
  amountYen: number,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.ceilings (city, round_id, section_id, amount_yen)
    values (${here.city}, ${roundId}, ${sectionId}, ${amountYen})`)
}

const Ceiling = z.object({
  sectionId: z.uuid(),
  sectionName: z.string(),
  ceilingYen: z.number().nullable(),
  requestedYen: z.number(),
  requests: z.number(),
})

/** Σ requested by section beside its ceiling. */
export function ceilingsOf(here: Here, roundId: string): Promise<z.infer<typeof Ceiling>[]> {
  return here.db.many(
    Ceiling,
    sql`select s.id as section_id, s.name as section_name,
        (select c.amount_yen from measures.ceilings c where c.city = ${here.city}
          and c.round_id = ${roundId}::uuid and c.section_id = s.id) as ceiling_yen,
        coalesce((select sum(l.amount_yen) from measures.budget_lines l
          join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
          join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
          where l.city = ${here.city} and q.round_id = ${roundId}::uuid and m.section_id = s.id
            and l.withdrawn_at is null), 0)::bigint as requested_yen,
        (select count(*)::int from measures.requests q
          join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
          where q.city = ${here.city} and q.round_id = ${roundId}::uuid
            and m.section_id = s.id) as requests
      from platform.sections s where s.city = ${here.city} order by s.code, s.name`,
  )
}

const Section = z.object({ id: z.uuid(), name: z.string() })
export function sectionsOf(here: Here): Promise<z.infer<typeof Section>[]> {
  return here.db.many(
    Section,
    sql`select id, name from platform.sections where city = ${here.city} order by code, name`,
  )
}

export async function keepRelease(here: Here, roundId: string, stage: Stage): Promise<void> {
  await here.db.run(sql`
    insert into measures.releases (city, round_id, stage, released_at, released_name)
    values (${here.city}, ${roundId}, ${stage}, ${here.now}, ${here.person.name})`)
}

export async function keepVote(
  here: Here,
  roundId: string,
  votedOn: LocalDate,
  outcome: string,
): Promise<void> {
  await here.db.run(sql`
    update measures.rounds set voted_on = ${votedOn}, outcome = ${outcome}
    where city = ${here.city} and id = ${roundId}::uuid`)
  if (outcome === '否決') return
  await here.db.run(sql`
    update measures.measures m set voted_at = coalesce(m.voted_at, ${here.now})
    where m.city = ${here.city} and m.id in (select q.measure_id from measures.requests q
      where q.city = ${here.city} and q.round_id = ${roundId}::uuid
        and q.requested_at is not null)`)
}

export async function keepApproval(
  here: Here,
  roundId: string,
  approvedOn: LocalDate,
): Promise<void> {
  await here.db.run(sql`
    update measures.rounds set approved_on = ${approvedOn}
    where city = ${here.city} and id = ${roundId}::uuid`)
}

const Waiting = z.object({
  measureId: z.uuid(),
  measureName: z.string(),
  roundId: z.uuid(),
  fiscalYear: z.number(),
  kind: z.string(),
  dueOn: localDate(),
})

/** Drafts of the person's section in rounds that are still open. */
export function notSubmitted(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select m.id as measure_id, m.name as measure_name, r.id as round_id, r.fiscal_year, r.kind,
        r.due_on
      from measures.requests q
      join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
      join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
      where q.city = ${here.city} and q.requested_at is null and r.voted_on is null
        and m.section_id = ${here.person.section?.id ?? null}::uuid
      order by r.due_on, m.name limit 50`,
  )
}

const Endless = z.object({ measureId: z.uuid(), measureName: z.string() })

/** Measures of the person's section whose end is not set, or lies behind. */
export function withoutSunset(here: Here): Promise<z.infer<typeof Endless>[]> {
  return here.db.many(
    Endless,
    sql`select id as measure_id, name as measure_name from measures.measures
      where city = ${here.city} and section_id = ${here.person.section?.id ?? null}::uuid
        and (sunset_year is null or sunset_year < ${here.fiscalYear})
      order by name limit 50`,
  )
}
