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
})

/** One's own and those that the section shares. */
const seenBy = ({ city, person }: Here) => sql`
  select id, path, query, name, account_id = ${person.id}::uuid as is_mine,
    section_id is not null as is_shared
  from platform.saved_views
  where city = ${city} and (account_id = ${person.id}::uuid or section_id = ${person.section?.id ?? null}::uuid)`

export function savedViewsSeenBy(here: Here): Promise<SavedView[]> {
  return here.db.many(SavedView, sql`${seenBy(here)} order by path, name, id limit 500`)
}

/** Those of one list, for `SavedViews`. @param path the path of the list page */
export function savedViewsOf(here: Here, path: string): Promise<SavedView[]> {
  return here.db.many(SavedView, sql`${seenBy(here)} and path = ${path} order by name, id limit 50`)
}

/** @throws {Missing} there is none, or it is somebody else's */
export function ownSavedView(here: Here, id: string): Promise<SavedView> {
  return here.db.one(
    SavedView,
    sql`${seenBy(here)} and id = ${id} and account_id = ${here.person.id}::uuid`,
  )
}

export type Made = Pick<SavedView, 'path' | 'query' | 'name'> & {
  readonly sectionId: string | null
}

export function insertSavedView(here: Here, made: Made): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`
    insert into platform.saved_views (city, account_id, section_id, path, query, name, saved_at)
    values (${here.city}, ${here.person.id}, ${made.sectionId}, ${made.path}, ${made.query},
      ${made.name}, ${here.now})
    returning id`,
  )
}

export function deleteSavedView(here: Here, id: string): Promise<number> {
  return here.db.run(sql`
    delete from platform.saved_views
    where city = ${here.city} and id = ${id} and account_id = ${here.person.id}`)
}
