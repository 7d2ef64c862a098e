import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { claimAsItStands } from '../../claim-ledgers/tables.ts'
import { dueDaysOf } from '../../claim-notices/rules.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { AccelerationForm } from '../forms.ts'
import { theRestMayFallDue } from '../rules.ts'

/** 期限の利益の喪失の起案 (自治令171条の3): parts were not paid, or the debtor is bankrupt. */
export const draftAcceleration = action({
  verb: 'grants.draft-acceleration',
  may: may.draftDecisions,
  form: AccelerationForm,

  async run(here, { returnId, ground, reason }) {
    const { claim, found, standing } = await claimAsItStands(here, returnId)
    const { applicationId } = found
    const { leftYen } = standing.principal
    insist(
      theRestMayFallDue(claim.agreements.at(-1), dueDaysOf(claim, standing), ground, here.today),
    )
    await draftDecision(here, {
      applicationId,
      kind: '期限の繰上げ',
      amountYen: leftYen,
      reason,
      details: { returnId, ground },
    })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, ground, leftYen, reason },
      say: `残り${formatYen(leftYen)}円の期限の繰上げを起案しました。決裁を待っています。`,
    }
  },
})
