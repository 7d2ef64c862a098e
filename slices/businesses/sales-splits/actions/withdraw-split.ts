import { formatFiscalYear } from '#packages/japan'
import { action, broken, insist, insistFresh } from '#platform'
import { keepRevision } from '../../fiscal-figures/tables.ts'
import { may } from '../../permissions.ts'
import { WithdrawForm } from '../forms.ts'
import { withdrawAt } from '../tables.ts'
import { openedSplit } from './revise-split.ts'

/** A split that was entered by mistake counts no longer, and can return. */
export const withdrawSplit = action({
  verb: 'businesses.withdraw-split',
  may: may.writeBusinesses,
  form: WithdrawForm,

  async run(here, { businessId, splitId, version, reason }) {
    const split = await openedSplit(here, businessId, splitId)
    insistFresh(version, split.version, {}, {})
    insist(!split.isWithdrawn || broken('この記録は、もう取り消されています。'))
    const { fiscalYear } = split
    await keepRevision(here, {
      businessId,
      about: splitId,
      kind: 'split',
      fiscalYear,
      level: '課内',
      said: {},
      reason: `取り消した：${reason}`,
    })
    await withdrawAt(here, splitId, here.now)
    return {
      about: businessId,
      noted: { fiscalYear, reason },
      say: `${formatFiscalYear(fiscalYear)}の販路の割合を取り消しました。下の「取り消した年度」から戻せます。`,
    }
  },
})
