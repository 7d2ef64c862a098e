import { formatYen } from '#packages/japan'
import { action } from '#platform'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { ReturnDetails } from '../forms.ts'
import { orderReturnOf } from '../tables.ts'

/** 返還を命じる（求める）(様式第15号). */
export const orderReturn = action({
  verb: 'grants.order-return',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['返還命令'])
    const { amountYen, reason } = decision
    const details = ReturnDetails.parse(decision.details)
    const { cause } = details
    const label = await orderReturnOf(here, found, edition, { ...details, amountYen, reason })
    return {
      about: found.applicationId,
      params: { applicationId: found.applicationId },
      noted: { cause, amountYen, label },
      say: `${label}で${formatYen(amountYen)}円の返還を求めました。`,
    }
  },
})
