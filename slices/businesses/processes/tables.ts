import { z } from 'zod'
import { type Here, sql } from '#platform'
import { nameKey } from '../searches/rules.ts'

export type Process = z.infer<typeof Process>
const Process = z.object({
  id: z.uuid(),
  trade: z.string(),
  name: z.string(),
  synonyms: z.array(z.string()),
  isSample: z.boolean(),
  /** The wider process that it stands under. */
  parentId: z.uuid().nullable(),
  parent: z.string().nullable(),
  version: z.number(),
  /** Businesses at work that can do it. */
  holders: z.number(),
})

/** The city's list of processes, by trade, each with how many can do it today. */
export function processesSeenBy(here: Here): Promise<Process[]> {
  return here.db.many(
    Process,
    sql`select p.id, p.trade, p.name, p.synonyms, p.is_sample, p.parent_id, w.name as parent,
      p.version,
      (select count(*)::int from businesses.holdings h
        join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id)
        where h.city = ${here.city} and b.city = ${here.city} and h.process_id = p.id
          and b.state = '登録') as holders
      from businesses.processes p
      left join businesses.processes w
        on w.city = ${here.city} and (w.city, w.id) = (p.city, p.parent_id)
      where p.city = ${here.city}
      order by p.trade collate "C", p.name collate "C", p.id limit 1000`,
  )
}

/** Whether a process – another than `except` – is called so already, however it is written. */
export function isNamed(here: Here, name: string, except: string | null): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from businesses.processes p
      where p.city = ${here.city} and p.name_key = ${nameKey(name)}
        and p.id is distinct from ${except}::uuid)`,
  )
}

type Typed = {
  readonly trade: string
  readonly name: string
  readonly synonyms: readonly string[]
  readonly parentId: string | null
}

export function keepProcess(
  here: Here,
  typed: Typed & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.processes (city, trade, name, synonyms, name_key, parent_id,
        is_sample)
      values (${here.city}, ${typed.trade}, ${typed.name}, ${typed.synonyms}::text[],
        ${nameKey(typed.name)}, ${typed.parentId}::uuid, ${typed.isSample})
      returning id`,
  )
}

export async function rewriteProcess(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.processes set trade = ${typed.trade}, name = ${typed.name},
      synonyms = ${typed.synonyms}::text[], name_key = ${nameKey(typed.name)},
      parent_id = ${typed.parentId}::uuid, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
