import { action } from '#platform'
import { beadOf, beadSeenBy } from '../../beads/tables.ts'
import { typesBetween } from '../../link-types/rules.ts'
import { linkBeads } from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { RaisingForm } from '../forms.ts'
import { issueRef, keepIssue, publishIssue } from '../tables.ts'

export const raiseIssue = action({
  verb: 'evidence.raise-issue',
  may: may.raiseIssues,
  form: RaisingForm,

  async run(here, { fromPid, ...typed }) {
    const issueId = await keepIssue(here, typed)
    await publishIssue(here, issueId, typed, here.person.section?.id ?? null)
    if (fromPid) {
      const from = await beadSeenBy(here, fromPid)
      const [type] = typesBetween(from.kind, 'issue')
      const issue = await beadOf(here, issueRef(issueId))
      if (type) await linkBeads(here, from, issue, { type })
    }
    return {
      about: issueId,
      noted: { after: { title: typed.title, isPublic: typed.isPublic } },
      params: { issueId },
      say: '課題を起こしました。根拠をつなぐと、確定できるようになります。',
    }
  },
})
