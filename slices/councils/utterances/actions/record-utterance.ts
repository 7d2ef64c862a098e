import { action, insist, insistFresh, Missing } from '#platform'
import { itemById } from '../../items/tables.ts'
import { meetingHasBegun } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { memberSeenBy } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { itSitsInTheBody, theMemberMayTakePart } from '../../votes/rules.ts'
import { exclusionsOf } from '../../votes/tables.ts'
import { RemovalForm, UtteranceEditForm, UtteranceForm } from '../forms.ts'
import {
  isOpinionByKind,
  itIsNotBeingChecked,
  theRecordIsNotFixed,
  theSpeakerIsNamed,
} from '../rules.ts'
import {
  dropUtterance,
  keepUtterance,
  settleCorrections,
  utteranceById,
  writeWording,
} from '../tables.ts'

/** Who said what, on which item; of an item a member is excluded from, nothing is taken. */
export const recordUtterance = action({
  verb: 'councils.record-utterance',
  may: may.runMeetings,
  form: UtteranceForm,

  async run(here, { meetingId, itemId, time, isOpinion, ...typed }) {
    const meeting = await meetingSeenBy(here, meetingId)
    const item = await itemById(here, itemId)
    if (item.meetingId !== meetingId) throw new Missing()
    insist(
      meetingHasBegun(meeting),
      theRecordIsNotFixed(meeting.fixedOn),
      theSpeakerIsNamed(typed.speaker, typed.memberId, typed.speakerName),
    )
    const isOfBody = typed.speaker === '委員' || typed.speaker === '会長'
    if (isOfBody && typed.memberId !== null) {
      const member = await memberSeenBy(here, typed.memberId)
      const excluded = (await exclusionsOf(here, meetingId)).find(
        (one) => one.itemId === itemId && one.memberId === member.id,
      )
      insist(
        itSitsInTheBody(member.bodyId, meeting.bodyId),
        theMemberMayTakePart(excluded?.ground ?? null),
      )
    }
    const utteranceId = await keepUtterance(here, {
      ...typed,
      meetingId,
      itemId,
      memberId: isOfBody ? typed.memberId : null,
      time: time ?? '',
      isOpinion: isOpinion || isOpinionByKind(typed.kind),
      isSample: meeting.isSample,
    })
    return {
      about: meetingId,
      noted: { utteranceId, itemId, speaker: typed.speaker, kind: typed.kind },
      say: '発言を記録しました。',
    }
  },
})

/** The wording is put right before the minutes are fixed; a member's wish is settled with it. */
export const reviseUtterance = action({
  verb: 'councils.revise-utterance',
  may: may.runMeetings,
  form: UtteranceEditForm,

  async run(here, { utteranceId, version, kind, text, publicText, isOpinion }) {
    const utterance = await utteranceById(here, utteranceId)
    const meeting = await meetingSeenBy(here, utterance.meetingId)
    insistFresh(
      version,
      utterance.version,
      { text: utterance.text, publicText: utterance.publicText },
      { text: '発言', publicText: '公開する文' },
    )
    insist(theRecordIsNotFixed(meeting.fixedOn))
    await settleCorrections(
      here,
      utterance,
      publicText === utterance.publicText ? '直さない' : '直した',
    )
    await writeWording(here, utteranceId, { kind, text, publicText, isOpinion })
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: {
        utteranceId,
        before: { text: utterance.text, publicText: utterance.publicText },
        after: { text, publicText, kind },
      },
      say: '発言を直しました。',
    }
  },
})

export const removeUtterance = action({
  verb: 'councils.remove-utterance',
  may: may.runMeetings,
  form: RemovalForm,

  async run(here, { utteranceId, version }) {
    const utterance = await utteranceById(here, utteranceId)
    const meeting = await meetingSeenBy(here, utterance.meetingId)
    insistFresh(version, utterance.version, { text: utterance.text }, { text: '発言' })
    insist(theRecordIsNotFixed(meeting.fixedOn), itIsNotBeingChecked(meeting.checkingFrom))
    await dropUtterance(here, utteranceId)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { utteranceId, before: utterance.text },
      say: '発言を消しました。',
    }
  },
})
