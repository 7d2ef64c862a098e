import { action, insist } from '#platform'
import { publishDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { itIsStillADraft, somethingStandsBehindIt } from '../rules.ts'
import { issueRef, issueSeenBy, stepTo } from '../tables.ts'

export const confirmIssue = action({
  verb: 'evidence.confirm-issue',
  may: may.confirmIssues,
  form: StepForm,

  async run(here, { issueId }) {
    const issue = await issueSeenBy(here, issueId)
    insist(itIsStillADraft(issue), somethingStandsBehindIt(issue.grounds))
    await stepTo(here, issueId, 'confirmed')
    await publishDecision(here, { ...issueRef(issueId), name: 'confirmed', precision: 'instant' })
    return {
      about: issueId,
      noted: { before: { state: 'draft' }, after: { state: 'confirmed' } },
      say: '課題として確定しました。',
    }
  },
})
