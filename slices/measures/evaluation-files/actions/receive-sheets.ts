import { action, Invalid, keepFile, startJob } from '#platform'
import { may } from '../../permissions.ts'
import { ReceiptForm } from '../forms.ts'
import { insertSheetFile, moveSheetFile } from '../tables.ts'
import { checkingSheets, reading } from './check-sheets.ts'

/** A publisher's file is received; what becomes of each sheet is then told, and nothing kept before. */
export const receiveSheets = action({
  verb: 'measures.receive-sheets',
  may: may.takeInSheets,
  form: ReceiptForm,

  async run(here, { file, publisher, ...told }) {
    const { fileId, sha256 } = await keepFile(here, file, ['json'])
    const read = await reading(here, fileId, fileId)
    if ('refused' in read) throw new Invalid([{ field: 'file', sentence: read.refused }])
    const sheetFileId = await insertSheetFile(here, {
      ...told,
      // One publisher, one name: 「大船渡市 」 and 「大船渡市」 would be two.
      publisher: publisher.normalize('NFKC').replace(/\s+/g, ' '),
      fileId,
      fileName: file.name,
      sha256,
    })
    const jobId = await startJob(here, checkingSheets, { sheetFileId, fileName: file.name })
    await moveSheetFile(here, sheetFileId, '確認中', { jobId, sheets: read.sheets.length })
    return {
      about: sheetFileId,
      noted: { after: { file: file.name, sha256, publisher, sheets: read.sheets.length } },
      params: { sheetFileId, jobId },
      say: `${read.sheets.length}枚の評価シートを受け付けました。一枚ずつ確かめています。`,
    }
  },
})
