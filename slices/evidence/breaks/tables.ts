import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql, type Task } from '#platform'
import { seesBead, viewerOf } from '../audiences/tables.ts'
import { bead as beadPage } from '../beads/addresses.ts'
import type { FoundBreak } from '../break-searches/tables.ts'
import { dayOf } from '../decisions/rules.ts'
import {
  type BreakRule,
  breakRuleKeys,
  breakRules,
  isBreakRule,
  rulesFirstShownTo,
} from './rules.ts'

const Break = z.object({
  id: z.uuid(),
  rule: z.string().refine(isBreakRule),
  since: z.string(),
  mutedUntil: localDate().nullable(),
  mutedName: z.string().nullable(),
  muteReason: z.string(),
  pid: z.string(),
  title: z.string(),
  kind: z.string(),
  address: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
})
export type Break = z.infer<typeof Break>

export type BreakFilter = {
  readonly rules?: readonly BreakRule[]
  readonly sectionId?: string | null
  readonly muted?: boolean
  readonly bead?: number
  readonly id?: string
  readonly limit?: number
}

/** Open breaks of beads that this person sees, the oldest first. Never shown outside the hall. */
export async function breaksSeenBy(here: Here, filter: BreakFilter = {}): Promise<Break[]> {
  const viewer = await viewerOf(here)
  const { sectionId = null, bead = null, id = null, muted = false } = filter
  const now = sql`(k.muted_until is not null and k.muted_until >= ${here.today}::date)`
  return here.db.many(
    Break,
    sql`select k.id, k.rule, k.since, k.muted_until, k.muted_name, k.mute_reason,
        b.city || '-' || b.pid as pid, b.title, b.kind, b.address, b.section_id,
        s.name as section_name
      from evidence.breaks k
      join evidence.beads b on (b.city, b.bead) = (k.city, k.bead)
      left join platform.sections s on (s.city, s.id) = (b.city, b.section_id)
      where k.city = ${here.city} and k.healed_at is null and ${seesBead(viewer, 'b')}
        and k.rule = any(${filter.rules ?? breakRuleKeys}::text[])
        and (${sectionId}::uuid is null or b.section_id = ${sectionId}::uuid)
        and (${bead}::bigint is null or k.bead = ${bead}::bigint)
        and (${id}::uuid is null or k.id = ${id}::uuid)
        and (${id}::uuid is not null or ${muted ? now : sql`not ${now}`})
      order by k.since, k.rule, b.title collate "C", k.id limit ${filter.limit ?? 200}`,
  )
}

/** Writes what was found: new breaks begin now, and those that are no longer found are healed. */
export async function keepBreaks(
  here: Here,
  found: readonly FoundBreak[],
  beads: readonly number[] | null,
): Promise<{ begun: number; healed: number }> {
  const rows = JSON.stringify(found)
  const begun = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`insert into evidence.breaks (city, rule, bead, since, seen_at)
      select ${here.city}::int, f.rule, f.bead, ${here.now}::timestamptz, ${here.now}::timestamptz
      from json_to_recordset(${rows}::json) as f (rule text, bead bigint)
      on conflict (city, rule, bead) do update set healed_at = null, muted_until = null,
        since = ${here.now}::timestamptz where breaks.healed_at is not null
      returning id`,
  )
  const healed = await here.db.run(sql`
    update evidence.breaks set healed_at = ${here.now}
    where city = ${here.city} and healed_at is null
      and ${beads ? sql`bead = any(${beads}::bigint[])` : sql`true`}
      and not exists (select from json_to_recordset(${rows}::json) as f (rule text, bead bigint)
        where f.rule = breaks.rule and f.bead = breaks.bead)`)
  return { begun: begun.length, healed }
}

/** The beads whose threads a change at these may break or mend: they and what rests on them. */
export function touchedBy(here: Here, beads: readonly number[]): Promise<number[]> {
  return here.db
    .many(
      z.object({ bead: z.number() }),
      sql`select b.bead from evidence.beads b
        where b.city = ${here.city} and b.bead = any(${beads}::bigint[])
        union
        select l.down from evidence.links l
        where l.city = ${here.city} and l.up = any(${beads}::bigint[])
        union
        select l.up from evidence.links l
        where l.city = ${here.city} and l.down = any(${beads}::bigint[])
        limit 1000`,
    )
    .then((rows) => rows.map((row) => row.bead))
}

export async function muteBreak(
  here: Here,
  breakId: string,
  until: string,
  reason: string,
): Promise<void> {
  await here.db.run(sql`update evidence.breaks
    set muted_until = ${until}, muted_name = ${here.person.name}, mute_reason = ${reason}
    where city = ${here.city} and id = ${breakId}::uuid`)
}

/** What of these waits for this person today: breaks of their section, by the rules shown to them first. */
export async function breakTasks(here: Here): Promise<Task[]> {
  const sectionId = here.person.section?.id
  const rules = rulesFirstShownTo(here.person.roles)
  if (!sectionId || rules.length === 0) return []
  const found = await breaksSeenBy(here, { rules, sectionId, limit: 5 })
  return found.map((one) => ({
    kind: 'stuck',
    on: dayOf(one.since),
    title: one.title,
    note: `${breakRules[one.rule].label}。${breakRules[one.rule].advice}`,
    href: beadPage({ beadPid: one.pid }),
    stage: 'know',
    tag: '糸の切れ目',
  }))
}
