import { action, insist, insistFresh, Missing } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { matchPanel } from '../../conflicts/actions/begin-matching.ts'
import { receivedOf } from '../../conflicts/tables.ts'
import { may } from '../../permissions.ts'
import { PanelistForm, PanelistRemovalForm } from '../../reviewers/forms.ts'
import { theyAreInOffice } from '../../reviewers/rules.ts'
import { reviewerSeenBy } from '../../reviewers/tables.ts'
import { roundOf } from '../../selection-rounds/tables.ts'
import {
  theMatchingHasNotBegun,
  theScoresAreNotClosed,
  theSealedPanelKeepsThree,
  theyAreNew,
  theyAreNoStaffOfTheCase,
} from '../rules.ts'
import { hasHandled, panelOf, scoring, seat, unchair, unseat } from '../tables.ts'

/** A member, the chair or a reserve; whoever comes in after the closing is matched at once. */
export const seatPanelist = action({
  verb: 'grants.seat-panelist',
  may: may.managePanels,
  form: PanelistForm,

  async run(here, { callId, reviewerId, role }) {
    const call = await callWrittenBy(here, callId)
    const reviewer = await reviewerSeenBy(here, reviewerId)
    const round = await roundOf(here, callId)
    const panel = await panelOf(here, callId)
    const seated = panel.some((one) => one.reviewerId === reviewerId)
    const others = scoring(panel).filter((one) => one.reviewerId !== reviewerId)
    insist(
      theScoresAreNotClosed(round?.closedAt ?? null),
      theyAreInOffice(reviewer, here.today),
      theyAreNoStaffOfTheCase(await hasHandled(here, callId, reviewer.accountId)),
      theyAreNew(seated && round !== null),
    )
    if (role === '予備委員') insist(theSealedPanelKeepsThree(call, others.length))
    if (role === '委員長') await unchair(here, callId)
    // After the assignment members come in as a reserve, and score once they are called up.
    await seat(here, callId, reviewerId, round?.assignedAt ? '予備委員' : role)
    if (round) await matchPanel(here, callId, await receivedOf(here, callId))
    return { about: callId, noted: { reviewerId, role }, say: '審査員を加えました。' }
  },
})

export const unseatPanelist = action({
  verb: 'grants.unseat-panelist',
  may: may.managePanels,
  form: PanelistRemovalForm,

  async run(here, { callId, reviewerId, version }) {
    const call = await callWrittenBy(here, callId)
    const panel = await panelOf(here, callId)
    const member = panel.find((one) => one.reviewerId === reviewerId)
    if (!member) throw new Missing()
    insistFresh(version, member.version, {}, {})
    const round = await roundOf(here, callId)
    const others = scoring(panel).filter((one) => one.reviewerId !== reviewerId)
    insist(
      theMatchingHasNotBegun(round?.matchedAt ?? null),
      theSealedPanelKeepsThree(call, others.length),
    )
    await unseat(here, callId, reviewerId)
    return { about: callId, noted: { reviewerId }, say: '審査員を外しました。' }
  },
})
