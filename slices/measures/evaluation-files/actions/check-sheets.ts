import { z } from 'zod'
import {
  action,
  bytesOfFile,
  type Here,
  insist,
  insistFresh,
  job,
  type Step,
  startJob,
} from '#platform'
import type { SheetRead } from '../../evaluation-readings/rules.ts'
import { changesBetween, keptAfter } from '../../evaluation-sheets/rules.ts'
import { type EvaluationSheet, KeptMeasure, sheetsByCode } from '../../evaluation-sheets/tables.ts'
import { may } from '../../permissions.ts'
import { sheetFile as page } from '../addresses.ts'
import { CheckForm, FileOfJob } from '../forms.ts'
import { readSheetFile, theFileCanBeChecked } from '../rules.ts'
import { forgetRows, type Judged, keepRows, moveSheetFile, sheetFileSeenBy } from '../tables.ts'

const sheetsAtOnce = 25
/** How far ahead of the present a sheet may plan. */
const yearsAhead = 5
const Cursor = z.number().nullable()

/** Says of each sheet what would become of it; nothing of it is kept as a measure yet. */
export const checkingSheets = job({
  kind: 'measures.check-sheets',
  unit: '枚',
  form: FileOfJob,
  title: ({ fileName }) => `${fileName}の評価シートを確かめる`,

  async step(here, { sheetFileId }, cursor): Promise<Step> {
    const file = await sheetFileSeenBy(here, sheetFileId)
    const result = { href: page({ sheetFileId }) }
    if (file.state !== '確認中')
      return {
        cursor,
        done: 1,
        total: 1,
        finished: true,
        result,
        sentence: 'もう確かめてあります。',
      }
    const read = await reading(here, file.fileId, sheetFileId)
    const sheets = 'refused' in read ? [] : read.sheets
    const unread = 'refused' in read ? [] : read.unread
    const from = Cursor.parse(cursor) ?? 0
    if (from === 0) await forgetRows(here, sheetFileId)
    const now = sheets.slice(from, from + sheetsAtOnce)
    const kept = await sheetsByCode(
      here,
      file.publisher,
      now.map(({ code }) => code),
    )
    const judged = now.map((sheet) => judgedBy(sheet, kept.get(sheet.code)))
    await keepRows(here, sheetFileId, judged)
    const [done, total] = [from + now.length, sheets.length]
    const troubles = judged.flatMap(({ place, code, name, problems }) =>
      problems.map((sentence) => ({
        place: `${place}枚目（${code || name || '番号なし'}）`,
        sentence,
      })),
    )
    if (done < total) return { cursor: done, done, total, troubles, finished: false }
    await moveSheetFile(here, sheetFileId, '確認済', { sheets: total, unread })
    const sentence = `${total}枚を確かめました。取り込むまで、記録は変わりません。`
    return { cursor: done, done, total, troubles, finished: true, result, sentence }
  },
})

/** The file as it is kept; what it holds was read once when it was received. */
export async function reading(here: Here, fileId: string, sheetFileId: string) {
  const bytes = await bytesOfFile(here, fileId)
  return readSheetFile(textOf(bytes), { latest: here.fiscalYear + yearsAhead, toldBy: sheetFileId })
}

/** UTF-8, or CP932 as spreadsheets of city halls write it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('shift_jis').decode(bytes)
  }
}

function judgedBy(sheet: SheetRead, kept: EvaluationSheet | undefined): Judged {
  const { place, code, name, problems, measure } = sheet
  const row = { place, code, name, problems, changes: [], after: null, before: null }
  if (measure === null) return { ...row, verdict: 'wrong', seen: null, sheetId: null }
  if (!kept) return { ...row, verdict: 'new', after: measure, seen: null, sheetId: null }
  const before = KeptMeasure.parse(kept)
  const after = keptAfter(before, measure)
  const changes = changesBetween(before, after)
  const one = { ...row, changes, before, after, seen: kept.version, sheetId: kept.id }
  return { ...one, verdict: changes.length === 0 ? 'same' : 'changed' }
}

/** Checks a file anew against what is kept now: after another file was taken in meanwhile. */
export const checkSheets = action({
  verb: 'measures.check-sheets',
  may: may.takeInSheets,
  form: CheckForm,

  async run(here, { sheetFileId, version }) {
    const file = await sheetFileSeenBy(here, sheetFileId)
    insistFresh(version, file.version, {}, {}, { facts: { 状態: file.state } })
    insist(theFileCanBeChecked(file.state))
    const jobId = await startJob(here, checkingSheets, { sheetFileId, fileName: file.fileName })
    await moveSheetFile(here, sheetFileId, '確認中', { jobId })
    return { about: sheetFileId, noted: {}, params: { jobId }, say: '確かめ直しています。' }
  },
})
