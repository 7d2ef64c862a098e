import { formatFiscalYear } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { FigureForm } from '../forms.ts'
import { rulingsOnYear } from '../rules.ts'
import { keepFigure, yearStands } from '../tables.ts'

/** A fiscal year of a business is entered; the record of acts names the year and never the money. */
export const recordFigure = action({
  verb: 'businesses.record-figure',
  may: may.writeBusinesses,
  form: FigureForm,

  async run(here, { businessId, ...typed }) {
    const business = await businessToWriteOn(here, businessId)
    insist(
      ...rulingsOnYear(typed, { today: here.today, current: here.fiscalYear }),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    const stands = await yearStands(here, business.id, typed.fiscalYear, null)
    insist(
      !stands ||
        broken(
          `${formatFiscalYear(typed.fiscalYear)}はもう記録されています。その記録を開いて直してください。`,
          'fiscalYear',
        ),
    )
    await keepFigure(here, business.id, typed)
    return {
      about: business.id,
      noted: { fiscalYear: typed.fiscalYear, level: typed.level },
      say: `${formatFiscalYear(typed.fiscalYear)}の財務を記録しました。`,
    }
  },
})
