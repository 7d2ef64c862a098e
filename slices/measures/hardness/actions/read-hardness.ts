import { action, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { HardnessForm } from '../forms.ts'
import { costClassLabels } from '../rules.ts'
import { keepReading, rowSeenBy } from '../tables.ts'

/** The section reads a row otherwise than by its 節, and says why. */
export const readHardness = action({
  verb: 'measures.read-hardness',
  may: may.writeMeasures,
  form: HardnessForm,

  async run(here, typed) {
    const row = await rowSeenBy(here, typed.lineId, typed.number)
    if (row === null) throw new Missing()
    await measureWrittenBy(here, row.measureId)
    await keepReading(here, row, typed)
    return {
      about: row.measureId,
      noted: { before: { class: row.class, reason: row.read?.reason ?? '' }, after: typed },
      params: { fiscalYear: String(row.fiscalYear) },
      say: `「${row.content}」を「${costClassLabels[typed.class]}」に区分しました。`,
    }
  },
})
