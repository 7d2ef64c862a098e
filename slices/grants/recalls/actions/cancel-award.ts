import { z } from 'zod'
import { formatYen } from '#packages/japan'
import { action, event, insist } from '#platform'
import { link, publishBead } from '#slices/evidence'
import { lowerSpending } from '#slices/measures'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { commitmentOf, selectionRef } from '../../awards/rules.ts'
import { keepTerms, plannedCategories } from '../../awards/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { offerToTheWaitlist } from '../../changes/tables.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { CancellationDetails } from '../forms.ts'
import { noMoreIsCancelledThanDecided } from '../rules.ts'
import { keepCancellation } from '../tables.ts'

export const grantRecalled = event(
  'grants.grant-recalled',
  z.object({ applicationId: z.uuid(), cancelledYen: z.number() }),
)

/** 取消し, whole or in part (様式第17号): what is not paid yet is free at once; nothing leaves the thread. */
export const cancelAward = action({
  verb: 'grants.cancel-award',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['取消し'])
    const { applicationId } = found
    const details = CancellationDetails.parse(decision.details)
    const { cancelledYen } = details
    const currentYen = found.settledYen ?? found.currentYen ?? 0
    insist(noMoreIsCancelledThanDecided(cancelledYen, currentYen))
    const remainsYen = currentYen - cancelledYen
    const line = await lineBefore(here, found)
    await keepCancellation(here, {
      ...details,
      applicationId,
      decisionId: decision.id,
      remainsYen,
    })
    if (found.settledYen === null)
      await lowerSpending(here, {
        ref: commitmentOf(applicationId),
        amountYen: Math.max(remainsYen, found.paidYen),
      })
    const paper = await issueNotice(here, found, edition, {
      kind: '取消通知書',
      series: '指令',
      opening: `${found.schemeName}の交付決定を、次のとおり取り消したので通知します。`,
      facts: [
        ['補助事業', found.title],
        ['取り消した額', `${formatYen(cancelledYen)}円`],
        ['残る交付額', `${formatYen(remainsYen)}円`],
        ['事由', details.ground],
      ],
      reason: decision.reason,
      ruleRef: decision.ruleRef,
    })
    await keepTerms(here, applicationId, {
      amountYen: remainsYen,
      endsOn: found.currentEndsOn ?? here.today,
      because: '取消し',
      costs: await plannedCategories(here, applicationId),
    })
    await recordStep(here, {
      applicationId,
      verb: remainsYen === 0 ? '決定を取り消す' : '決定の一部を取り消す',
      reason: decision.reason,
      document: paper.document,
    })
    const down = { slice: 'grants', ref: `cancellation:${decision.id}` }
    await publishBead(here, {
      ...down,
      kind: 'result',
      title: `${found.schemeName}の交付決定の取消し（${found.receiptLabel}）`,
      happenedOn: here.today,
      availableOn: here.today,
      audiences: ['staff'],
      address: grantCase({ applicationId }),
      fiscalYear: found.fiscalYear,
      fact: `${formatYen(cancelledYen)}円`,
      sectionId: found.sectionId,
    })
    await link(here, {
      up: { slice: 'grants', ref: selectionRef(applicationId) },
      down,
      type: 'yields',
    })
    const freedYen = currentYen - Math.max(remainsYen, found.paidYen)
    const offered = await offerToTheWaitlist(here, found, freedYen)
    const turns = await tellWhoseTurnCame(here, found, line, '交付決定の取消し')
    await here.announce(grantRecalled, { applicationId, cancelledYen })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { cancelledYen, remainsYen, label: paper.label, offered, turns },
      say: `${paper.label}で${formatYen(cancelledYen)}円を取り消しました。`,
    }
  },
})
