import { formatYen, localDateOf } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { orderReturnOf } from '../../recalls/tables.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { TaxReportForm, transitions } from '../forms.ts'
import {
  isTaxStatus,
  needsRatio,
  type Purchase,
  parseTransitions,
  purchasesStayWithinTheCost,
  taxReturn,
  theStatusIsTold,
} from '../rules.ts'
import { keepTaxReport } from '../tables.ts'

/** 仕入控除税額の報告 (様式第14号): due also where nothing is to be returned, and never without the tax status. */
export const reportTax = action({
  verb: 'grants.report-tax',
  may: may.fileForCases,
  form: TaxReportForm,

  async run(here, typed) {
    const { applicationId, status } = typed
    const found = await caseFiledBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const settlement = await settlementOf(here, applicationId)
    insist(
      edition.taxBasis !== '税抜' ||
        broken('この制度は税抜のため、仕入控除税額の報告は要りません。'),
      theStatusIsTold(status),
      settlement !== null || broken('額の確定の前には報告できません。'),
    )
    if (!isTaxStatus(status) || settlement === null) return { about: applicationId }
    insist(
      !needsRatio(status) ||
        typed.ratio !== null ||
        broken('この区分では、課税売上割合を入れてください（例：80%）。', 'ratio'),
    )
    const on = settlement.settledOn
    const registered = (grossYen: number, ratePercent: number): Purchase[] =>
      grossYen === 0 ? [] : [{ grossYen, ratePercent, supplier: '登録', boughtOn: on }]
    const purchases: Purchase[] = [
      ...registered(typed.registeredYen ?? 0, 10),
      ...registered(typed.reducedYen ?? 0, 8),
      ...typed.unregistered.map(
        (one): Purchase => ({
          grossYen: one.yen,
          ratePercent: 10,
          supplier: '登録なし',
          boughtOn: localDateOf(one.day),
        }),
      ),
    ]
    insist(purchasesStayWithinTheCost(purchases, settlement.eligibleYen))
    const ratio = typed.ratio ?? { num: 1, den: 1 }
    const table = parseTransitions(await settingOn(here, transitions)) ?? []
    const reckoned = taxReturn(
      status,
      ratio,
      purchases,
      settlement.settledYen,
      settlement.eligibleYen,
      table,
    )
    await keepTaxReport(here, {
      applicationId,
      status,
      ratio,
      purchases,
      costYen: settlement.eligibleYen,
      settledYen: settlement.settledYen,
      reckoned,
    })
    await recordStep(here, { applicationId, verb: '仕入控除税額を報告', reason: status })
    const { returnYen } = reckoned
    if (returnYen > 0)
      await orderReturnOf(here, found, edition, {
        cause: '仕入控除税額',
        amountYen: returnYen,
        reason: `補助金に係る仕入控除税額（${status}）`,
      })
    return {
      about: applicationId,
      noted: { status, returnYen },
      say:
        returnYen > 0
          ? `報告を受け付けました。返還額は${formatYen(returnYen)}円です。`
          : '報告を受け付けました。返還はありません。',
    }
  },
})
