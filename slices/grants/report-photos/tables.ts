import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

const Photo = z.object({
  id: z.uuid(),
  caption: z.string(),
  fileId: z.uuid(),
  takenOn: localDate().nullable(),
  addedAt: z.string(),
  addedName: z.string(),
})
export type Photo = z.infer<typeof Photo>

const rows = (here: Here, applicationId: string, which: Sql) => sql`
  select id, caption, file_id, taken_on, added_at, added_name from grants.report_photos
  where city = ${here.city} and application_id = ${applicationId}::uuid and removed_at is null
    and ${which}`

/** Of a case that was loaded through the person. */
export function photosOf(here: Here, applicationId: string): Promise<Photo[]> {
  return here.db.many(
    Photo,
    sql`${rows(here, applicationId, sql`true`)} order by added_at, id limit 200`,
  )
}

/** @throws {Missing} there is none in this case */
export function photoOf(here: Here, applicationId: string, photoId: string): Promise<Photo> {
  return here.db.one(Photo, rows(here, applicationId, sql`id = ${photoId}::uuid`))
}

export async function keepPhoto(
  here: Here,
  made: {
    readonly applicationId: string
    readonly caption: string
    readonly fileId: string
    readonly sha256: string
    readonly takenOn: LocalDate | null
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.report_photos (city, application_id, caption, file_id, file_sha256, taken_on,
      added_at, added_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.caption}, ${made.fileId}::uuid,
      ${made.sha256}, ${made.takenOn}::date, ${here.now}, ${here.person.name})`)
}

export async function markRemoved(here: Here, photoId: string): Promise<void> {
  await here.db.run(sql`
    update grants.report_photos set removed_at = ${here.now}
    where city = ${here.city} and id = ${photoId}::uuid`)
}
