import { formatWareki } from '#packages/japan'
import { action } from '#platform'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { SuccessionDetails } from '../forms.ts'
import { keepSuccession } from '../tables.ts'

/** 地位承継の承認: all duties go over; nothing is paid back for it. */
export const approveSuccession = action({
  verb: 'grants.approve-succession',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['地位承継'])
    const { applicationId } = found
    const details = SuccessionDetails.parse(decision.details)
    const paper = await issueNotice(here, found, edition, {
      kind: '地位承継承認通知書',
      series: '指令',
      opening: '補助事業者の地位の承継を承認したので通知します。',
      facts: [
        ['補助事業', found.title],
        ['承継する前', found.applicantName],
        ['承継した後', details.toName],
        ['事由', `${details.cause}（${formatWareki(details.succeededOn)}）`],
      ],
      reason: decision.reason,
    })
    await recordStep(here, {
      applicationId,
      verb: '地位を承継',
      reason: decision.reason,
      document: paper.document,
    })
    await keepSuccession(here, found, { ...details, decisionId: decision.id })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { from: found.applicantName, to: details.toName, label: paper.label },
      say: `${details.toName}への地位の承継を承認しました。`,
    }
  },
})
