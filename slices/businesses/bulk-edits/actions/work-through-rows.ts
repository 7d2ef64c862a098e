import { z } from 'zod'
import { type Here, job, type Step } from '#platform'
import * as at from '../addresses.ts'
import { bulkEditSeenBy, moveBulkEdit, outcomesOf, rowsAfter, type Told } from '../tables.ts'
import { restoreRows, writeRows } from './write-rows.ts'

const rowsAtOnce = 100

const Input = z.object({ bulkEditId: z.uuid(), reason: z.string(), rows: z.number() })
type Input = z.infer<typeof Input>

const lastOf = (cursor: unknown) => (typeof cursor === 'number' ? cursor : -1)
const troubles = (told: readonly Told[]) =>
  told.flatMap(({ number, problem }) =>
    problem === '' ? [] : [{ place: `${number}行目`, sentence: problem }],
  )

/** A hundred rows of an edit; the cursor is the number of the last one. */
async function oneStep(
  here: Here,
  { bulkEditId, reason, rows: total }: Input,
  cursor: unknown,
  way: 'write' | 'restore',
): Promise<Step> {
  const edit = await bulkEditSeenBy(here, bulkEditId)
  const wanted = way === 'write' ? '直す' : '直した'
  const rows = await rowsAfter(here, bulkEditId, lastOf(cursor), rowsAtOnce, wanted)
  const told =
    way === 'write'
      ? await writeRows(here, edit, rows, reason)
      : await restoreRows(here, edit, rows, reason)
  const finished = rows.length < rowsAtOnce
  if (finished) await moveBulkEdit(here, bulkEditId, way === 'write' ? '実行済' : '取消済')
  const outcomes = await outcomesOf(here, bulkEditId)
  const left = outcomes.get(wanted) ?? 0
  return {
    cursor: rows.at(-1)?.number ?? lastOf(cursor),
    done: Math.max(0, total - left),
    total,
    troubles: troubles(told),
    finished,
    result: { href: at.bulkEdit({ bulkEditId }) },
    sentence:
      way === 'write'
        ? `${outcomes.get('直した') ?? 0}件を直しました。`
        : `${outcomes.get('戻した') ?? 0}件を元に戻しました。`,
  }
}

/** An edit of many rows, step by step. */
export const applyJob = job({
  kind: 'businesses.apply-bulk-edit',
  form: Input,
  title: ({ rows }) => `${rows.toLocaleString('ja-JP')}件の一括編集`,
  step: (here, input, cursor) => oneStep(here, input, cursor, 'write'),
})

/** The same way back. */
export const undoJob = job({
  kind: 'businesses.undo-bulk-edit',
  form: Input,
  title: ({ rows }) => `${rows.toLocaleString('ja-JP')}件の一括編集の取消し`,
  step: (here, input, cursor) => oneStep(here, input, cursor, 'restore'),
})
