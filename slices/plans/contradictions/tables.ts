import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import type { Contradiction } from '../plan-readings/rules.ts'

export type KnownContradiction = z.infer<typeof KnownContradiction>
const KnownContradiction = z.object({
  id: z.uuid(),
  rule: z.string(),
  sentence: z.string(),
  isNote: z.boolean(),
  planIds: z.array(z.uuid()),
  planNames: z.array(z.string()),
  foundAt: z.string(),
  seenAt: z.string(),
  goneAt: z.string().nullable(),
  keptUntil: localDate().nullable(),
  keptReason: z.string().nullable(),
  keptName: z.string().nullable(),
})

const seen = (here: Here, which: Sql) => sql`
  select c.id, c.rule, c.sentence, c.is_note, c.plan_ids,
    coalesce((select array_agg(p.name order by array_position(c.plan_ids, p.id)) from plans.plans p
      where p.city = ${here.city} and p.id = any(c.plan_ids)), '{}') as plan_names,
    c.found_at, c.seen_at, c.gone_at, k.until as kept_until, k.reason as kept_reason,
    k.by_name as kept_name
  from plans.contradictions c
  left join plans.contradiction_keeps k on k.city = ${here.city} and k.id = (select l.id
    from plans.contradiction_keeps l where l.city = ${here.city} and l.contradiction_id = c.id
    order by l.at desc, l.id limit 1)
  where c.city = ${here.city} and ${which}
  order by c.is_note, c.rule, c.found_at, c.id`

export type ContradictionShelf = 'open' | 'kept' | 'note'

/** Those to be put right, those kept for now, and notes; a reason holds until its day and no longer. */
export function contradictionsSeenBy(
  here: Here,
  shelf: ContradictionShelf,
): Promise<KnownContradiction[]> {
  const isKept = sql`coalesce(k.until >= ${here.today}, false)`
  const which = {
    open: sql`not c.is_note and not ${isKept}`,
    kept: sql`not c.is_note and ${isKept}`,
    note: sql`c.is_note`,
  }[shelf]
  return here.db.many(
    KnownContradiction,
    sql`${seen(here, sql`c.gone_at is null and ${which}`)} limit 500`,
  )
}

/** What is kept with a reason about a plan, for its staff annex. */
export function keptOfPlan(here: Here, planId: string): Promise<KnownContradiction[]> {
  return here.db.many(
    KnownContradiction,
    sql`${seen(
      here,
      sql`c.gone_at is null and ${planId}::uuid = any(c.plan_ids) and k.until >= ${here.today}`,
    )} limit 100`,
  )
}

/** @throws {Missing} there is none in this city */
export function contradictionSeenBy(here: Here, id: string): Promise<KnownContradiction> {
  return here.db.one(KnownContradiction, seen(here, sql`c.id = ${id}::uuid`))
}

/** What was found stands; what was found before and is not there any more is gone. */
export async function keepFound(here: Here, found: readonly Contradiction[]): Promise<void> {
  await here.db.run(sql`
    insert into plans.contradictions (city, rule, key, sentence, is_note, plan_ids, found_at, seen_at)
    select ${here.city}, f.rule, f.key, f.sentence, f."isNote", f."planIds", ${here.now}::timestamptz,
      ${here.now}::timestamptz
    from jsonb_to_recordset(${json(found)}) as f (rule text, key text, sentence text,
      "isNote" boolean, "planIds" uuid[])
    on conflict (city, key) do update set sentence = excluded.sentence, is_note = excluded.is_note,
      seen_at = excluded.seen_at, gone_at = null,
      found_at = case when contradictions.gone_at is null then contradictions.found_at
        else excluded.found_at end
    returning id`)
  await here.db.run(sql`
    update plans.contradictions set gone_at = ${here.now}
    where city = ${here.city} and gone_at is null
      and key <> all(${found.map(({ key }) => key)}::text[])`)
}

export async function keepReason(
  here: Here,
  typed: { contradictionId: string; reason: string; until: LocalDate },
): Promise<void> {
  await here.db.run(sql`
    insert into plans.contradiction_keeps (city, contradiction_id, reason, until, at, by_name)
    values (${here.city}, ${typed.contradictionId}, ${typed.reason}, ${typed.until}, ${here.now},
      ${here.person.name})`)
}
