import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { daysKept, uploadsPerPerson } from './rules.ts'

const Upload = z.object({
  id: z.uuid(),
  formPath: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
})
export type Upload = z.infer<typeof Upload>

export const oldestUpload = ({ now }: Pick<Here, 'now'>): string =>
  new Date(Date.parse(now) - daysKept * 86_400_000).toISOString()

const columns = sql`select id, form_path, name, type, size from platform.uploads`

/** One's own; null where there is none, it is somebody else's, or it lay too long. */
export function uploadOf(here: Here, id: string): Promise<Upload | null> {
  return here.db.maybe(
    Upload,
    sql`${columns} where city = ${here.city} and id = ${id}::uuid
      and account_id = ${here.person.id}::uuid and touched_at > ${oldestUpload(here)}`,
  )
}

/** The own files under way for one form, the one touched last first. */
export function uploadsOf(here: Here, formPath: string): Promise<Upload[]> {
  return here.db.many(
    Upload,
    sql`${columns} where city = ${here.city} and account_id = ${here.person.id}::uuid
      and form_path = ${formPath} and touched_at > ${oldestUpload(here)}
      order by touched_at desc, id limit ${uploadsPerPerson}`,
  )
}

/** The same file for the same form a second time is the one that is under way. */
export async function beginUpload(
  here: Here,
  made: Omit<Upload, 'id'> & { readonly changedAt: number },
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into platform.uploads (city, account_id, form_path, name, type, size, changed_at,
        touched_at)
      values (${here.city}, ${here.person.id}::uuid, ${made.formPath}, ${made.name}, ${made.type},
        ${made.size}, ${made.changedAt}, ${here.now})
      on conflict (city, account_id, form_path, name, size, changed_at) do update
        set touched_at = excluded.touched_at
      returning id`,
  )
  await here.db.run(sql`
    delete from platform.uploads
    where city = ${here.city} and account_id = ${here.person.id}::uuid and id in (
      select id from platform.uploads
      where city = ${here.city} and account_id = ${here.person.id}::uuid
      order by touched_at desc, id offset ${uploadsPerPerson})`)
  return id
}

export async function touchUpload(here: Here, id: string): Promise<void> {
  await here.db.run(sql`
    update platform.uploads set touched_at = ${here.now}
    where city = ${here.city} and id = ${id}::uuid and account_id = ${here.person.id}::uuid`)
}

/** The form took them: they go with the last of what is written. */
export function forgetUploads(here: Here, ids: readonly string[]): void {
  if (ids.length === 0) return
  here.writeLast(sql`
    delete from platform.uploads
    where city = ${here.city} and account_id = ${here.person.id}::uuid and id = any(${ids}::uuid[])`)
}

/** What lay too long, of everybody of the city. @returns the ids whose bytes may go */
export function forgetOldUploads(here: Here): Promise<{ readonly id: string }[]> {
  return here.db.many(
    z.object({ id: z.uuid() }),
    sql`delete from platform.uploads
      where city = ${here.city} and touched_at <= ${oldestUpload(here)} returning id`,
  )
}
