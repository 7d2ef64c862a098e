import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { type PledgeState, pledgeStates } from './rules.ts'

/** A pledge in its published words, with what is said of it. */
export type Pledge = z.infer<typeof Pledge>
const Pledge = z.object({
  id: z.uuid(),
  termId: z.uuid(),
  holder: z.string(),
  termStartsOn: localDate(),
  number: z.number(),
  words: z.string(),
  source: z.string(),
  publishedOn: localDate(),
  promisedBy: localDate().nullable(),
  sectionName: z.string().nullable(),
  isSample: z.boolean(),
  state: z.enum(pledgeStates),
  sentence: z.string(),
  note: z.string(),
  review: z.string().nullable(),
})

/** `until`: nothing that was said later counts. */
const seen = (here: Here, which: Sql, until: string) => sql`
  select p.id, p.term_id, t.holder, t.starts_on as term_starts_on, p.number, p.words, p.source,
    p.published_on, p.promised_by, s.name as section_name, p.is_sample,
    coalesce((${latest(here, sql`e.state`, sql`e.state is not null`, until)}), '未着手') as state,
    coalesce((${latest(here, sql`e.sentence`, sql`e.state is not null`, until)}), '') as sentence,
    coalesce((${latest(here, sql`e.sentence`, sql`e.state is null`, until)}), '') as note,
    (select r.choice from plans.pledge_reviews r
      where r.city = ${here.city} and r.pledge_id = p.id and r.at < ${until}
      order by r.at desc limit 1) as review
  from plans.pledges p
  join plans.terms t on (t.city, t.id) = (p.city, p.term_id)
  left join platform.sections s on (s.city, s.id) = (p.city, p.section_id)
  where p.city = ${here.city} and p.entered_at < ${until} and ${which}`

const latest = (here: Here, column: Sql, which: Sql, until: string) => sql`
  select ${column} from plans.pledge_entries e
  where e.city = ${here.city} and e.pledge_id = p.id and ${which} and e.at < ${until}
  order by e.at desc, e.id limit 1`

const inOrder = sql`order by t.starts_on desc, p.number limit 500`
const forever = '9999-01-01T00:00:00.000Z'

/** The pledges of all terms, the latest term first; `until` shows them as they stood then. */
export function pledgesSeenBy(
  here: Here,
  filter: { readonly state?: PledgeState; readonly termId?: string; readonly until?: string } = {},
): Promise<Pledge[]> {
  const { state, termId, until = forever } = filter
  const which = termId ? sql`p.term_id = ${termId}::uuid` : sql`true`
  return here.db.many(
    Pledge,
    sql`select * from (${seen(here, which, until)} ${inOrder}) seen
      where ${state ? sql`state = ${state}` : sql`true`}`,
  )
}

/** @throws {Missing} there is none in this city */
export function pledgeSeenBy(here: Here, pledgeId: string): Promise<Pledge> {
  return here.db.one(Pledge, seen(here, sql`p.id = ${pledgeId}::uuid`, forever))
}

export function keepPledge(
  here: Here,
  typed: {
    termId: string
    words: string
    source: string
    publishedOn: LocalDate
    promisedBy: LocalDate | null
    isSample: boolean
  },
): Promise<{ id: string; number: number }> {
  return here.db.one(
    z.object({ id: z.uuid(), number: z.number() }),
    sql`insert into plans.pledges (city, term_id, number, words, source, published_on, promised_by,
        section_id, is_sample, entered_at)
      values (${here.city}, ${typed.termId},
        (select count(*)::int + 1 from plans.pledges
          where city = ${here.city} and term_id = ${typed.termId}::uuid),
        ${typed.words}, ${typed.source}, ${typed.publishedOn}, ${typed.promisedBy},
        ${here.person.section?.id ?? null}, ${typed.isSample}, ${here.now})
      returning id, number`,
  )
}

const Entry = z.object({
  id: z.uuid(),
  state: z.string().nullable(),
  sentence: z.string(),
  groundPid: z.string().nullable(),
  ground: z.string(),
  at: z.string(),
  byName: z.string(),
})
export type Entry = z.infer<typeof Entry>

/** Everything that was said of a pledge, the latest first. */
export function entriesOf(here: Here, pledgeId: string): Promise<Entry[]> {
  return here.db.many(
    Entry,
    sql`select id, state, sentence, ground_pid, ground, at, by_name from plans.pledge_entries
      where city = ${here.city} and pledge_id = ${pledgeId}::uuid order by at desc, id limit 200`,
  )
}

export async function keepEntry(
  here: Here,
  entry: {
    pledgeId: string
    state: PledgeState | null
    sentence: string
    groundPid?: string
    ground?: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into plans.pledge_entries
      (city, pledge_id, state, sentence, ground_pid, ground, at, by_name)
    values (${here.city}, ${entry.pledgeId}, ${entry.state}, ${entry.sentence},
      ${entry.groundPid ?? null}, ${entry.ground ?? ''}, ${here.now}, ${here.person.name})`)
}

const Orphan = z.object({
  pid: z.string(),
  title: z.string(),
  pledgeId: z.uuid(),
  words: z.string(),
  reason: z.string(),
  at: z.string(),
  holder: z.string(),
})
export type Orphan = z.infer<typeof Orphan>

/**
 * The measures that were promised by what a later term ended, directly or by a goal; they go on, without
 * the promise.
 */
export function measuresWithoutPromise(here: Here): Promise<Orphan[]> {
  return here.db.many(
    Orphan,
    sql`with promised as (
        select b.bead, p.id, p.words, r.reason, r.at, t.holder
        from plans.pledge_reviews r
        join plans.pledges p on (p.city, p.id) = (r.city, r.pledge_id)
        join plans.terms t on (t.city, t.id) = (r.city, r.term_id)
        join evidence.v_beads b on b.city = ${here.city} and b.slice = 'plans'
          and b.ref = 'pledge:' || p.id
        where r.city = ${here.city} and r.choice = '終了'
      ), held as (
        select d.id, d.words, d.reason, d.at, d.holder, l.down, l.down_kind
        from promised d
        join evidence.v_links l on l.city = ${here.city} and l.up = d.bead
          and l.up_kind = 'pledge' and l.ended_at is null
      ), reached as (
        select id, words, reason, at, holder, down from held where down_kind = 'measure'
        union
        select h.id, h.words, h.reason, h.at, h.holder, l.down
        from held h
        join evidence.v_links l on l.city = ${here.city} and l.up = h.down
          and l.down_kind = 'measure' and l.ended_at is null
        where h.down_kind = 'plan_node'
      )
      select b.city || '-' || b.pid as pid, b.title, r.id as pledge_id, r.words, r.reason, r.at,
        r.holder
      from reached r
      join evidence.v_beads b on b.city = ${here.city} and b.bead = r.down and b.state = 'live'
      order by r.at desc, b.title limit 200`,
  )
}
