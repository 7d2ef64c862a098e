import { formatFiscalYear } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { hasOpenedFinances } from '../../fiscal-figures/actions/view-finances.ts'
import { asTyped } from '../../fiscal-figures/forms.ts'
import { figuresOf, keepFigure, keepRevision, rewriteFigure } from '../../fiscal-figures/tables.ts'
import { may } from '../../permissions.ts'
import { changedFields } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { StepForm } from '../forms.ts'
import { putAway, sheetOf } from '../tables.ts'

/** Records every year of a sheet, or none; what a year said before stays among the revisions. */
export const keepSheet = action({
  verb: 'businesses.keep-sheet',
  may: may.writeBusinesses,
  form: StepForm,

  async run(here, { businessId, sheetId }) {
    const business = await businessToWriteOn(here, businessId)
    const { years, source, level, confirmedOn } = await sheetOf(here, business.id, sheetId)
    const standing = (await figuresOf(here, business.id)).filter(({ isWithdrawn }) => !isWithdrawn)
    const isOpen = await hasOpenedFinances(here, business.id)
    const replaced: number[] = []
    for (const year of years) {
      const typed = { ...year, source, level, confirmedOn }
      const before = standing.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)
      if (before === undefined) {
        await keepFigure(here, business.id, typed)
        continue
      }
      const name = formatFiscalYear(year.fiscalYear)
      insist(
        !before.isSealed ||
          broken(
            `${name}の記録は係長以上に限られています。その年度を除いて貼り付けるか、係長に依頼してください。`,
          ),
        isOpen ||
          broken(
            `${name}はもう記録されています。財務を目的を書いて開いてから保存すると、違いを確かめて置き換えられます。`,
          ),
      )
      const changed = changedFields(asTyped(before), asTyped(typed))
      if (Object.keys(changed.after).length === 0) continue
      replaced.push(year.fiscalYear)
      await keepRevision(here, {
        businessId: business.id,
        about: before.id,
        kind: 'figure',
        fiscalYear: year.fiscalYear,
        level: before.level,
        said: changed.before,
        reason: '貼り付けた表の内容に置き換えた',
      })
      await rewriteFigure(here, before.id, typed)
    }
    await putAway(here, sheetId)
    return {
      about: business.id,
      noted: { years: years.map(({ fiscalYear }) => fiscalYear), replaced, level },
      say: `${years.length}年度分の財務を保存しました。間違いに気づいたときは、年度ごとに取り消せます。`,
    }
  },
})
