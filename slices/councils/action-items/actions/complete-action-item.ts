import { action, insist, insistFresh, Refused } from '#platform'
import { may } from '../../permissions.ts'
import { CompletionForm, DroppingForm, ReopeningForm } from '../forms.ts'
import { howItStands, itHasEnded, itIsStillToBeDone } from '../rules.ts'
import {
  type ActionItem,
  actionItemSeenBy,
  writeDone,
  writeDropped,
  writeReopened,
} from '../tables.ts'

const fresh = (version: number, item: ActionItem) =>
  insistFresh(
    version,
    item.version,
    { what: item.what, ownerName: item.ownerName, dueOn: item.dueOn },
    { what: '何を', ownerName: 'だれが', dueOn: 'いつまで' },
  )

const ofMeeting = ({ meetingId }: ActionItem) => ({ about: meetingId, params: { meetingId } })

/** 済み, with what came of it: by whoever has it to do, or by the secretariat who heard of it. */
export const completeActionItem = action({
  verb: 'councils.complete-action-item',
  may: may.finishActionItems,
  form: CompletionForm,

  async run(here, { actionItemId, note, version }) {
    const item = await actionItemSeenBy(here, actionItemId)
    if (!item.isOwn && !may.runMeetings(here.person)) throw new Refused()
    fresh(version, item)
    insist(itIsStillToBeDone(item))
    await writeDone(here, actionItemId, note)
    return {
      ...ofMeeting(item),
      noted: { actionItemId, number: item.number, note },
      say: `宿題${item.number}を済みにしました。次の会議の資料に載ります。`,
    }
  },
})

/** 取りやめ: what is no longer to be done says why. */
export const dropActionItem = action({
  verb: 'councils.drop-action-item',
  may: may.runMeetings,
  form: DroppingForm,

  async run(here, { actionItemId, reason, version }) {
    const item = await actionItemSeenBy(here, actionItemId)
    fresh(version, item)
    insist(itIsStillToBeDone(item))
    await writeDropped(here, actionItemId, reason)
    return {
      ...ofMeeting(item),
      noted: { actionItemId, number: item.number, reason },
      say: `宿題${item.number}を取りやめにしました。`,
    }
  },
})

/** Ended by mistake, or not after all. */
export const reopenActionItem = action({
  verb: 'councils.reopen-action-item',
  may: may.runMeetings,
  form: ReopeningForm,

  async run(here, { actionItemId, version }) {
    const item = await actionItemSeenBy(here, actionItemId)
    fresh(version, item)
    insist(itHasEnded(item))
    await writeReopened(here, actionItemId)
    return {
      ...ofMeeting(item),
      noted: { actionItemId, number: item.number, before: howItStands(item, here.today) },
      say: `宿題${item.number}を、まだの状態に戻しました。`,
    }
  },
})
