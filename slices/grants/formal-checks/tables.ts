import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import { type Answered, answers } from './rules.ts'

const FormalCheck = z.object({
  answers: z.record(z.string(), z.enum(answers).nullable()),
  note: z.string(),
  isTaxClear: z.boolean().nullable(),
  isGangClear: z.boolean().nullable(),
  checkedAt: z.string(),
  checkedName: z.string(),
  completedAt: z.string().nullable(),
  completedName: z.string(),
  version: z.number(),
})
export type FormalCheck = z.infer<typeof FormalCheck>

/** What was looked at so far; null before the first look. The case was loaded through the person. */
export function formalCheckOf(here: Here, applicationId: string): Promise<FormalCheck | null> {
  return here.db.maybe(
    FormalCheck,
    sql`select answers, note, is_tax_clear, is_gang_clear, checked_at, checked_name, completed_at,
        completed_name, version
      from grants.formal_checks
      where city = ${here.city} and application_id = ${applicationId}::uuid`,
  )
}

export async function keepFormalCheck(
  here: Here,
  applicationId: string,
  typed: Answered & { readonly note: string },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.formal_checks (city, application_id, answers, note, is_tax_clear,
      is_gang_clear, checked_at, checked_by, checked_name)
    values (${here.city}, ${applicationId}::uuid, ${json(typed.answers)}, ${typed.note},
      ${typed.isTaxClear}::boolean, ${typed.isGangClear}::boolean, ${here.now},
      ${here.person.id}::uuid, ${here.person.name})
    on conflict (city, application_id) do update set answers = excluded.answers,
      note = excluded.note, is_tax_clear = excluded.is_tax_clear,
      is_gang_clear = excluded.is_gang_clear, checked_at = excluded.checked_at,
      checked_by = excluded.checked_by, checked_name = excluded.checked_name,
      version = formal_checks.version + 1`)
}

/** @param completeAt when the application was whole: the moment of its arrival, or of its last correction */
export async function markComplete(
  here: Here,
  applicationId: string,
  completeAt: string,
): Promise<void> {
  await here.db.run(sql`
    update grants.formal_checks set completed_at = ${here.now},
      completed_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and application_id = ${applicationId}::uuid`)
  await here.db.run(sql`
    update grants.applications set complete_at = ${completeAt}
    where city = ${here.city} and id = ${applicationId}::uuid`)
}
