import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ElectionForm } from '../forms.ts'
import { theElectionIsWhole } from '../rules.ts'
import { setElection as keepElection, termSeenBy } from '../tables.ts'

/** 告示日 and 投票日: between them the public page of pledges stands still. */
export const setElection = action({
  verb: 'plans.set-election',
  may: may.conceivePlans,
  form: ElectionForm,

  async run(here, { termId, version, noticeOn, voteOn }) {
    const term = await termSeenBy(here, termId)
    const before = { noticeOn: term.noticeOn ?? '', voteOn: term.voteOn ?? '' }
    insistFresh(version, term.version, before, { noticeOn: '告示日', voteOn: '投票日' })
    insist(theElectionIsWhole({ noticeOn, voteOn }))
    await keepElection(here, termId, { noticeOn, voteOn })
    return {
      about: termId,
      noted: { before, after: { noticeOn, voteOn } },
      say: '選挙の日を登録しました。',
    }
  },
})
