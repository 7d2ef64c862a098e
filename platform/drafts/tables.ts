import { z } from 'zod'
import { json, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { daysKept, draftsPerPerson, type Typed } from './rules.ts'

const Draft = z.object({
  id: z.uuid(),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  version: z.string().nullable(),
  formKey: z.string(),
  savedAt: z.string(),
})
export type Draft = z.infer<typeof Draft>

export const oldestKept = ({ now }: Pick<Here, 'now'>): string =>
  new Date(Date.parse(now) - daysKept * 86_400_000).toISOString()

/** One's own; null where there is none, or it is somebody else's. */
export function draftOf(here: Here, id: string): Promise<Draft | null> {
  return here.db.maybe(
    Draft,
    sql`
    select id, typed, version, form_key, saved_at from platform.drafts
    where city = ${here.city} and id = ${id} and account_id = ${here.person.id}::uuid
      and saved_at > ${oldestKept(here)}`,
  )
}

export type ToKeep = {
  readonly formKey: string
  readonly typed: Typed
  readonly version: string | null
  /** The key of the form against doubles: once it has been accepted, there is nothing left to keep. */
  readonly once: string | null
}

/** @returns false where the form has been accepted in the meantime */
export async function keepDraft(here: Here, draft: ToKeep): Promise<boolean> {
  const kept = await here.db.maybe(
    z.object({ id: z.uuid() }),
    sql`
    insert into platform.drafts (city, account_id, form_key, typed, version, saved_at)
    select ${here.city}::int, ${here.person.id}::uuid, ${draft.formKey}::text, ${json(draft.typed)},
      ${draft.version}::text, ${here.now}::timestamptz
    where not exists (select from platform.receipts
      where city = ${here.city} and once = ${draft.once}::text)
    on conflict (city, account_id, form_key) do update
      set typed = excluded.typed, version = excluded.version, saved_at = excluded.saved_at
    returning id`,
  )
  if (kept === null) return false
  await here.db.run(sql`
    delete from platform.drafts
    where city = ${here.city} and account_id = ${here.person.id} and id in (
      select id from platform.drafts
      where city = ${here.city} and account_id = ${here.person.id}
      order by saved_at desc, id offset ${draftsPerPerson})`)
  return true
}

/** The form was accepted: its draft goes with the last of what is written. */
export function forgetDraftOfForm(here: Here, formKey: string): void {
  if (here.person.id === null) return
  here.writeLast(sql`
    delete from platform.drafts
    where city = ${here.city} and account_id = ${here.person.id} and form_key = ${formKey}`)
}

export function forgetDraft(here: Here, id: string): Promise<number> {
  return here.db.run(sql`
    delete from platform.drafts
    where city = ${here.city} and id = ${id} and account_id = ${here.person.id}::uuid`)
}

export function forgetOldDrafts(here: Here): Promise<number> {
  return here.db.run(sql`
    delete from platform.drafts where city = ${here.city} and saved_at <= ${oldestKept(here)}`)
}
