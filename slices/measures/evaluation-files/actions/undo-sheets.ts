import { action, insist, insistFresh } from '#platform'
import { type EvaluationSheet, sheetsByCode } from '../../evaluation-sheets/tables.ts'
import { keepSheets, removeSheets } from '../../evaluation-writings/tables.ts'
import { may } from '../../permissions.ts'
import { ReversalForm } from '../forms.ts'
import { theFileIs } from '../rules.ts'
import { type FileRow, moveSheetFile, noteLeft, rowsOf, sheetFileSeenBy } from '../tables.ts'

/** A file is taken back: new measures go, changed ones are as before. What stands on them stays. */
export const undoSheets = action({
  verb: 'measures.undo-sheets',
  may: may.takeInSheets,
  form: ReversalForm,

  async run(here, { sheetFileId, version, reason }) {
    const file = await sheetFileSeenBy(here, sheetFileId)
    insistFresh(version, file.version, {}, {}, { facts: { 状態: file.state } })
    insist(theFileIs(file.state, '取込済'))
    const done = (await rowsOf(here, sheetFileId)).filter(({ made }) => made !== null)
    const kept = await sheetsByCode(
      here,
      file.publisher,
      done.map(({ code }) => code),
    )
    const left = done.flatMap((row) => {
      const why = whyItStays(row, kept.get(row.code))
      return why === null ? [] : [{ place: row.place, why }]
    })
    const stays = new Set(left.map(({ place }) => place))
    const back = done.filter(({ place }) => !stays.has(place))
    await keepSheets(
      here,
      file.publisher,
      back.flatMap(({ before }) => before ?? []),
    )
    await removeSheets(
      here,
      back.flatMap(({ before, sheetId }) => (before === null && sheetId ? [sheetId] : [])),
    )
    await noteLeft(here, sheetFileId, left)
    await moveSheetFile(here, sheetFileId, '取消済', { undoReason: reason })
    const kepts = left.length > 0 ? `${left.length}件は、あとから変わったため残しました。` : ''
    return {
      about: sheetFileId,
      noted: { reason, back: back.length, left },
      say: `${back.length}件を取込の前に戻しました。${kepts}`,
    }
  },
})

function whyItStays(row: FileRow, kept: EvaluationSheet | undefined): string | null {
  if (!kept) return 'もうありません。'
  if (kept.version !== row.made) return 'あとから別の取込か、つなぎ直しで変わっています。'
  if (row.before === null && kept.measureId !== null) return 'いまの事業につながっています。'
  return null
}
