import { z } from 'zod'
import { job, type Step } from '#platform'
import { pathOf, readRecords } from '#platform/files'
import { countVerdicts, keepRows, refuseRepeatedRows } from '../../import-rows/tables.ts'
import { readAll } from '../../import-verdicts/rules.ts'
import { judged } from '../../import-verdicts/tables.ts'
import { importShown } from '../addresses.ts'
import { importToMove, keepChecked, keepCounts } from '../tables.ts'

const rowsAtOnce = 2_000

/** Reads and judges every row of the file; nothing of the register is changed. */
export const checkImport = job({
  kind: 'businesses.check-import',
  unit: '行',
  form: z.object({ importId: z.uuid(), fileName: z.string(), version: z.number() }),
  title: ({ fileName }) => `${fileName}を検査する`,

  async step(here, { importId, version }): Promise<Step> {
    const made = await importToMove(here, importId)
    const result = { href: importShown({ importId }) }
    // Read in another way since, or already run: this check has become void.
    if (made.state !== '対応付け' || made.version !== version)
      return { cursor: null, done: 0, total: 0, finished: true, result }
    const block = await readRecords(
      pathOf(here.varFolder, made.tableSha256),
      made.readTo,
      rowsAtOnce,
      { delimiter: made.delimiter, lineEnd: made.lineEnd },
    )
    const firstLine = made.headerLine + made.readRows + 1
    const read = readAll(block.records, firstLine, made, here.today)
    await keepRows(here, importId, await judged(here, made, read))
    const readRows = made.readRows + block.records.length
    const offered = read.reduce((sum, { row }) => sum + row.offered, 0)
    await keepChecked(here, importId, { readTo: block.next, readRows, offered })
    const share = (block.next - made.rowsAt) / Math.max(1, made.bytes - made.rowsAt)
    const total = block.ended ? readRows : Math.max(readRows, Math.round(readRows / share))
    if (!block.ended) return { cursor: block.next, done: readRows, total, finished: false, result }
    await refuseRepeatedRows(here, importId)
    await keepCounts(here, importId, await countVerdicts(here, importId), '検査済')
    const sentence = `${readRows.toLocaleString('ja-JP')}行を検査しました。`
    return { cursor: block.next, done: readRows, total, finished: true, result, sentence }
  },
})
