import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { EndForm } from '../forms.ts'
import { itIsOpen, stateOf } from '../rules.ts'
import { issueSeenBy, stepTo } from '../tables.ts'

export const setIssueAside = action({
  verb: 'evidence.set-issue-aside',
  may: may.endIssues,
  form: EndForm,

  async run(here, { issueId, reason }) {
    const issue = await issueSeenBy(here, issueId)
    insist(itIsOpen(issue))
    await stepTo(here, issueId, 'set-aside', reason)
    return {
      about: issueId,
      noted: { before: { state: stateOf(issue) }, after: { state: 'set-aside' }, reason },
      say: '見送りとしました。理由は引継ぎにも載ります。',
    }
  },
})
