import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ReturnForm } from '../forms.ts'
import { itIsOpen, whoDraftsDoesNotDecide } from '../rules.ts'
import { decisionSeenBy, markReturned } from '../tables.ts'

/** 差戻し: the draft ends with its reason; the section drafts anew. */
export const returnDecision = action({
  verb: 'grants.return-decision',
  may: may.decideAwards,
  form: ReturnForm,

  async run(here, { decisionId, version, reason }) {
    const decision = await decisionSeenBy(here, decisionId)
    insist(itIsOpen(decision))
    insistFresh(version, decision.version, { reason: decision.reason }, { reason: '理由' })
    insist(whoDraftsDoesNotDecide(decision.draftedBy, here.person.id))
    await markReturned(here, decisionId, reason)
    return {
      about: decision.applicationId,
      params: { applicationId: decision.applicationId },
      noted: { kind: decision.kind, reason },
      say: `「${decision.kind}」の起案を差し戻しました。`,
    }
  },
})
