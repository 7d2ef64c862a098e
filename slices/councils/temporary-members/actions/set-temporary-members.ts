import { action, insist, Missing } from '#platform'
import { itemsOf } from '../../items/tables.ts'
import { itIsNotClosed } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { membersOn } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { TemporaryMembersForm } from '../forms.ts'
import { decidedItemsStay, theyAreTemporaryThen } from '../rules.ts'
import { joiningOf, writeJoining } from '../tables.ts'

/** Which 臨時委員 take part in which items; in the others they are no members. */
export const setTemporaryMembers = action({
  verb: 'councils.set-temporary-members',
  may: may.runMeetings,
  form: TemporaryMembersForm,

  async run(here, { meetingId, rows }) {
    const meeting = await meetingSeenBy(here, meetingId)
    const items = await itemsOf(here, meetingId)
    if (rows.some(({ itemId }) => !items.some(({ id }) => id === itemId))) throw new Missing()
    const known = (await membersOn(here, meeting.bodyId, meeting.heldOn)).filter(
      ({ isTemporary }) => isTemporary,
    )
    const before = await joiningOf(here, meetingId)
    const after = rows.flatMap(({ itemId, memberIds }) =>
      [...new Set(memberIds)].map((memberId) => ({ itemId, memberId })),
    )
    insist(
      itIsNotClosed(meeting),
      theyAreTemporaryThen(
        known.map(({ id }) => id),
        after.map(({ memberId }) => memberId),
      ),
      decidedItemsStay(
        items.filter(({ outcome }) => outcome !== '' && outcome !== '継続').map(({ id }) => id),
        before,
        after,
      ),
    )
    await writeJoining(here, meetingId, after)
    return {
      about: meetingId,
      noted: { before, after },
      say: '臨時委員の加わる議題を決めました。その議題に限り、現員と出席に数えます。',
    }
  },
})
