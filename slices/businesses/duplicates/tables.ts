import { z } from 'zod'
import { type Here, json, type PageAsked, readPage, type Sql, sql } from '#platform'
import type { Found, PairFilter } from './rules.ts'

/** A pair found again keeps what was decided about it. */
export async function keepPairs(here: Here, found: readonly Found[]): Promise<void> {
  await here.db.run(sql`
    insert into businesses.duplicate_pairs (city, one_id, other_id, score, strength, matches, found_at)
    select ${here.city}::int, least(f."oneId", f."otherId"), greatest(f."oneId", f."otherId"),
      round(f.score, 3), f.strength, array(select jsonb_array_elements_text(f.matches)),
      ${here.now}::timestamptz
    from jsonb_to_recordset(${json(found)}) as f("oneId" uuid, "otherId" uuid, score numeric,
      strength text, matches jsonb)
    on conflict (city, one_id, other_id) do update set score = excluded.score,
      strength = excluded.strength, matches = excluded.matches, found_at = excluded.found_at
    returning id`)
}

/** What was not found again is no candidate any more; decisions stay. @returns how many pairs are open */
export async function endRun(
  here: Here,
  run: { readonly startedAt: string; readonly compared: number },
): Promise<number> {
  await here.db.run(sql`
    delete from businesses.duplicate_pairs
    where city = ${here.city} and decision is null and found_at < ${run.startedAt}`)
  const found = await count(here, open)
  await here.db.run(sql`
    insert into businesses.duplicate_runs (city, started_at, ended_at, compared, found)
    values (${here.city}, ${run.startedAt}, ${here.now}, ${run.compared}::int, ${found}::int)`)
  return found
}

const count = (here: Here, which: Sql) =>
  here.db.value(z.number(), sql`select count(*)::int from (${pairs(here, which)}) counted`)
export const strongPairs = (here: Here) => count(here, sql`${open} and d.strength = '強い候補'`)

const Pair = z.object({
  id: z.uuid(),
  oneId: z.uuid(),
  oneName: z.string(),
  otherId: z.uuid(),
  otherName: z.string(),
  score: z.coerce.number(),
  strength: z.string(),
  matches: z.array(z.string()),
  decision: z.string().nullable(),
  reason: z.string(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  isSample: z.boolean(),
})
export type Pair = z.infer<typeof Pair>

const open = sql`d.decision is null and a.state in ('仮登録', '申出', '登録', '休業')
  and b.state in ('仮登録', '申出', '登録', '休業')`
const pairs = (here: Here, which: Sql) => sql`
  select d.*, a.name as one_name, b.name as other_name, a.is_sample and b.is_sample as is_sample
  from businesses.duplicate_pairs d
  join businesses.businesses a on (a.city, a.id) = (d.city, d.one_id)
  join businesses.businesses b on (b.city, b.id) = (d.city, d.other_id)
  where d.city = ${here.city} and a.city = ${here.city} and b.city = ${here.city} and ${which}`

export async function pairPage(here: Here, filter: PairFilter, page: PageAsked<'score'>) {
  const { strength, decided } = filter
  const which = sql`${decided ? sql`d.decision = ${decided}` : open}
    and ${strength ? sql`d.strength = ${strength}` : sql`true`}`
  const found = await readPage(here.db, Pair, page, {
    by: { score: [sql`d.score`, (row) => row.score] },
    id: [sql`d.id`, (row) => row.id],
    from: (after) => pairs(here, sql`${which} and ${after}`),
  })
  return { ...found, total: await count(here, which) }
}

/** @throws {Missing} there is no such pair in this city */
export function pairSeenBy(here: Here, pairId: string): Promise<Pair> {
  return here.db.one(Pair, pairs(here, sql`d.id = ${pairId}::uuid`))
}

/** The open pairs in which a business stands. */
export function openPairsOf(here: Here, businessId: string): Promise<Pair[]> {
  const own = sql`(d.one_id = ${businessId}::uuid or d.other_id = ${businessId}::uuid)`
  return here.db.many(
    Pair,
    sql`${pairs(here, sql`${open} and ${own}`)} order by d.score desc, d.id limit 20`,
  )
}

/** What was decided of a pair of two businesses; null takes the decision back. */
export async function decidePair(
  here: Here,
  of: { readonly oneId: string; readonly otherId: string },
  decision: string | null,
  reason: string,
): Promise<void> {
  const [decidedAt, name] = decision === null ? [null, null] : [here.now, here.person.name]
  await here.db.run(sql`
    update businesses.duplicate_pairs set decision = ${decision}, reason = ${reason},
      decided_at = ${decidedAt}::timestamptz, decided_name = ${name}
    where city = ${here.city} and one_id = least(${of.oneId}::uuid, ${of.otherId}::uuid)
      and other_id = greatest(${of.oneId}::uuid, ${of.otherId}::uuid)`)
}

/** The last time that the whole register was compared with itself. */
export function lastRun(here: Here) {
  return here.db.maybe(
    z.object({ endedAt: z.string(), compared: z.number() }),
    sql`select ended_at, compared from businesses.duplicate_runs where city = ${here.city}
      order by ended_at desc limit 1`,
  )
}
