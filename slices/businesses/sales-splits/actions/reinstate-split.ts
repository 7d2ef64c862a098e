import { formatFiscalYear } from '#packages/japan'
import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ReinstateForm } from '../forms.ts'
import { withdrawAt, yearStands } from '../tables.ts'
import { openedSplit } from './revise-split.ts'

/** A withdrawn split counts again, unless another of the year stands by now. */
export const reinstateSplit = action({
  verb: 'businesses.reinstate-split',
  may: may.writeBusinesses,
  form: ReinstateForm,

  async run(here, { businessId, splitId, version }) {
    const split = await openedSplit(here, businessId, splitId)
    insistFresh(version, split.version, {}, {})
    const { fiscalYear } = split
    const year = formatFiscalYear(fiscalYear)
    insist(
      split.isWithdrawn || broken('この記録は取り消されていません。'),
      !(await yearStands(here, businessId, fiscalYear, splitId)) ||
        broken(
          `${year}には、あとから別の割合が入りました。戻すには、先にそちらを取り消してください。`,
        ),
    )
    await withdrawAt(here, splitId, null)
    return { about: businessId, noted: { fiscalYear }, say: `${year}の販路の割合を戻しました。` }
  },
})
