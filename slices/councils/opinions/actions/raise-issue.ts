import { action, insist, pidOf } from '#platform'
import { keepIssue, publishIssue } from '#slices/evidence'
import { sortIntoIssue } from '../../opinion-groups/tables.ts'
import { may } from '../../permissions.ts'
import { NewIssueForm } from '../forms.ts'
import { theIssueMayBePublic } from '../rules.ts'
import { opinionSeenBy } from '../tables.ts'

/** An opinion that fits no issue yet: the issue is raised from it, and the opinion sorted into it at once. */
export const raiseIssueFromOpinion = action({
  verb: 'councils.raise-issue',
  may: may.sortOpinions,
  form: NewIssueForm,

  async run(here, { opinionId, ...typed }) {
    const opinion = await opinionSeenBy(here, opinionId)
    insist(theIssueMayBePublic(typed.isPublic, opinion.isClosed))
    const issueId = await keepIssue(here, typed)
    await publishIssue(here, issueId, typed, here.person.section?.id ?? null)
    await sortIntoIssue(here, opinionId, issueId)
    return {
      about: opinionId,
      noted: { issueId, title: typed.title, isPublic: typed.isPublic },
      params: { opinionPid: pidOf(here.city, opinionId) },
      say: `課題「${typed.title}」を起こし、この意見を整理しました。係長が確定すると、施策の根拠にできます。`,
    }
  },
})
