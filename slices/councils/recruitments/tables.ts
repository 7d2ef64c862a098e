import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { RecruitmentTyped } from './forms.ts'
import { tieFirsts } from './rules.ts'

export type Recruitment = z.infer<typeof Recruitment>
const Recruitment = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  seats: z.number(),
  who: z.string(),
  theme: z.string(),
  criteria: z.array(z.object({ name: z.string(), weight: z.number() })),
  panel: z.array(z.object({ name: z.string(), isOutside: z.boolean() })),
  opensOn: localDate(),
  closesOn: localDate(),
  tieFirst: z.enum(tieFirsts),
  tieSeed: z.string(),
  openedAt: z.string().nullable(),
  label: z.string(),
  withdrawnOn: localDate().nullable(),
  withdrawnReason: z.string(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select r.id, r.body_id, r.seats, r.who, r.theme, r.criteria, r.panel, r.opens_on, r.closes_on,
    r.tie_first, r.tie_seed, r.opened_at, r.label, r.withdrawn_on, r.withdrawn_reason, r.version
  from councils.recruitments r
  where r.city = ${here.city} and ${may.seeBodies(here.person)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function recruitmentSeenBy(here: Here, recruitmentId: string): Promise<Recruitment> {
  return here.db.one(Recruitment, seen(here, sql`r.id = ${recruitmentId}::uuid`))
}

/** The latest first. The body was loaded through the person. */
export function recruitmentsOf(here: Here, bodyId: string): Promise<Recruitment[]> {
  return here.db.many(
    Recruitment,
    sql`${seen(here, sql`r.body_id = ${bodyId}::uuid`)} order by r.opens_on desc, r.id limit 20`,
  )
}

export function keepRecruitment(
  here: Here,
  bodyId: string,
  typed: RecruitmentTyped,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.recruitments (city, body_id, seats, who, theme, criteria, panel,
        opens_on, closes_on, tie_first, tie_seed)
      values (${here.city}, ${bodyId}::uuid, ${typed.seats}, ${typed.who}, ${typed.theme},
        ${json(typed.criteria)}, ${json(typed.panel)}, ${typed.opensOn}, ${typed.closesOn},
        ${typed.tieFirst}, ${typed.tieSeed})
      returning id`,
  )
}

async function write(here: Here, recruitmentId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.recruitments set ${set}, version = version + 1
    where city = ${here.city} and id = ${recruitmentId}::uuid`)
}

export function writeRecruitment(
  here: Here,
  recruitmentId: string,
  typed: RecruitmentTyped,
): Promise<void> {
  return write(
    here,
    recruitmentId,
    sql`seats = ${typed.seats}, who = ${typed.who}, theme = ${typed.theme},
      criteria = ${json(typed.criteria)}, panel = ${json(typed.panel)},
      opens_on = ${typed.opensOn}, closes_on = ${typed.closesOn}, tie_first = ${typed.tieFirst},
      tie_seed = ${typed.tieSeed}`,
  )
}

export function open(here: Here, recruitmentId: string, label: string): Promise<void> {
  return write(
    here,
    recruitmentId,
    sql`opened_at = ${here.now}, opened_name = ${here.person.name}, label = ${label}`,
  )
}

export function withdraw(here: Here, recruitmentId: string, why: string): Promise<void> {
  return write(here, recruitmentId, sql`withdrawn_on = ${here.today}, withdrawn_reason = ${why}`)
}
