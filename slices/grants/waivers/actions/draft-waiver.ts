import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { claimAsItStands } from '../../claim-ledgers/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { WaiverForm } from '../forms.ts'
import { noMoreIsWaivedThanIsBorne } from '../rules.ts'

/** 免除の起案: of 加算金 or 延滞金, the whole or a part, never without its reason. */
export const draftWaiver = action({
  verb: 'grants.draft-waiver',
  may: may.draftDecisions,
  form: WaiverForm,

  async run(here, { returnId, penalty, amountYen, reason }) {
    const { found, standing } = await claimAsItStands(here, returnId)
    const { applicationId } = found
    const part = penalty === '加算金' ? standing.added : standing.late
    insist(noMoreIsWaivedThanIsBorne(penalty, part, amountYen))
    const waivedYen = amountYen ?? part.leftYen
    await draftDecision(here, {
      applicationId,
      kind: '加算金の免除',
      amountYen: waivedYen,
      reason,
      details: { returnId, penalty, amountYen },
    })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, penalty, amountYen, reason },
      say: `${penalty}${formatYen(waivedYen)}円の免除を起案しました。決裁を待っています。`,
    }
  },
})
