import type { Here } from '../here.ts'
import { isCitizen, isStaff } from '../person.ts'
import type { FileAnswer, KeptBody } from '../routes.ts'
import { broken, insist } from '../rulings.ts'
import { pathOf, readBytes } from './store.ts'
import { type KeptFile, keptFile } from './tables.ts'

/**
 * A kept file for a slice's file row, always to be saved and never shown; that somebody saved it is on record. The slice has loaded the record
 * that the file belongs to through the person before.
 * @param query of the visit; `unscanned=confirmed` is what `FileLink` adds
 * @throws {Missing} there is no such file in this city
 * @throws {RuleBroken} it has not been found safe
 */
export async function fileAnswer(
  here: Here,
  fileId: string,
  query: Readonly<Record<string, string>>,
): Promise<FileAnswer> {
  const { name, type, state, sha256, size } = await keptFile(here, fileId)
  insist(
    state !== '危険' || broken('ウイルスが見つかったため、このファイルは開けません。'),
    state !== '検査待' ||
      broken('ウイルスの検査が終わるまでお待ちください。終わると保存できます。'),
    state !== '検査不能' ||
      broken('ウイルスの検査ができなかったため、開けません。情報政策課に知らせてください。'),
    state !== '未検査' ||
      (isStaff(here.person) && query.unscanned === 'confirmed') ||
      broken('ウイルス未検査のファイルです。職員が確かめたうえでだけ保存できます。'),
  )
  return {
    ...{ type, name, body: keptBody(here, { sha256, size }) },
    // What anybody may read is read by nobody in particular.
    ...(isCitizen(here.person)
      ? {}
      : { noted: { verb: 'platform.save-file', about: fileId, sha256 } }),
  }
}

/** The bytes of a kept file for the browser, from disk as they are read. */
export function keptBody(
  here: Here,
  { sha256, size }: Pick<KeptFile, 'sha256' | 'size'>,
): KeptBody {
  return { path: pathOf(here.varFolder, sha256), sha256, size }
}

/** The bytes for the program's own reading (an import). @throws {Missing} */
export async function bytesOfFile(here: Here, fileId: string): Promise<Uint8Array> {
  const { sha256 } = await keptFile(here, fileId)
  return readBytes(here.varFolder, sha256)
}
