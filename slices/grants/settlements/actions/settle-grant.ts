import { z } from 'zod'
import { formatFraction, formatYen } from '#packages/japan'
import type { Here } from '#platform'
import { action, broken, event, insist } from '#platform'
import { link, publishBead } from '#slices/evidence'
import { releaseSpending, settleSpending } from '#slices/measures'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { commitmentOf, selectionRef } from '../../awards/rules.ts'
import { grantCase } from '../../cases/addresses.ts'
import { type Case, outlineOf } from '../../cases/tables.ts'
import { offerToTheWaitlist } from '../../changes/tables.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { statementContent } from '../../grant-papers/rules.ts'
import { issueNotice, issuePaper } from '../../grant-papers/tables.ts'
import { theInspectionHasPassed, theInspectorDoesNotSettle } from '../../inspections/rules.ts'
import { inspectionOf } from '../../inspections/tables.ts'
import { nothingHolds } from '../../irregularities/rules.ts'
import { flagsOf } from '../../irregularities/tables.ts'
import { insistTheParentIsReady, orderInterest } from '../../parent-settlements/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { SettlementDetails } from '../forms.ts'
import { keepSettlement, reckonSettlement } from '../tables.ts'

export const grantSettled = event(
  'grants.grant-settled',
  z.object({ applicationId: z.uuid(), settledYen: z.number() }),
)

/** 額の確定: what is no longer needed is free in the same transaction. */
export const settleGrant = action({
  verb: 'grants.settle-grant',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['額の確定'])
    const { applicationId } = found
    const inspection = await inspectionOf(here, applicationId)
    insist(
      theInspectionHasPassed(inspection?.passedAt ?? null),
      theInspectorDoesNotSettle(inspection?.inspectedBy ?? null, here.person.id),
      nothingHolds(await flagsOf(here, applicationId), '額の確定'),
    )
    if (found.bodyAccountId !== null) await insistTheParentIsReady(here, found)
    const { actual, settled } = await reckonSettlement(here, found, await outlineOf(here, found))
    insist(
      SettlementDetails.parse(decision.details).settledYen === settled.settledYen ||
        broken('起案の後で計算の元が変わりました。差し戻して、起案し直してください。'),
    )
    const decidedYen = found.currentYen ?? 0
    const line = await lineBefore(here, found)
    await keepSettlement(here, {
      applicationId,
      decisionId: decision.id,
      eligibleYen: actual.cost.eligibleYen,
      decidedYen,
      paidYen: found.paidYen,
      settled,
    })
    const ref = commitmentOf(applicationId)
    if (settled.settledYen === 0) await releaseSpending(here, ref)
    else await settleSpending(here, { ref, amountYen: settled.settledYen })
    await issuePaper(here, found, {
      kind: '額の確定調書',
      series: '発信',
      draw: (label) =>
        statementContent({
          label,
          on: here.today,
          title: found.title,
          applicant: found.applicantName,
          rows: actual.rows,
          rate: formatFraction({ num: edition.rateNum, den: edition.rateDen }),
          steps: settled.steps,
          decidedYen,
          settledYen: settled.settledYen,
          paidYen: found.paidYen,
        }),
    })
    const paper = await issueNotice(here, found, edition, {
      kind: '額の確定通知書',
      series: '発信',
      opening: `${found.schemeName}について、交付額を次のとおり確定したので通知します。`,
      facts: [
        ['補助事業', found.title],
        ['補助対象経費', `${formatYen(actual.cost.eligibleYen)}円`],
        ['交付決定額', `${formatYen(decidedYen)}円`],
        ['確定額', `${formatYen(settled.settledYen)}円`],
        ['既に受け取った額', `${formatYen(found.paidYen)}円`],
        ...(settled.returnYen > 0
          ? ([['返還する額', `${formatYen(settled.returnYen)}円（加算金はありません）`]] as const)
          : ([['これから支払う額', `${formatYen(settled.payYen)}円`]] as const)),
      ],
      reason: decision.reason,
      steps: settled.steps,
    })
    await recordStep(here, {
      applicationId,
      verb: '額を確定',
      reason: decision.reason,
      document: paper.document,
    })
    await publishSettlement(here, found, settled.settledYen)
    if (found.bodyAccountId !== null) await orderInterest(here, found, edition)
    if (settled.payYen === 0 && settled.returnYen === 0)
      await recordStep(here, { applicationId, verb: '概算払で精算済みとする' })
    await offerToTheWaitlist(here, found, settled.freedYen)
    await tellWhoseTurnCame(here, found, line, '額の確定')
    await here.announce(grantSettled, { applicationId, settledYen: settled.settledYen })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { settledYen: settled.settledYen, freedYen: settled.freedYen, label: paper.label },
      say: `${paper.label}で${formatYen(settled.settledYen)}円に確定しました。`,
    }
  },
})

async function publishSettlement(here: Here, found: Case, settledYen: number): Promise<void> {
  const down = { slice: 'grants', ref: `settlement:${found.applicationId}` }
  await publishBead(here, {
    ...down,
    kind: 'result',
    title: `${found.schemeName}の額の確定（${found.receiptLabel}）`,
    happenedOn: here.today,
    availableOn: here.today,
    audiences: ['staff', 'public'],
    address: grantCase({ applicationId: found.applicationId }),
    fiscalYear: found.fiscalYear,
    fact: `${formatYen(settledYen)}円`,
    sectionId: found.sectionId,
  })
  await link(here, {
    up: { slice: 'grants', ref: selectionRef(found.applicationId) },
    down,
    type: 'yields',
  })
}
