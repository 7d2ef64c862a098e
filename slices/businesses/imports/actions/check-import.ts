import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { type Here, job, type Step } from '#platform'
import { pathOf, readRecords, type TableRecord } from '#platform/files'
import { countVerdicts, keepRows, refuseRepeatedRows } from '../../import-rows/tables.ts'
import { type JudgedRow, judged, readAll } from '../../import-verdicts/rules.ts'
import { registerFor } from '../../import-verdicts/tables.ts'
import { importShown } from '../addresses.ts'
import { type Import, importToMove, keepChecked, keepCounts } from '../tables.ts'

const rowsAtOnce = 2_000
const rowsOfPart = 500

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
    const offered = await keepAll(here, made, block.records, firstLine)
    const readRows = made.readRows + block.records.length
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

/**
 * Judges a block part by part: while the database writes one, the next is read and judged here.
 * @returns how many cells were offered to be put right
 */
async function keepAll(
  here: Here,
  made: Import,
  records: readonly TableRecord[],
  firstLine: number,
): Promise<number> {
  let offered = 0
  let rows: readonly JudgedRow[] = []
  let keeping: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < records.length; from += rowsOfPart) {
    const part = records.slice(from, from + rowsOfPart)
    const read = readAll(part, firstLine + from, made, here.today)
    offered += read.reduce((sum, { row }) => sum + row.offered, 0)
    await keeping
    const register = await registerFor(here, read)
    keeping = keepRows(here, made.id, rows)
    // Its failure is met where it is awaited, also when something else fails before.
    keeping.catch(() => undefined)
    // Until then nothing has been sent.
    await setImmediate()
    rows = judged(read, register, made)
  }
  await keeping
  await keepRows(here, made.id, rows)
  return offered
}
