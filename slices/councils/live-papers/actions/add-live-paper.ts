import { action, insist, Missing } from '#platform'
import { beadSeenBy, isForEverybody } from '#slices/evidence'
import { itemsOf } from '../../items/tables.ts'
import { itIsNotClosed } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { tellOfReplacement } from '../../papers/actions/add-paper.ts'
import { itIsTheNewest, theAudienceSuitsTheItem, theLabelIsFree } from '../../papers/rules.ts'
import { keepPaper, paperSeenBy, papersSeenBy } from '../../papers/tables.ts'
import { may } from '../../permissions.ts'
import { LivePaperForm, LiveReplacementForm } from '../forms.ts'
import { itIsLive, itWasSent, sourceOf, theRecordMayGoOut } from '../rules.ts'
import { freezeSheet } from './freeze-sheets.ts'

/** A sheet of the records becomes a paper of the meeting; it follows the records until it is sent. */
export const addLivePaper = action({
  verb: 'councils.add-live-paper',
  may: may.writeBodies,
  form: LivePaperForm,

  async run(here, { source, ...typed }) {
    const meeting = await meetingSeenBy(here, typed.meetingId)
    const items = await itemsOf(here, meeting.id)
    const item = items.find(({ id }) => id === typed.itemId)
    if (typed.itemId !== null && !item) throw new Missing()
    const { kind, pid } = sourceOf(source)
    const subject = kind === '根拠' ? await beadSeenBy(here, pid) : null
    const there = await papersSeenBy(here, meeting.id)
    insist(
      itIsNotClosed(meeting),
      theLabelIsFree(
        typed.label,
        there.map(({ label }) => label),
      ),
      theAudienceSuitsTheItem(typed.audience, item?.isClosed ?? false),
      theRecordMayGoOut(subject === null || (await isForEverybody(here, subject))),
    )
    const paperId = await keepPaper(here, {
      ...typed,
      ...{ fileId: null, replacesId: null, changed: '', sentOn: null },
      liveKind: kind,
      livePid: subject?.pid ?? '',
    })
    return {
      about: meeting.id,
      noted: { paperId, label: typed.label, audience: typed.audience, source },
      say: `${typed.label}を入れました。送るときの記録で確定します。`,
    }
  },
})

/** 差替え: drawn anew from the records as they stand now, with what has changed in its first line. */
export const replaceLivePaper = action({
  verb: 'councils.replace-live-paper',
  may: may.writeBodies,
  form: LiveReplacementForm,

  async run(here, { paperId, changed }) {
    const before = await paperSeenBy(here, paperId)
    const meeting = await meetingSeenBy(here, before.meetingId)
    insist(
      itIsLive(before.liveKind),
      itWasSent(before.sentOn),
      itIsNotClosed(meeting),
      itIsTheNewest(before.isReplaced),
    )
    const newId = await keepPaper(here, {
      ...before,
      replacesId: paperId,
      changed,
      sentOn: here.today,
    })
    await freezeSheet(here, await paperSeenBy(here, newId), meeting)
    await tellOfReplacement(here, meeting, before.label)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { before: paperId, after: newId, changed },
      say: `${before.label}を、いまの記録で差し替えました。`,
    }
  },
})
