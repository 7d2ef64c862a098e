import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { EndForm } from '../forms.ts'
import { anObservationOrFindingShowsIt, itIsOpen, stateOf } from '../rules.ts'
import { groundsOfKinds, issueSeenBy, stepTo } from '../tables.ts'

export const resolveIssue = action({
  verb: 'evidence.resolve-issue',
  may: may.endIssues,
  form: EndForm,

  async run(here, { issueId, reason }) {
    const issue = await issueSeenBy(here, issueId)
    insist(
      itIsOpen(issue),
      anObservationOrFindingShowsIt(
        await groundsOfKinds(here, issueId, ['observation', 'finding']),
      ),
    )
    await stepTo(here, issueId, 'resolved', reason)
    return {
      about: issueId,
      noted: { before: { state: stateOf(issue) }, after: { state: 'resolved' }, reason },
      say: '解消としました。',
    }
  },
})
