import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

export type SavedView = z.infer<typeof SavedView>
const SavedView = z.object({
  id: z.uuid(),
  path: z.string(),
  query: z.string(),
  name: z.string(),
  isMine: z.boolean(),
  isShared: z.boolean(),
  ownerName: z.string(),
  place: z.number(),
})

/** One's own and those that the section shares. */
const seenBy = ({ city, person }: Here) => sql`
  select v.id, v.path, v.query, v.name, v.account_id = ${person.id}::uuid as is_mine,
    v.section_id is not null as is_shared, a.name as owner_name, v.place
  from platform.saved_views v
  join platform.accounts a on (a.city, a.id) = (v.city, v.account_id)
  where v.city = ${city} and a.city = ${city}
    and (v.account_id = ${person.id}::uuid or v.section_id = ${person.section?.id ?? null}::uuid)`

// One's own first, in the order in which one put them.
const inOrder = sql`is_mine desc, v.place, v.name, v.id`

export function savedViewsSeenBy(here: Here): Promise<SavedView[]> {
  return here.db.many(SavedView, sql`${seenBy(here)} order by v.path, ${inOrder} limit 500`)
}

/** Those of one list, for `SavedViews`. @param path the path of the list page */
export function savedViewsOf(here: Here, path: string): Promise<SavedView[]> {
  return here.db.many(
    SavedView,
    sql`${seenBy(here)} and v.path = ${path} order by ${inOrder} limit 50`,
  )
}

/** @throws {Missing} there is none, or it is somebody else's */
export function ownSavedView(here: Here, id: string): Promise<SavedView> {
  return here.db.one(
    SavedView,
    sql`${seenBy(here)} and v.id = ${id} and v.account_id = ${here.person.id}::uuid`,
  )
}

export type Made = Pick<SavedView, 'path' | 'query' | 'name'> & {
  readonly sectionId: string | null
}

export function insertSavedView(here: Here, made: Made): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`
    insert into platform.saved_views
      (city, account_id, section_id, path, query, name, saved_at, place)
    values (${here.city}, ${here.person.id}, ${made.sectionId}, ${made.path}, ${made.query},
      ${made.name}, ${here.now}, (select coalesce(max(v.place), 0) + 1
        from platform.saved_views v where v.city = ${here.city}
          and v.account_id = ${here.person.id}::uuid and v.path = ${made.path}))
    returning id`,
  )
}

export function deleteSavedView(here: Here, id: string): Promise<number> {
  return here.db.run(sql`
    delete from platform.saved_views
    where city = ${here.city} and id = ${id} and account_id = ${here.person.id}`)
}

/** Another name, and shared with the section or kept to oneself. */
export async function rewriteSavedView(
  here: Here,
  id: string,
  { name, sectionId }: { readonly name: string; readonly sectionId: string | null },
): Promise<void> {
  await here.db.run(sql`
    update platform.saved_views set name = ${name}, section_id = ${sectionId}::uuid
    where city = ${here.city} and id = ${id} and account_id = ${here.person.id}`)
}

/** One's own views of a list in this order. */
export async function placeSavedViews(here: Here, ids: readonly string[]): Promise<void> {
  await here.db.run(sql`
    update platform.saved_views v set place = p.place
    from unnest(${ids}::uuid[]) with ordinality p (id, place)
    where v.city = ${here.city} and v.id = p.id and v.account_id = ${here.person.id}`)
}
