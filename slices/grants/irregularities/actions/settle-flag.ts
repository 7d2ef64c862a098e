import { action, broken, insist, insistFresh } from '#platform'
import { caseLedBy } from '../../cases/tables.ts'
import { theCostPriceIsNoMoreThanThePrice } from '../../expenses/rules.ts'
import { expenseOf, keepCostPrice } from '../../expenses/tables.ts'
import { may } from '../../permissions.ts'
import { SettlementForm } from '../forms.ts'
import { flagOf, settleFlag as keepSettlement } from '../tables.ts'

/** A person decides what a check only asked. */
export const settleFlag = action({
  verb: 'grants.settle-flag',
  may: may.inspectResults,
  form: SettlementForm,

  async run(here, { applicationId, flagId, version, outcome, costPriceYen, reason }) {
    await caseLedBy(here, applicationId)
    const flag = await flagOf(here, applicationId, flagId)
    insistFresh(version, flag.version, { reason: flag.settleReason }, { reason: '理由' })
    insist(flag.state !== 'accepted' || broken('この確認は、もう終わっています。'))
    if (flag.check === 'D5') {
      const { amountYen } = await expenseOf(here, applicationId, flag.key)
      const shown = outcome === '認めない' ? costPriceYen : null
      insist(theCostPriceIsNoMoreThanThePrice(shown, amountYen))
      await keepCostPrice(here, applicationId, flag.key, shown)
    }
    await keepSettlement(here, flagId, { outcome, reason })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { check: flag.check, outcome, costPriceYen, reason },
      say: `説明を${outcome}と記録しました。`,
    }
  },
})
