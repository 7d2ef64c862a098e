import { formatYen } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { outlineOf } from '../../cases/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { invoicesOf } from '../../payments/tables.ts'
import { penaltyTermsOf, receiptsOf } from '../../penalties/rules.ts'
import { may } from '../../permissions.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { RepaymentForm } from '../forms.ts'
import { noMoreIsRepaidThanOwed, penaltiesOf } from '../rules.ts'
import { keepRepayment, returnSeenBy, returnsOf } from '../tables.ts'

/** 納付を記録: to the principal first; when it is whole, what it bore is told in a paper. */
export const recordRepayment = action({
  verb: 'grants.record-repayment',
  may: may.payGrants,
  form: RepaymentForm,

  async run(here, { returnId, paidOn, amountYen, voucherNo }) {
    const { claim, found } = await returnSeenBy(here, returnId)
    const { applicationId } = found
    const leftYen = claim.amountYen - claim.paidYen
    insist(
      (paidOn >= claim.orderedOn && paidOn <= here.today) ||
        broken('納付された日は、返還を求めた日から今日までの間の日付にしてください。', 'paidOn'),
      noMoreIsRepaidThanOwed(amountYen, leftYen),
    )
    await keepRepayment(here, { returnId, paidOn, amountYen, voucherNo })
    const isWhole = amountYen === leftYen
    const others = await returnsOf(here, applicationId)
    const isLast = others.every((one) => one.paidYen >= one.amountYen)
    const verb = isWhole && isLast ? '納付を記録' : '一部の納付を記録'
    if (stateAfter(found.state, verb) !== null)
      await recordStep(here, { applicationId, verb, reason: `${formatYen(amountYen)}円` })
    const { edition } = await outlineOf(here, found)
    if (isWhole) {
      const owed = penaltiesOf(
        penaltyTermsOf(edition),
        { ...claim, isWaived: claim.waiverReason === '' ? '免除なし' : '免除' },
        receiptsOf(await invoicesOf(here, applicationId)),
        [...claim.repayments, { on: paidOn, yen: amountYen }],
        here.today,
      )
      const bornYen = owed.added.penaltyYen + owed.late.penaltyYen
      if (bornYen > 0)
        await issueNotice(here, found, edition, {
          kind: '加算金・延滞金通知書',
          series: '発信',
          opening: '返還された補助金について、次のとおり加算金・延滞金を納付してください。',
          facts: [
            ['補助事業', found.title],
            ['加算金', `${formatYen(owed.added.penaltyYen)}円`],
            ['延滞金', `${formatYen(owed.late.penaltyYen)}円`],
          ],
          reason: '交付の条件と補助金等交付規則による。',
          steps: [...owed.added.lines, ...owed.late.lines].map((line) => ({
            label: `${line.fromOn}から${line.toOn}まで`,
            formula: `${formatYen(line.yen)}円 × ${line.days}日`,
            result: `${line.days}日`,
          })),
        })
    }
    if (isWhole && isLast && found.settledYen !== null && edition.followUpYears > 0)
      await recordStep(here, { applicationId, verb: 'フォローを始める' })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, paidOn, amountYen, voucherNo },
      say: `${formatYen(amountYen)}円の納付を記録しました。`,
    }
  },
})
