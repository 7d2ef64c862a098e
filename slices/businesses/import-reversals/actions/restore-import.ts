import { z } from 'zod'
import { job, type Step } from '#platform'
import { countAgain } from '../../counts/tables.ts'
import { importShown } from '../../imports/addresses.ts'
import { importToMove } from '../../imports/tables.ts'
import {
  keepAllUndone,
  keepUndoneLines,
  linesToUndo,
  removeNew,
  restoreChanged,
} from '../tables.ts'

const rowsAtOnce = 500

/** Takes an import back, 500 rows a step, behind the last that was restored. */
export const restoreImport = job({
  kind: 'businesses.restore-import',
  unit: '行',
  form: z.object({ importId: z.uuid(), fileName: z.string() }),
  title: ({ fileName }) => `${fileName}の取込を取り消す`,

  async step(here, { importId }, cursor): Promise<Step> {
    const made = await importToMove(here, importId)
    const total = made.doneCreated + made.doneChanged
    const before = z.number().nullable().parse(cursor) ?? 0
    const result = { href: importShown({ importId }) }
    const line = await linesToUndo(here, importId, made.undoneLine, rowsAtOnce)
    if (line === null) {
      await keepAllUndone(here, importId)
      await countAgain(here)
      const sentence = `${before.toLocaleString('ja-JP')}件を元に戻しました。`
      return { cursor: before, done: total, total, finished: true, result, sentence }
    }
    const lines = { after: made.undoneLine, to: line }
    const changed = await restoreChanged(here, importId, lines)
    const removed = await removeNew(here, importId, lines)
    const ids = [...changed, ...removed]
    await keepUndoneLines(here, importId, lines, ids)
    const done = before + ids.length
    return { cursor: done, done: Math.min(done, total), total, finished: false, result }
  },
})
