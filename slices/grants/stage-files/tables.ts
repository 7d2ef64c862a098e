import { z } from 'zod'
import { type Here, Missing, sql } from '#platform'
import { type Attachment, attachmentsOf } from '../attachments/tables.ts'
import { copiesOf, type RedactedCopy } from '../redacted-copies/tables.ts'
import { type StageView, stageViewOf } from '../stage-views/tables.ts'

export const Look = z.object({ attachmentId: z.uuid(), shownHash: z.string(), at: z.string() })

export type StageFile = Attachment & {
  /** When this member first opened it; null before. */
  readonly lookedAt: string | null
}

/**
 * The files of an application as the member who is assigned to it may open them: at a blind stage only copies
 * that the hall has blacked out, in place of the files themselves, and none after the papers are closed.
 * The view was loaded through the member.
 */
export async function stageFiles(here: Here, view: StageView): Promise<readonly StageFile[]> {
  const { applicationId, assignmentId } = view.review
  const attached = await shownFiles(here, applicationId, view.isBlind)
  const looks = await here.db.many(
    Look,
    sql`select attachment_id, shown_hash, min(at) as at from grants.file_looks
      where city = ${here.city} and assignment_id = ${assignmentId}::uuid
        and account_id = ${here.person.id}::uuid and attachment_id is not null
      group by attachment_id, shown_hash limit 900`,
  )
  return withLooks(attached, looks)
}

/** The files as a stage shows them: themselves, or at a blind stage what was blacked out of them. */
export async function shownFiles(
  here: Here,
  applicationId: string,
  isBlind: boolean,
): Promise<readonly Attachment[]> {
  const current = (await attachmentsOf(here, applicationId)).filter(({ isCurrent }) => isCurrent)
  return isBlind ? blackedOut(current, await copiesOf(here, applicationId)) : current
}

/** When each was first opened. Another copy, or the file itself, is another thing to look at. */
export function withLooks(
  attached: readonly Attachment[],
  looks: readonly z.infer<typeof Look>[],
): readonly StageFile[] {
  const seen = new Map(looks.map((one) => [`${one.attachmentId} ${one.shownHash}`, one.at]))
  return attached.map((one) => ({ ...one, lookedAt: seen.get(`${one.id} ${one.sha256}`) ?? null }))
}

/** What was blacked out in place of what was sent, under a name that tells nothing; the rest is not there. */
function blackedOut(
  attached: readonly Attachment[],
  copies: readonly RedactedCopy[],
): readonly Attachment[] {
  const byFile = new Map(copies.map((one) => [one.attachmentId, one]))
  return attached.flatMap((one) => {
    const copy = byFile.get(one.id)
    if (copy === undefined) return []
    const { fileId, sha256, bytes, fileName } = copy
    const ending = /\.[a-z]+$/i.exec(fileName)?.[0] ?? ''
    return [{ ...one, fileId, sha256, bytes, name: `${one.slot}の写し${ending.toLowerCase()}` }]
  })
}

/**
 * One file of an application under review.
 * @throws {Missing} not assigned, closed by a conflict, a blind stage without a copy, the time is over, or not there: alike
 */
export async function stageFileFor(
  here: Here,
  callId: string,
  applicationId: string,
  attachmentId: string,
): Promise<{ readonly view: StageView; readonly file: StageFile }> {
  const view = await stageViewOf(here, callId, applicationId)
  const file = (await stageFiles(here, view)).find(({ id }) => id === attachmentId)
  if (file === undefined) throw new Missing()
  return { view, file }
}

/** The first view of a file; again is not written again. */
export async function keepFirstLook(
  here: Here,
  assignmentId: string,
  { id, sha256 }: Attachment,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.file_looks (city, assignment_id, at, account_id, account_name, shown_hash,
      attachment_id)
    values (${here.city}, ${assignmentId}::uuid, ${here.now}, ${here.person.id}::uuid,
      ${here.person.name}, ${sha256}, ${id}::uuid)
    on conflict do nothing`)
}
