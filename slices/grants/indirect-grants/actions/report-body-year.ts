import { action } from '#platform'
import { outlineOf } from '../../cases/tables.ts'
import { orderInterest } from '../../parent-settlements/tables.ts'
import { may } from '../../permissions.ts'
import { BodyYearForm } from '../forms.ts'
import { keepBodyYear, parentOf } from '../tables.ts'

/** 事務費・積立金・利息 of the body in a year; interest on parked money returns to the city. */
export const reportBodyYear = action({
  verb: 'grants.report-body-year',
  may: may.grantOn,
  form: BodyYearForm,

  async run(here, { applicationId, ...typed }) {
    const { found } = await parentOf(here, applicationId)
    await keepBodyYear(here, applicationId, typed)
    if (found.settledYen !== null) {
      const { edition } = await outlineOf(here, found)
      await orderInterest(here, found, edition)
    }
    return { about: applicationId, noted: typed, say: '年度の報告を受け付けました。' }
  },
})
