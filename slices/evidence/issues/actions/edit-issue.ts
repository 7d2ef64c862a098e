import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { EditingForm } from '../forms.ts'
import { itHasNotEnded } from '../rules.ts'
import { issueSeenBy, publishIssue, rewriteIssue } from '../tables.ts'

export const editIssue = action({
  verb: 'evidence.edit-issue',
  may: may.raiseIssues,
  form: EditingForm,

  async run(here, { issueId, version, ...typed }) {
    const issue = await issueSeenBy(here, issueId)
    const { title, body, isPublic } = issue
    insistFresh(version, issue.version, { title, body }, { title: '課題', body: '説明' })
    insist(itHasNotEnded(issue))
    await rewriteIssue(here, issueId, typed)
    await publishIssue(here, issueId, typed, issue.sectionId)
    return {
      about: issueId,
      noted: { before: { title, body, isPublic }, after: typed },
      say: '課題を直しました。',
    }
  },
})
