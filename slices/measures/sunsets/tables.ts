import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { type Decision, decisions } from './rules.ts'

const Ending = z.object({
  measureId: z.uuid(),
  code: z.string(),
  name: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  sunsetYear: z.number(),
  exitIndicator: z.string().nullable(),
  exitValue: z.string().nullable(),
  isMet: z.boolean().nullable(),
  decision: z.enum(decisions).nullable(),
})
/** A measure whose term ends by this fiscal year. */
export type Ending = z.infer<typeof Ending>

const ofLatest = (here: Here, column: Sql) => sql`(select ${column} from measures.interests i
  where i.city = ${here.city} and i.measure_id = m.id order by i.number desc limit 1)`

const seen = (here: Here, which: Sql) => sql`
  select m.id as measure_id, m.code, m.name, m.section_id, s.name as section_name, m.sunset_year,
    ${ofLatest(here, sql`i.exit_indicator`)} as exit_indicator,
    ${ofLatest(here, sql`i.exit_value`)} as exit_value,
    (select t.is_met from measures.retests t where t.city = ${here.city} and t.measure_id = m.id
      order by t.tested_at desc limit 1) as is_met,
    (select d.decision from measures.sunset_decisions d where d.city = ${here.city}
      and d.measure_id = m.id and d.sunset_year = m.sunset_year) as decision
  from measures.measures m
  join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
  where m.city = ${here.city} and m.sunset_year <= ${here.fiscalYear}
    and ${may.seeMeasures(here.person)} and ${which}`

const undecided = (here: Here) => sql`not exists (select from measures.sunset_decisions d
  where d.city = ${here.city} and d.measure_id = m.id and d.sunset_year = m.sunset_year)`

export function endingMeasures(here: Here): Promise<Ending[]> {
  return here.db.many(
    Ending,
    sql`${seen(here, sql`true`)} order by m.sunset_year, m.code collate "C" limit 1000`,
  )
}

/** Undecided ones: the section's own for its head, every one for the 部長. */
export function undecidedFor(here: Here): Promise<Ending[]> {
  const whose = may.decideLeftSunsets(here.person)
    ? sql`true`
    : sql`m.section_id = ${here.person.section?.id ?? null}::uuid`
  return here.db.many(
    Ending,
    sql`${seen(here, sql`${whose} and ${undecided(here)}`)}
      order by m.sunset_year, m.code collate "C" limit 100`,
  )
}

const Retest = z.object({
  fiscalYear: z.number(),
  isMet: z.boolean(),
  sentence: z.string(),
  testedAt: z.string(),
  testedName: z.string(),
})

/** The yearly tests of a measure, the latest first. The measure was loaded through the person. */
export function retestsOf(here: Here, measureId: string): Promise<z.infer<typeof Retest>[]> {
  return here.db.many(
    Retest,
    sql`select fiscal_year, is_met, sentence, tested_at, tested_name from measures.retests
      where city = ${here.city} and measure_id = ${measureId}::uuid
      order by tested_at desc limit 30`,
  )
}

export async function keepRetest(
  here: Here,
  measureId: string,
  typed: { isMet: boolean; sentence: string },
): Promise<void> {
  await here.db.run(sql`
    insert into measures.retests (city, measure_id, fiscal_year, is_met, sentence, tested_at,
      tested_name)
    values (${here.city}, ${measureId}, ${here.fiscalYear}, ${typed.isMet}, ${typed.sentence},
      ${here.now}, ${here.person.name})`)
}

const Decided = z.object({
  sunsetYear: z.number(),
  decision: z.enum(decisions),
  untilYear: z.number().nullable(),
  exitAnswer: z.string(),
  successorId: z.uuid().nullable(),
  successorName: z.string().nullable(),
  decidedAt: z.string(),
  decidedName: z.string(),
})

/** What was decided at the end of each term, the latest first. */
export function sunsetDecisionsOf(
  here: Here,
  measureId: string,
): Promise<z.infer<typeof Decided>[]> {
  return here.db.many(
    Decided,
    sql`select d.sunset_year, d.decision, d.until_year, d.exit_answer, d.successor_id,
        n.name as successor_name, d.decided_at, d.decided_name
      from measures.sunset_decisions d
      left join measures.measures n on (n.city, n.id) = (d.city, d.successor_id)
      where d.city = ${here.city} and d.measure_id = ${measureId}::uuid
      order by d.decided_at desc limit 30`,
  )
}

export async function keepSunsetDecision(
  here: Here,
  measureId: string,
  typed: {
    sunsetYear: number
    decision: Decision
    untilYear: number | null
    exitAnswer: string
    successorId: string | null
  },
): Promise<void> {
  await here.db.run(sql`
    insert into measures.sunset_decisions (city, measure_id, sunset_year, decision, until_year,
      exit_answer, successor_id, decided_at, decided_name)
    values (${here.city}, ${measureId}, ${typed.sunsetYear}, ${typed.decision}, ${typed.untilYear},
      ${typed.exitAnswer}, ${typed.successorId}, ${here.now}, ${here.person.name})`)
  if (typed.untilYear === null) return
  await here.db.run(sql`
    update measures.measures set sunset_year = ${typed.untilYear}, version = version + 1
    where city = ${here.city} and id = ${measureId}::uuid`)
}

const Untested = z.object({ measureId: z.uuid(), name: z.string() })

/** Of the person's section, with an exit condition and not tested this fiscal year. */
export function untestedThisYear(here: Here): Promise<z.infer<typeof Untested>[]> {
  return here.db.many(
    Untested,
    sql`select m.id as measure_id, m.name from measures.measures m
      where m.city = ${here.city} and m.section_id = ${here.person.section?.id ?? null}::uuid
        and exists (select from measures.interests i
          where i.city = ${here.city} and i.measure_id = m.id)
        and not exists (select from measures.retests t where t.city = ${here.city}
          and t.measure_id = m.id and t.fiscal_year = ${here.fiscalYear})
      order by m.code collate "C" limit 50`,
  )
}
