import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { itIsConfirmed } from '../rules.ts'
import { issueSeenBy, stepTo } from '../tables.ts'

export const beginIssue = action({
  verb: 'evidence.begin-issue',
  may: may.endIssues,
  form: StepForm,

  async run(here, { issueId }) {
    insist(itIsConfirmed(await issueSeenBy(here, issueId)))
    await stepTo(here, issueId, 'begun')
    return {
      about: issueId,
      noted: { before: { state: 'confirmed' }, after: { state: 'begun' } },
      say: '対応中にしました。',
    }
  },
})
