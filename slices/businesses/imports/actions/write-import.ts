import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { event, job, type Step, startJob } from '#platform'
import { countAgain } from '../../counts/tables.ts'
import { findingDuplicates } from '../../duplicates/actions/find-duplicates.ts'
import { countVerdicts } from '../../import-rows/tables.ts'
import {
  isAnotherRunning,
  keepProgress,
  nextLines,
  refuseUnwritten,
  writeChanged,
  writeNew,
} from '../../import-runs/tables.ts'
import { importShown } from '../addresses.ts'
import { importToMove, keepCounts, keepEnded, keepRunning } from '../tables.ts'

const rowsAtOnce = 1_000
const waitMs = 1_000

/**
 * Rows of an import have come into the register: those after one line and up to another. One event a step
 * and not one a business: see decision 0015. Which businesses they are says `v_import_history`.
 */
export const businessesImported = event(
  'businesses.businesses-imported',
  z.object({
    importId: z.uuid(),
    afterLine: z.number(),
    toLine: z.number(),
    created: z.number(),
    changed: z.number(),
  }),
)

/** Brings the checked rows into the register, 1,000 a step, behind the last line that was written. */
export const writeImport = job({
  kind: 'businesses.write-import',
  unit: '行',
  form: z.object({ importId: z.uuid(), fileName: z.string() }),
  title: ({ fileName }) => `${fileName}を取り込む`,

  async step(here, { importId }): Promise<Step> {
    const made = await importToMove(here, importId)
    const total = made.created + made.changed
    const result = { href: importShown({ importId }) }
    const now = { cursor: made.doneLine, total, result }
    const written = made.doneCreated + made.doneChanged
    if (made.state !== '実行中') {
      // Paused or taken back meanwhile; or another import of this city is at work, and this one waits.
      if (made.state !== 'プレビュー' && made.state !== '中断')
        return { ...now, done: written, finished: true }
      if (made.queuedAt === null) return { ...now, done: written, finished: true }
      if (await isAnotherRunning(here, importId)) {
        await setTimeout(waitMs)
        return { ...now, done: written, finished: false }
      }
      await keepRunning(here, importId)
    }
    const { line, count } = await nextLines(here, importId, made.doneLine, rowsAtOnce)
    if (line === null) return { ...now, ...(await finished(importId)), done: written }
    const lines = { after: made.doneLine, to: line }
    const created = await writeNew(here, importId, lines, made.newState)
    const changed = await writeChanged(here, importId, lines)
    const brought = [...created, ...changed]
    if (brought.length < count) await refuseUnwritten(here, importId, lines, brought)
    const more = { created: created.length, changed: changed.length }
    await keepProgress(here, importId, { line, ...more })
    const range = { afterLine: lines.after, toLine: lines.to }
    if (brought.length > 0) await here.announce(businessesImported, { importId, ...range, ...more })
    return { ...now, cursor: line, done: written + brought.length, finished: false }

    async function finished(id: string) {
      const counts = await countVerdicts(here, id)
      const isWhole = (counts.wrong ?? 0) + (counts.doubtful ?? 0) === 0
      await keepCounts(here, id, counts, '実行中')
      await keepEnded(here, id, isWhole ? '完了' : '一部失敗')
      await countAgain(here)
      // So that a copy typed by hand is recognised today and not from tomorrow on.
      if (written > 0) await startJob(here, findingDuplicates, {})
      const sentence = `新規${made.doneCreated.toLocaleString('ja-JP')}件、更新${made.doneChanged.toLocaleString('ja-JP')}件を取り込みました。`
      return { finished: true, sentence }
    }
  },
})
