import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { JointForm } from '../forms.ts'
import { noOtherSheetTellsIt, onlyOwnSheetsAreJoined } from '../rules.ts'
import { cityName, joinSheet, sheetOfMeasure, sheetSeenBy } from '../tables.ts'

/** The city's own sheets become the earlier years of one of its measures; no request changes by it. */
export const joinSheetToMeasure = action({
  verb: 'measures.join-sheet',
  may: may.takeInSheets,
  form: JointForm,

  async run(here, { sheetId, measureId }) {
    const sheet = await sheetSeenBy(here, sheetId)
    if (sheet.measureId) await measureWrittenBy(here, sheet.measureId)
    if (measureId) {
      await measureWrittenBy(here, measureId)
      insist(
        onlyOwnSheetsAreJoined(sheet.publisher, await cityName(here)),
        noOtherSheetTellsIt(await sheetOfMeasure(here, measureId), sheetId),
      )
    }
    await joinSheet(here, sheetId, measureId)
    return {
      about: measureId ?? sheet.measureId ?? sheetId,
      noted: { sheet: sheet.code, before: sheet.measureId, after: measureId },
      say: measureId ? '事業のこれまでの記録としてつなぎました。' : 'つながりを外しました。',
    }
  },
})
