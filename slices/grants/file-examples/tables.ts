import { type Grounds, keepFile, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { acceptedKinds } from '../attachments/rules.ts'

/** Writes rows as the owner, as a test does; see `TestHouse.value`. */
type Value = (text: string, values?: readonly unknown[]) => Promise<unknown>

/** For tests: an attachment as if it had been sent with the application. @returns its id */
export async function attachedTo(
  house: { readonly value: Value; readonly town: Town; readonly grounds: Grounds },
  applicationId: string,
  sent: { readonly slot: string; readonly file: File },
): Promise<string> {
  const person = await house.town.person(people.business)
  const { fileId, sha256 } = await within(
    house.grounds,
    { city: person.city, mode: 'write', person: async () => person },
    (here) => keepFile(here, sent.file, acceptedKinds),
  )
  await house.value(
    `update platform.files set state = '安全', scanned_at = now() where id = $1
    returning id`,
    [fileId],
  )
  return String(
    await house.value(
      `insert into grants.attachments (city, application_id, file_id, slot, sha256, name, bytes,
         uploaded_at, uploaded_name)
       values (182079, $1, $2, $3, $4, $5, $6, now(), '申請者') returning id`,
      [applicationId, fileId, sent.slot, sha256, sent.file.name, sent.file.size],
    ),
  )
}
