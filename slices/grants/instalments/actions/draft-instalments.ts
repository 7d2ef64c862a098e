import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { claimAsItStands } from '../../claim-ledgers/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { somethingIsUnpaid } from '../../recalls/rules.ts'
import { InstalmentsForm } from '../forms.ts'
import { thePartsAreTheRest, thePartsFollowOneAnother } from '../rules.ts'

/** 履行延期の特約の起案 (自治令171条の6): by which parts the rest of the principal comes back. */
export const draftInstalments = action({
  verb: 'grants.draft-instalments',
  may: may.draftDecisions,
  form: InstalmentsForm,

  async run(here, { returnId, parts, reason }) {
    const { found, standing } = await claimAsItStands(here, returnId)
    const { applicationId } = found
    const { leftYen } = standing.principal
    insist(
      somethingIsUnpaid(leftYen),
      thePartsAreTheRest(parts, leftYen),
      thePartsFollowOneAnother(parts, here.today),
    )
    await draftDecision(here, {
      applicationId,
      kind: '履行延期',
      amountYen: leftYen,
      reason,
      details: { returnId, parts },
    })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, parts: [...parts], reason },
      say: `残り${formatYen(leftYen)}円を${parts.length}回に分ける特約を起案しました。決裁を待っています。`,
    }
  },
})
