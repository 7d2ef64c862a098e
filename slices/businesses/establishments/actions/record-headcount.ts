import { firstDayOf, formatFiscalYear } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { HeadcountForm } from '../forms.ts'
import { establishmentSeenBy, headcountsOf, keepHeadcount } from '../tables.ts'

/** How many worked there in a fiscal year; another number for the same year is replaced knowingly. */
export const recordHeadcount = action({
  verb: 'businesses.record-headcount',
  may: may.writeBusinesses,
  form: HeadcountForm,

  async run(here, { businessId, establishmentId, replaces, ...typed }) {
    const establishment = await establishmentSeenBy(here, businessId, establishmentId)
    const year = formatFiscalYear(typed.fiscalYear)
    const before = (await headcountsOf(here, establishmentId)).find(
      ({ fiscalYear }) => fiscalYear === typed.fiscalYear,
    )
    insist(
      theDayIsPast(firstDayOf(typed.fiscalYear), here.today, 'fiscalYear'),
      typed.countedOn === null || theDayIsPast(typed.countedOn, here.today, 'countedOn'),
      before === undefined ||
        replaces === 'on' ||
        broken(
          `${year}の従業員数は、もう${before.workers}人と記録されています。置き換えるときは「前の人数を置き換える」に印を付けてください。`,
          'replaces',
        ),
    )
    await keepHeadcount(here, establishmentId, typed)
    const inWords = (workers: number | undefined) => ({
      [`${year}の従業員数`]: workers === undefined ? '' : `${workers}人`,
    })
    return {
      about: businessId,
      noted: {
        establishmentId,
        name: establishment.name,
        before: inWords(before?.workers),
        after: inWords(typed.workers),
        source: typed.source,
      },
      say: `${year}の従業員数を記録しました。`,
    }
  },
})
