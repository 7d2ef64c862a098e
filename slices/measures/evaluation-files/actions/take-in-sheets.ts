import { action, broken, insist, insistFresh, job, type Step, startJob } from '#platform'
import { sheetsByCode } from '../../evaluation-sheets/tables.ts'
import { keepSheets } from '../../evaluation-writings/tables.ts'
import { may } from '../../permissions.ts'
import { sheetFile as page } from '../addresses.ts'
import { FileOfJob, IntakeForm } from '../forms.ts'
import { countsOf, nothingIsLeftOutUnseen, somethingChanges, theFileIs } from '../rules.ts'
import { moveSheetFile, noteMade, rowsOf, sheetFileSeenBy } from '../tables.ts'

/** Takes in what was checked: all of it in one transaction, or nothing. */
export const takingInSheets = job({
  kind: 'measures.take-in-sheets',
  unit: '枚',
  form: FileOfJob,
  title: ({ fileName }) => `${fileName}の評価シートを取り込む`,

  async step(here, { sheetFileId }, cursor): Promise<Step> {
    const file = await sheetFileSeenBy(here, sheetFileId)
    const rows = await rowsOf(here, sheetFileId)
    const todo = rows.flatMap(({ place, verdict, after, seen }) =>
      after && (verdict === 'new' || verdict === 'changed') ? [{ place, after, seen }] : [],
    )
    const total = todo.length
    const result = { href: page({ sheetFileId }) }
    // A first step that writes nothing: whoever waits sees how much there is.
    if (cursor === null) return { cursor: 'write', done: 0, total, finished: false, result }
    if (file.state !== '取込中')
      return {
        cursor,
        done: total,
        total,
        finished: true,
        result,
        sentence: '取込は終わっています。',
      }
    const codes = todo.map(({ after }) => after.code)
    const kept = await sheetsByCode(here, file.publisher, codes)
    const isMoved = todo.some(({ after, seen }) => (kept.get(after.code)?.version ?? null) !== seen)
    if (isMoved) {
      await moveSheetFile(here, sheetFileId, '確認済')
      const sentence =
        '確かめた後に、同じ事業の記録が変わりました。何も取り込んでいません。「もう一度確かめる」を押してください。'
      return { cursor, done: 0, total, finished: true, result, sentence }
    }
    const made = await keepSheets(
      here,
      file.publisher,
      todo.map(({ after }) => after),
    )
    await noteMade(
      here,
      sheetFileId,
      todo.flatMap(({ place, after }) => {
        const one = made.get(after.code)
        return one ? [{ place, ...one }] : []
      }),
    )
    await moveSheetFile(here, sheetFileId, '取込済')
    const counts = countsOf(rows)
    const sentence = `新規${counts.new}枚、変更${counts.changed}枚を取り込みました。同じ${counts.same}枚は変えていません。`
    return { cursor, done: total, total, finished: true, result, sentence }
  },
})

/** The sheets of a checked file become measures with their years. */
export const takeInSheets = action({
  verb: 'measures.take-in-sheets',
  may: may.takeInSheets,
  form: IntakeForm,

  async run(here, { sheetFileId, version, leavesOut }) {
    const file = await sheetFileSeenBy(here, sheetFileId)
    insistFresh(version, file.version, {}, {}, { facts: { 状態: file.state } })
    const rows = await rowsOf(here, sheetFileId)
    const counts = countsOf(rows)
    insist(
      theFileIs(file.state, '確認済'),
      somethingChanges(counts),
      nothingIsLeftOutUnseen(counts, leavesOut === 'on'),
      rows.length === file.sheets || broken('確かめ終わっていません。もう一度確かめてください。'),
    )
    const jobId = await startJob(here, takingInSheets, { sheetFileId, fileName: file.fileName })
    await moveSheetFile(here, sheetFileId, '取込中', { jobId })
    return {
      about: sheetFileId,
      noted: { after: { file: file.fileName, publisher: file.publisher, ...counts } },
      params: { jobId },
      say: '取込を始めました。',
    }
  },
})
