import { z } from 'zod'
import { type Here, notify, sql } from '#platform'
import { listings } from '../listings/addresses.ts'
import { filterOf } from '../listings/rules.ts'
import { type Listing, listingsSeenBy } from '../listings/tables.ts'

const Watch = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  query: z.string(),
  madeAt: z.string(),
})
export type Watch = z.infer<typeof Watch>

/** One's own, in the order in which they were made. */
export function ownWatches(here: Here): Promise<Watch[]> {
  return here.db.many(
    Watch,
    sql`select w.id, w.account_id, w.name, w.query, w.made_at from measures.listing_watches w
      where w.city = ${here.city} and w.account_id = ${here.person.id}::uuid
      order by w.made_at, w.id limit 100`,
  )
}

/** @returns how many were written: none where the same is watched already */
export function keepWatch(here: Here, name: string, query: string): Promise<number> {
  return here.db.run(sql`
    insert into measures.listing_watches (city, account_id, name, query, made_at)
    values (${here.city}, ${here.person.id}::uuid, ${name}, ${query}, ${here.now})
    on conflict (city, account_id, query) do nothing`)
}

/** @returns how many were ended: none where it is somebody else's */
export function endWatch(here: Here, watchId: string): Promise<number> {
  return here.db.run(sql`
    delete from measures.listing_watches where city = ${here.city} and id = ${watchId}::uuid
      and account_id = ${here.person.id}::uuid`)
}

export const queryOf = (query: string) => Object.fromEntries(new URLSearchParams(query))

/**
 * Tells each who watches what `sentence` says of what their watch finds; null tells nothing. Watches of
 * one query are looked up once.
 */
export async function tellWatchers(
  here: Here,
  sentence: (found: readonly Listing[]) => string | null,
): Promise<number> {
  const watches = await here.db.many(
    Watch,
    sql`select w.id, w.account_id, w.name, w.query, w.made_at from measures.listing_watches w
      where w.city = ${here.city} order by w.query, w.id limit 2000`,
  )
  let told = 0
  for (const query of new Set(watches.map((one) => one.query))) {
    const said = sentence(await listingsSeenBy(here, filterOf(queryOf(query))))
    if (said === null) continue
    for (const { accountId, name } of watches.filter((one) => one.query === query))
      told += await notify(
        here,
        { accountIds: [accountId] },
        `見張っている「${name}」：${said}`,
        `${listings()}?${query}`,
      )
  }
  return told
}
