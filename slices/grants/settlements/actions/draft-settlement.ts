import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { theInspectionHasPassed } from '../../inspections/rules.ts'
import { inspectionOf } from '../../inspections/tables.ts'
import { nothingHolds } from '../../irregularities/rules.ts'
import { flagsOf } from '../../irregularities/tables.ts'
import { insistTheParentIsReady } from '../../parent-settlements/tables.ts'
import { may } from '../../permissions.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { SettlementDraftForm } from '../forms.ts'
import { reckonSettlement } from '../tables.ts'

/** 額の確定の起案: the amount is reckoned, never typed. */
export const draftSettlement = action({
  verb: 'grants.draft-settlement',
  may: may.draftDecisions,
  form: SettlementDraftForm,

  async run(here, { applicationId, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const inspection = await inspectionOf(here, applicationId)
    insist(
      theStepMayBeTaken(found.state, '額を確定'),
      theInspectionHasPassed(inspection?.passedAt ?? null),
      nothingHolds(await flagsOf(here, applicationId), '額の確定'),
    )
    if (found.bodyAccountId !== null) await insistTheParentIsReady(here, found)
    const { settled } = await reckonSettlement(here, found, await outlineOf(here, found))
    await draftDecision(here, {
      applicationId,
      kind: '額の確定',
      amountYen: settled.settledYen,
      reason,
      details: { settledYen: settled.settledYen },
    })
    return {
      about: applicationId,
      noted: { settledYen: settled.settledYen, reason },
      say: `確定額${formatYen(settled.settledYen)}円で起案しました。決裁を待っています。`,
    }
  },
})
