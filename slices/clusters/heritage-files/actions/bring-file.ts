import { decodeTable, parseCsv, UnreadableTable } from '#packages/japan'
import { action, Invalid, insist, keepFile } from '#platform'
import { readLines, theHeadIsReadable } from '../../heritage-lines/rules.ts'
import { may } from '../../permissions.ts'
import { BringForm } from '../forms.ts'
import { keepHeritageFile } from '../tables.ts'

/** A list of 文化財 is brought and looked through; nothing of the register changes yet. */
export const bringFile = action({
  verb: 'clusters.bring-heritage-file',
  may: may.writeClusters,
  form: BringForm,

  async run(here, { file }) {
    const { fileId: kept, sha256 } = await keepFile(here, file, ['csv'])
    const { rows, encoding } = rowsOf(new Uint8Array(await file.arrayBuffer()))
    insist(theHeadIsReadable(rows))
    const { lines } = readLines(rows)
    const fileId = await keepHeritageFile(here, { fileId: kept, name: file.name, encoding, sha256 })
    return {
      about: fileId,
      params: { fileId },
      noted: { sha256, lines: lines.length },
      say: `${lines.length}行を読みました。まだ何も変わっていません。内容を確かめてから取り込んでください。`,
    }
  },
})

/** @throws {Invalid} the bytes are no table, with the line at which that was seen */
export function rowsOf(bytes: Uint8Array): { rows: string[][]; encoding: string } {
  try {
    const { text, encoding } = decodeTable(bytes)
    return { rows: parseCsv(text), encoding }
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw new Invalid([{ field: 'file', sentence: error.message }])
  }
}
