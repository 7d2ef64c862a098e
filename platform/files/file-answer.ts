import type { Here } from '../here.ts'
import { isStaff } from '../person.ts'
import type { FileAnswer } from '../routes.ts'
import { broken, insist } from '../rulings.ts'
import { readBytes } from './store.ts'
import { keptFile } from './tables.ts'

/**
 * A kept file for a slice's file row, always to be saved and never shown. The slice has loaded the record
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
  const { name, type, state, sha256 } = await keptFile(here, fileId)
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
  return { type, name, body: await readBytes(here.varFolder, sha256) }
}

/** The bytes for the program's own reading (an import). @throws {Missing} */
export async function bytesOfFile(here: Here, fileId: string): Promise<Uint8Array> {
  const { sha256 } = await keptFile(here, fileId)
  return readBytes(here.varFolder, sha256)
}
