import { decodeTable, UnreadableTable } from '#packages/japan'
import { action, broken, insist, keepFile } from '#platform'
import { may } from '../../permissions.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { ExecutionFileForm } from '../forms.ts'
import { columnLabels, columnNames, readExecutionText, theFileIsNew } from '../rules.ts'
import { keepExecutionFile, measuresByCode, writtenBefore } from '../tables.ts'

/** Reads a list of the finance system and shows what it would change. Nothing is changed yet. */
export const readExecutionFile = action({
  verb: 'measures.read-execution-file',
  may: may.takeInExecutions,
  form: ExecutionFileForm,

  async run(here, { file, fiscalYear, asOfOn, ...typed }) {
    const { sha256 } = await keepFile(here, file, ['csv'])
    insist(
      theBooksAreOpen(await settlementOf(here, fiscalYear)),
      asOfOn <= here.today || broken('現在の日が、今日より後になっています。', 'asOfOn'),
      theFileIsNew(await writtenBefore(here, sha256, fiscalYear)),
    )
    const headings = { ...typed }
    for (const name of columnNames) headings[name] ||= columnLabels[name]
    const { rows, problems } = readRows(new Uint8Array(await file.arrayBuffer()), headings)
    const measures = await measuresByCode(
      here,
      rows.map((row) => row.code),
    )
    const known = rows.flatMap((row) => {
      const measure = measures.get(row.code)
      return measure ? [{ ...row, measureId: measure.id, name: measure.name }] : []
    })
    const unknown = rows
      .filter((row) => !measures.has(row.code))
      .map((row) => `事業コード「${row.code}」の事業がありません。`)
    const fileId = await keepExecutionFile(here, {
      ...{ fiscalYear, asOfOn, fileName: file.name, sha256, headings, rows: known },
      problems: [...problems, ...unknown].slice(0, 500),
    })
    return {
      about: fileId,
      noted: { after: { file: file.name, sha256, fiscalYear, asOfOn, rows: rows.length } },
      params: { fileId },
      say: `${rows.length}件の事業を読みました。まだ何も書き込んでいません。`,
    }
  },
})

function readRows(bytes: Uint8Array, headings: Parameters<typeof readExecutionText>[1]) {
  try {
    return readExecutionText(decodeTable(bytes).text, headings)
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    return { rows: [], problems: [error.message] }
  }
}
