import { addDays, formatWareki, formatYen, type LocalDate } from '#packages/japan'
import { action, broken, type Here, insist } from '#platform'
import { type Case, outlineOf } from '../../cases/tables.ts'
import {
  assign,
  noMoreIsRepaidThanOwed,
  paidAfterTheLast,
  type Standing,
  standingOn,
} from '../../claim-ledgers/rules.ts'
import { basisOf, endIfNothingIsLeft } from '../../claim-ledgers/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import type { Edition } from '../../schemes/tables.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { RepaymentForm } from '../forms.ts'
import { keepBorne, keepRepayment, returnSeenBy } from '../tables.ts'

/** 納付を記録: to the principal first, then 加算金, then 延滞金; when the principal is whole, what it bore is told. */
export const recordRepayment = action({
  verb: 'grants.record-repayment',
  may: may.payGrants,
  form: RepaymentForm,

  async run(here, { returnId, paidOn, amountYen, voucherNo }) {
    const { claim, found } = await returnSeenBy(here, returnId)
    const { applicationId } = found
    const { edition } = await outlineOf(here, found)
    const { terms, receipts } = await basisOf(here, applicationId, edition)
    const before = standingOn(terms, claim, receipts, paidOn)
    insist(
      (paidOn >= claim.orderedOn && paidOn <= here.today) ||
        broken('納付された日は、返還を求めた日から今日までの間の日付にしてください。', 'paidOn'),
      paidAfterTheLast(paidOn, claim.payments),
      noMoreIsRepaidThanOwed(amountYen, before),
    )
    const assigned = assign(amountYen, {
      principalYen: before.principal.leftYen,
      addedYen: before.added.leftYen,
      lateYen: before.late.leftYen,
    })
    await keepRepayment(here, { returnId, paidOn, amountYen, voucherNo, ...assigned })
    if (before.principal.leftYen > 0 && assigned.principalYen === before.principal.leftYen) {
      const dueOn = addDays(here.today, edition.returnDays)
      await tellWhatWasBorne(here, returnId, before, { found, edition, dueOn })
    }
    const isEnded = await endIfNothingIsLeft(here, found, edition, `${formatYen(amountYen)}円`)
    if (!isEnded && stateAfter(found.state, '一部の納付を記録') !== null)
      await recordStep(here, {
        applicationId,
        verb: '一部の納付を記録',
        reason: `${formatYen(amountYen)}円`,
      })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, paidOn, amountYen, ...assigned, voucherNo },
      say: `${formatYen(amountYen)}円の納付を記録しました（元金${formatYen(assigned.principalYen)}円、加算金${formatYen(assigned.addedYen)}円、延滞金${formatYen(assigned.lateYen)}円）。`,
    }
  },
})

type Told = { readonly found: Case; readonly edition: Edition; readonly dueOn: LocalDate }

async function tellWhatWasBorne(
  here: Here,
  returnId: string,
  { added, late }: Standing,
  { found, edition, dueOn }: Told,
): Promise<void> {
  const addedYen = added.borneYen - added.waivedYen
  const lateYen = late.borneYen - late.waivedYen
  const isBorne = addedYen + lateYen > 0
  await keepBorne(here, returnId, { addedYen, lateYen, dueOn: isBorne ? dueOn : null })
  if (!isBorne) return
  await issueNotice(here, found, edition, {
    kind: '加算金・延滞金通知書',
    series: '発信',
    opening: '返還された補助金について、次のとおり加算金・延滞金を納付してください。',
    facts: [
      ['補助事業', found.title],
      ['加算金', `${formatYen(addedYen)}円`],
      ['延滞金', `${formatYen(lateYen)}円`],
      ['納付の期限', formatWareki(dueOn)],
    ],
    reason: '交付の条件と補助金等交付規則による。',
    steps: [...added.lines, ...late.lines].map((line) => ({
      label: `${formatWareki(line.fromOn)}から${formatWareki(line.toOn)}まで`,
      formula: `${formatYen(line.yen)}円 × ${line.days}日`,
      result: `${line.days}日`,
    })),
  })
}
