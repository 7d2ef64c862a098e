import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { RecruitmentTyped } from './forms.ts'
import { tieFirsts, ways } from './rules.ts'

export type Recruitment = z.infer<typeof Recruitment>
const Recruitment = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  seats: z.number(),
  way: z.enum(ways),
  leastAge: z.number(),
  passPoints: z.number(),
  round: z.number(),
  afterId: z.uuid().nullable(),
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
  judgingAt: z.string().nullable(),
  judgeBy: localDate().nullable(),
  seedValue: z.string(),
  scoredAt: z.string().nullable(),
  decidedOn: localDate().nullable(),
  termFrom: localDate().nullable(),
  termTo: localDate().nullable(),
  applied: z.number().nullable(),
  chosen: z.number().nullable(),
  publicNote: z.string(),
  purgedOn: localDate().nullable(),
  version: z.number(),
})

/** What a recruitment `r` of a body `b` says, to whoever may know of it. */
const columns = sql`r.id, r.body_id, b.name as body_name, r.seats, r.way, r.least_age, r.pass_points,
  r.round, r.after_id, r.who, r.theme, r.criteria, r.panel, r.opens_on, r.closes_on, r.tie_first,
  r.tie_seed, r.opened_at, r.label, r.withdrawn_on, r.withdrawn_reason, r.judging_at, r.judge_by,
  r.seed_value, r.scored_at, r.decided_on, r.term_from, r.term_to, r.applied, r.chosen,
  r.public_note, r.purged_on, r.version`

const seen = (here: Here, which: Sql) => sql`
  select ${columns} from councils.recruitments r
  join councils.bodies b on (b.city, b.id) = (r.city, r.body_id)
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

/** Opened once, and so public from its first day: for anybody. @throws {Missing} there is none */
export function recruitmentInPublic(here: Here, recruitmentId: string): Promise<Recruitment> {
  return here.db.one(Recruitment, opened(here, sql`r.id = ${recruitmentId}::uuid`))
}

/** What the city recruits for or lately did, the latest first; for anybody. */
export function recruitmentsInPublic(here: Here): Promise<Recruitment[]> {
  return here.db.many(
    Recruitment,
    sql`${opened(here, sql`true`)} order by r.closes_on desc, r.id limit 50`,
  )
}

const opened = (here: Here, which: Sql) => sql`
  select ${columns} from councils.recruitments r
  join councils.bodies b on (b.city, b.id) = (r.city, r.body_id)
  where r.city = ${here.city} and r.opened_at is not null and ${which}`

/** Those whom this account judges, or judged. */
export function recruitmentsJudged(here: Here): Promise<Recruitment[]> {
  return here.db.many(Recruitment, sql`${judged(here, sql`true`)} order by r.closes_on desc, r.id`)
}

/** @throws {Missing} there is none that this account judges */
export function recruitmentJudged(here: Here, recruitmentId: string): Promise<Recruitment> {
  return here.db.one(Recruitment, judged(here, sql`r.id = ${recruitmentId}::uuid`))
}

const judged = (here: Here, which: Sql) => sql`
  select ${columns} from councils.recruitments r
  join councils.bodies b on (b.city, b.id) = (r.city, r.body_id)
  join councils.recruitment_panelists w on (w.city, w.recruitment_id) = (r.city, r.id)
    and w.account_id = ${here.person.id}::uuid
  where r.city = ${here.city} and r.judging_at is not null and ${which}`

/** The round that follows this one, if there is. */
export function roundAfter(here: Here, recruitmentId: string): Promise<Recruitment | null> {
  return here.db.maybe(
    Recruitment,
    seen(here, sql`r.after_id = ${recruitmentId}::uuid and r.withdrawn_on is null`),
  )
}

export function keepRecruitment(
  here: Here,
  bodyId: string,
  typed: RecruitmentTyped,
  afterId: string | null = null,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.recruitments (city, body_id, seats, way, least_age, pass_points, who,
        theme, criteria, panel, opens_on, closes_on, tie_first, tie_seed, round, after_id)
      values (${here.city}, ${bodyId}::uuid, ${typed.seats}, ${typed.way}, ${typed.leastAge},
        ${typed.passPoints}, ${typed.who}, ${typed.theme}, ${json(typed.criteria)},
        ${json(typed.panel)}, ${typed.opensOn}, ${typed.closesOn}, ${typed.tieFirst},
        ${typed.tieSeed}, ${afterId === null ? 1 : 2}, ${afterId}::uuid)
      returning id`,
  )
}

/** Each change of a recruitment counts its version. */
export async function writeTo(here: Here, recruitmentId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.recruitments set ${set}, version = version + 1
    where city = ${here.city} and id = ${recruitmentId}::uuid`)
}

export function writeRecruitment(
  here: Here,
  recruitmentId: string,
  typed: RecruitmentTyped,
): Promise<void> {
  return writeTo(
    here,
    recruitmentId,
    sql`seats = ${typed.seats}, way = ${typed.way}, least_age = ${typed.leastAge},
      pass_points = ${typed.passPoints}, who = ${typed.who}, theme = ${typed.theme},
      criteria = ${json(typed.criteria)}, panel = ${json(typed.panel)},
      opens_on = ${typed.opensOn}, closes_on = ${typed.closesOn}, tie_first = ${typed.tieFirst},
      tie_seed = ${typed.tieSeed}`,
  )
}

export function open(here: Here, recruitmentId: string, label: string): Promise<void> {
  return writeTo(
    here,
    recruitmentId,
    sql`opened_at = ${here.now}, opened_name = ${here.person.name}, label = ${label}`,
  )
}

export function withdraw(here: Here, recruitmentId: string, why: string): Promise<void> {
  return writeTo(here, recruitmentId, sql`withdrawn_on = ${here.today}, withdrawn_reason = ${why}`)
}
