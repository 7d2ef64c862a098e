import { action, Invalid, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { SheetForm } from '../forms.ts'
import { readSheet as read } from '../rules.ts'
import { layOut } from '../tables.ts'

/** Reads fiscal years from a pasted table and lays them out to be looked at; nothing is recorded yet. */
export const readSheet = action({
  verb: 'businesses.read-sheet',
  may: may.writeBusinesses,
  form: SheetForm,

  async run(here, { businessId, pasted, unit, definition, source, level, confirmedOn }) {
    const business = await businessToWriteOn(here, businessId)
    insist(theDayIsPast(confirmedOn, here.today, 'confirmedOn'))
    const { years, problems, leftOut } = read(pasted, {
      unit,
      definition,
      today: here.today,
      current: here.fiscalYear,
    })
    if (problems.length > 0)
      throw new Invalid(problems.map((sentence) => ({ field: 'pasted', sentence })))
    const sheetId = await layOut(here, business.id, { years, source, level, confirmedOn })
    const left = leftOut.length > 0 ? `読み取らなかった列：${leftOut.join('、')}。` : ''
    return {
      about: business.id,
      noted: { years: years.map(({ fiscalYear }) => fiscalYear) },
      params: { sheetId },
      say: `${years.length}年度分を読み取りました。まだ保存していません。${left}`,
    }
  },
})
