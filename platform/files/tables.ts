import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

export const fileStates = ['未検査', '検査待', '安全', '危険', '検査不能'] as const
export type FileState = (typeof fileStates)[number]

export type KeptFile = z.infer<typeof KeptFile>
export const KeptFile = z.object({
  id: z.uuid(),
  sha256: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  state: z.enum(fileStates),
  keptAt: z.string(),
})

export function insertFile(
  here: Here,
  made: { sha256: string; name: string; type: string; size: number; state: FileState },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`
    insert into platform.files (city, sha256, name, type, size, state, kept_at, kept_by)
    values (${here.city}, ${made.sha256}, ${made.name}, ${made.type}, ${made.size}, ${made.state},
      ${here.now}, ${here.person.id})
    returning id`,
  )
}

/**
 * What is known of a file of this city. Whether this person may have it is decided by the record that
 * it belongs to: load that through the person first.
 * @throws {Missing}
 */
export function keptFile(here: Here, id: string): Promise<KeptFile> {
  return here.db.one(
    KeptFile,
    sql`
    select id, sha256, name, type, size, state, kept_at from platform.files
    where city = ${here.city} and id = ${id}`,
  )
}

export function keptFiles(here: Here, ids: readonly string[]): Promise<KeptFile[]> {
  return here.db.many(
    KeptFile,
    sql`
    select id, sha256, name, type, size, state, kept_at from platform.files
    where city = ${here.city} and id = any(${ids}::uuid[]) order by kept_at, id`,
  )
}

const ToScan = z.object({ id: z.uuid(), sha256: z.string(), tries: z.number() })
export type ToScan = z.infer<typeof ToScan>

export function filesToScan(here: Here): Promise<ToScan[]> {
  return here.db.many(
    ToScan,
    sql`
    select id, sha256, tries from platform.files
    where city = ${here.city} and state in ('未検査', '検査待') order by kept_at, id limit 50`,
  )
}

export function setFileState(here: Here, id: string, state: FileState): Promise<number> {
  return here.db.run(sql`
    update platform.files set state = ${state}, scanned_at = ${here.now}, tries = tries + 1
    where city = ${here.city} and id = ${id} and state in ('未検査', '検査待')`)
}
