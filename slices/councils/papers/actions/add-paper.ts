import { action, type Here, insist, keepFile, Missing, notify } from '#platform'
import { itemsOf } from '../../items/tables.ts'
import { freezeLivePapers } from '../../live-papers/actions/freeze-sheets.ts'
import { itHasItems, itIsNotClosed } from '../../meetings/rules.ts'
import { type Meeting, meetingSeenBy } from '../../meetings/tables.ts'
import { membersOn } from '../../members/tables.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { may } from '../../permissions.ts'
import { PaperForm, ReplacementForm, SendingForm } from '../forms.ts'
import { itIsAFile, itIsTheNewest, theAudienceSuitsTheItem, theLabelIsFree } from '../rules.ts'
import { keepPaper, paperSeenBy, papersSeenBy, sendPapers } from '../tables.ts'

/** Whoever has the old one is told that there is a new one. */
export async function tellOfReplacement(
  here: Here,
  meeting: Meeting,
  label: string,
): Promise<void> {
  const members = await membersOn(here, meeting.bodyId, meeting.heldOn)
  const accountIds = members.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
  if (accountIds.length > 0)
    await notify(
      here,
      { accountIds },
      `${meeting.title}の${label}が差し替えられました。`,
      ownMeeting({ meetingId: meeting.id }),
    )
}

const kinds = ['pdf', 'docx', 'xlsx'] as const

/** 資料: numbered within the meeting, on an item, for whom it is. Members see it once it is sent. */
export const addPaper = action({
  verb: 'councils.add-paper',
  may: may.writeBodies,
  form: PaperForm,

  async run(here, { file, ...typed }) {
    const meeting = await meetingSeenBy(here, typed.meetingId)
    const items = await itemsOf(here, meeting.id)
    const item = items.find(({ id }) => id === typed.itemId)
    if (typed.itemId !== null && !item) throw new Missing()
    const there = await papersSeenBy(here, meeting.id)
    insist(
      itIsNotClosed(meeting),
      theLabelIsFree(
        typed.label,
        there.map(({ label }) => label),
      ),
      theAudienceSuitsTheItem(typed.audience, item?.isClosed ?? false),
    )
    const { fileId, sha256 } = await keepFile(here, file, kinds)
    const paperId = await keepPaper(here, {
      ...typed,
      fileId,
      replacesId: null,
      changed: '',
      sentOn: null,
    })
    return {
      about: meeting.id,
      noted: { paperId, label: typed.label, audience: typed.audience, sha256 },
      say: `${typed.label}を入れました。送るまで、委員には見えません。`,
    }
  },
})

/** 差替え: the paper that was sent stays, and the new one says in its first line what has changed. */
export const replacePaper = action({
  verb: 'councils.replace-paper',
  may: may.writeBodies,
  form: ReplacementForm,

  async run(here, { paperId, changed, file }) {
    const before = await paperSeenBy(here, paperId)
    const meeting = await meetingSeenBy(here, before.meetingId)
    insist(itIsAFile(before.liveKind), itIsNotClosed(meeting), itIsTheNewest(before.isReplaced))
    const { fileId, sha256 } = await keepFile(here, file, kinds)
    const newId = await keepPaper(here, {
      ...before,
      fileId,
      replacesId: paperId,
      changed,
      sentOn: before.sentOn === null ? null : here.today,
    })
    if (before.sentOn !== null) await tellOfReplacement(here, meeting, before.label)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { before: paperId, after: newId, changed, sha256 },
      say: `${before.label}を差し替えました。`,
    }
  },
})

/** Everything that has not been sent goes to the members. */
export const sendMeetingPapers = action({
  verb: 'councils.send-papers',
  may: may.writeBodies,
  form: SendingForm,

  async run(here, { meetingId }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insist(itHasItems((await itemsOf(here, meetingId)).length), itIsNotClosed(meeting))
    await freezeLivePapers(here, meeting)
    const sent = await sendPapers(here, meetingId)
    const members = await membersOn(here, meeting.bodyId, meeting.heldOn)
    const accountIds = members.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
    if (sent > 0 && accountIds.length > 0)
      await notify(
        here,
        { accountIds },
        `${meeting.title}の資料が届きました。`,
        ownMeeting({ meetingId }),
      )
    return {
      about: meetingId,
      noted: { sent },
      say: sent === 0 ? '送っていない資料はありません。' : `資料${sent}件を委員に送りました。`,
    }
  },
})
