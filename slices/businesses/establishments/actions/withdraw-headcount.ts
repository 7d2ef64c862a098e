import { formatFiscalYear } from '#packages/japan'
import { action, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { HeadcountWithdrawalForm } from '../forms.ts'
import { establishmentSeenBy, forgetHeadcount, headcountsOf } from '../tables.ts'

/** A headcount that was recorded in error goes, so that the year is not known again; the history keeps it. */
export const withdrawHeadcount = action({
  verb: 'businesses.withdraw-headcount',
  may: may.writeBusinesses,
  form: HeadcountWithdrawalForm,

  async run(here, { businessId, establishmentId, fiscalYear, reason }) {
    const establishment = await establishmentSeenBy(here, businessId, establishmentId)
    const saved = (await headcountsOf(here, establishmentId)).find(
      (one) => one.fiscalYear === fiscalYear,
    )
    if (saved === undefined) throw new Missing()
    await forgetHeadcount(here, establishmentId, fiscalYear)
    const label = `${formatFiscalYear(fiscalYear)}の従業員数`
    return {
      about: businessId,
      noted: {
        establishmentId,
        name: establishment.name,
        before: { [label]: `${saved.workers}人` },
        after: { [label]: '' },
        reason,
      },
      say: `${label}を取り消しました。「不明」にもどります。`,
    }
  },
})
