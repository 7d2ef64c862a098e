import { action, type Here, insist, insistFresh, Missing } from '#platform'
import { itemsOf } from '../../items/tables.ts'
import { meetingHasBegun } from '../../meetings/rules.ts'
import { type Meeting, meetingSeenBy } from '../../meetings/tables.ts'
import { memberSeenBy } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { itSitsInTheBody } from '../../votes/rules.ts'
import { ActionItemEditForm, ActionItemForm } from '../forms.ts'
import { itCanStillBeRecorded, itIsDueAfterTheMeeting, itIsStillToBeDone } from '../rules.ts'
import { actionItemSeenBy, colleagues, keepActionItem, writeActionItem } from '../tables.ts'

type Typed = {
  readonly memberId: string | null
  readonly accountId: string | null
  readonly who: string
}

/** The name under which it stands on papers, kept as it was on that day. */
async function ownerOf(here: Here, meeting: Meeting, typed: Typed): Promise<string> {
  if (typed.memberId !== null) {
    const member = await memberSeenBy(here, typed.memberId)
    insist(itSitsInTheBody(member.bodyId, meeting.bodyId))
    return `${member.name}委員`
  }
  if (typed.accountId === null) return typed.who
  const known = await colleagues(here, may.seeBodies.roles)
  const colleague = known.find(({ id }) => id === typed.accountId)
  if (!colleague) throw new Missing()
  return colleague.name
}

/** 宿題: what is to be done, by whom and by when, as it comes up in the meeting. */
export const recordActionItem = action({
  verb: 'councils.record-action-item',
  may: may.runMeetings,
  form: ActionItemForm,

  async run(here, typed) {
    const meeting = await meetingSeenBy(here, typed.meetingId)
    const items = await itemsOf(here, meeting.id)
    if (typed.itemId !== null && !items.some(({ id }) => id === typed.itemId)) throw new Missing()
    insist(
      meetingHasBegun(meeting),
      itCanStillBeRecorded(meeting.fixedOn),
      itIsDueAfterTheMeeting(typed.dueOn, meeting.heldOn),
    )
    const ownerName = await ownerOf(here, meeting, typed)
    const actionItemId = await keepActionItem(here, { ...typed, ownerName })
    return {
      about: meeting.id,
      noted: { actionItemId, what: typed.what, ownerName, dueOn: typed.dueOn },
      say: '宿題を記録しました。閉会の前に読み上げてください。',
    }
  },
})

/** Another wording, owner or day. It is read back, or sent, again. */
export const reviseActionItem = action({
  verb: 'councils.revise-action-item',
  may: may.runMeetings,
  form: ActionItemEditForm,

  async run(here, { actionItemId, version, ...typed }) {
    const before = await actionItemSeenBy(here, actionItemId)
    insistFresh(
      version,
      before.version,
      { what: before.what, ownerName: before.ownerName, dueOn: before.dueOn },
      { what: '何を', ownerName: 'だれが', dueOn: 'いつまで' },
    )
    const meeting = await meetingSeenBy(here, before.meetingId)
    insist(itIsStillToBeDone(before), itIsDueAfterTheMeeting(typed.dueOn, meeting.heldOn))
    const ownerName = await ownerOf(here, meeting, typed)
    await writeActionItem(here, actionItemId, { ...typed, ownerName })
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: {
        before: { what: before.what, ownerName: before.ownerName, dueOn: before.dueOn },
        after: { what: typed.what, ownerName, dueOn: typed.dueOn },
      },
      say: '宿題を直しました。担当の方に、もう一度送ってください。',
    }
  },
})
