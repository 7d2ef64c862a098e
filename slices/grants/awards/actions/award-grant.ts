import { z } from 'zod'
import { formatWareki, formatYen } from '#packages/japan'
import { action, event, insist } from '#platform'
import { link, publishBead } from '#slices/evidence'
import { commitSpending } from '#slices/measures'
import { insistItsTurnHasCome } from '../../arrival-orders/tables.ts'
import { theProjectEndsWithinTheYear } from '../../award-requests/rules.ts'
import { plannedCostOf } from '../../award-requests/tables.ts'
import { reckonGrant } from '../../calculations/rules.ts'
import { grantCase } from '../../cases/addresses.ts'
import { termsOf } from '../../cases/rules.ts'
import { outlineOf } from '../../cases/tables.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { nothingHolds } from '../../irregularities/rules.ts'
import { flagsOf } from '../../irregularities/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { AwardDetails } from '../forms.ts'
import { commitmentOf, selectionRef } from '../rules.ts'
import { keepAward, keepTerms } from '../tables.ts'

export const grantAwarded = event(
  'grants.grant-awarded',
  z.object({ applicationId: z.uuid(), businessId: z.uuid(), amountYen: z.number() }),
)

/** 交付決定: the budget is bound and the number taken in this one transaction, or nothing is. */
export const awardGrant = action({
  verb: 'grants.award-grant',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['交付決定'])
    const { applicationId } = found
    insist(
      nothingHolds(await flagsOf(here, applicationId), '交付決定'),
      theProjectEndsWithinTheYear(found.endsOn, found.fiscalYear),
    )
    const { amountYen } = decision
    await insistItsTurnHasCome(here, found, amountYen)
    await commitSpending(here, {
      lineId: found.lineId,
      amountYen,
      ref: commitmentOf(applicationId),
    })
    const details = AwardDetails.parse(decision.details)
    const multiplier = { num: details.multiplierNum, den: details.multiplierDen }
    const planned = await plannedCostOf(here, found, await outlineOf(here, found))
    const { eligibleYen } = planned.cost
    const reckoned = reckonGrant(termsOf(edition, multiplier), {
      eligibleYen,
      othersYen: planned.othersYen,
      adoptedYen: found.adoptedYen,
    })
    await keepAward(here, found, {
      decisionId: decision.id,
      eligibleYen,
      multiplier,
      reckoned,
      conditions: details.conditions,
    })
    await keepTerms(here, applicationId, {
      amountYen,
      endsOn: found.endsOn ?? here.today,
      because: '交付決定',
      costs: planned.cost.categories.map((one) => ({
        code: one.code,
        plannedYen: one.enteredYen,
      })),
    })
    const paper = await issueNotice(here, found, edition, {
      kind: '交付決定通知書',
      series: '指令',
      opening: `${found.schemeName}について、次のとおり交付することに決定したので通知します。`,
      facts: [
        ['補助事業', found.title],
        ['補助対象経費', `${formatYen(eligibleYen)}円`],
        ['交付決定額', `${formatYen(amountYen)}円`],
        ['期間', `${found.endsOn === null ? '' : formatWareki(found.endsOn)}まで`],
        ['取下げの期限', `この通知を受けた日から${edition.withdrawalDays}日以内`],
      ],
      reason: decision.reason,
      conditions: details.conditions,
      steps: reckoned.steps,
    })
    await recordStep(here, {
      applicationId,
      verb: '交付を決定',
      reason: decision.reason,
      document: paper.document,
    })
    await publishBead(here, {
      slice: 'grants',
      ref: selectionRef(applicationId),
      kind: 'selection',
      title: `${found.schemeName}の交付決定（${found.receiptLabel}）`,
      happenedOn: here.today,
      availableOn: here.today,
      audiences: ['staff', 'public'],
      address: grantCase({ applicationId }),
      fiscalYear: found.fiscalYear,
      fact: `${formatYen(amountYen)}円`,
      sectionId: found.sectionId,
    })
    if (found.callHasBead)
      await link(here, {
        up: { slice: 'grants', ref: `call:${found.callId}` },
        down: { slice: 'grants', ref: selectionRef(applicationId) },
        type: 'judges',
      })
    await here.announce(grantAwarded, { applicationId, businessId: found.businessId, amountYen })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { amountYen, label: paper.label },
      say: `${paper.label}で${formatYen(amountYen)}円の交付を決定しました。`,
    }
  },
})
