import { action, type Here, insist } from '#platform'
import { itsBasisLetsItDecide } from '../../bodies/rules.ts'
import { itIsStillOpen } from '../../items/rules.ts'
import { itemById, writeOutcome } from '../../items/tables.ts'
import { itIsOpen } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { aQuorumIsThere } from '../../quorums/rules.ts'
import { roomOf } from '../../quorums/tables.ts'
import { ConsensusForm, DecisionForm, VoteForm } from '../forms.ts'
import {
  everyVoteIsCounted,
  itIsATie,
  itIsMoreThanTalk,
  itVotes,
  theChairsVoteIsSettled,
  theMemberMayTakePart,
  theTimeIsInTheMeeting,
  vote,
  votersOf,
} from '../rules.ts'
import { exclusionsOf, keepDecision, keepVote, voteById } from '../tables.ts'

/** The item, its meeting and who is there at that minute; a quorum is there, or the vote is refused. */
async function standingAt(here: Here, itemId: string, time: string) {
  const item = await itemById(here, itemId)
  const meeting = await meetingSeenBy(here, item.meetingId)
  const room = await roomOf(here, meeting)
  insist(
    itsBasisLetsItDecide(room.body.basis),
    itIsOpen(meeting),
    itIsMoreThanTalk(meeting.isTalkOnly),
    itIsStillOpen(item.outcome),
    theTimeIsInTheMeeting(time, meeting.openedTime),
  )
  const excluded = (await exclusionsOf(here, meeting.id)).filter((one) => one.itemId === itemId)
  const ids = excluded.map(({ memberId }) => memberId)
  const counted = room.forItem(itemId, time, ids)
  const whole = room.forItem(itemId, time)
  if (!(room.body.exclusionMayOpen && ids.length > 0 && whole.isMet))
    insist(aQuorumIsThere(room.body.quorumRule, counted, { what: '表決', of: room.body.quorumOf }))
  return {
    ...{ item, meeting, room, counted, excluded, away: whole.present - counted.present },
    temporary: room.temporaryIn(itemId).filter((id) => !ids.includes(id)).length,
  }
}

/** 表決 by counts: refused without a quorum at that minute, and before A or B is chosen. */
export const recordVote = action({
  verb: 'councils.record-vote',
  may: may.runMeetings,
  form: VoteForm,

  async run(here, { itemId, motion, time, votesFor, against, abstained }) {
    const { item, meeting, room, counted, excluded, away, temporary } = await standingAt(
      here,
      itemId,
      time,
    )
    const way = room.body.chairWay
    insist(itVotes(room.body.hasVotes), theChairsVoteIsSettled(way))
    if (way === null) throw new RangeError('a vote without a way was let through')
    const chair = excluded.find(({ memberId }) => memberId === meeting.presiderId)
    insist(
      theMemberMayTakePart(chair?.ground ?? null),
      everyVoteIsCounted(votesFor + against + abstained, votersOf(way, counted.present, 0)),
    )
    const { base, outcome } = vote(way, votesFor, against, abstained, room.body.voteBase)
    const voteId = await keepVote(here, {
      itemId,
      motion,
      atTime: time,
      isConsensus: false,
      way,
      inOffice: counted.membersInOffice,
      present: counted.present,
      excluded: away,
      temporary,
      base,
      votesFor,
      votesAgainst: against,
      abstained,
      outcome,
    })
    if (outcome !== '可否同数') await writeOutcome(here, itemId, outcome)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { itemId, voteId, base, votesFor, against, abstained, outcome },
      say:
        outcome === '可否同数'
          ? `議題${item.number}は可否同数です。議長の決定を記録してください。`
          : `議題${item.number}は${outcome}です（賛成${votesFor}・反対${against}・棄権${abstained}、分母${base}）。`,
    }
  },
})

/** 「異議なし」: consensus, not counts; it needs no choice of A or B. */
export const recordConsensus = action({
  verb: 'councils.record-consensus',
  may: may.runMeetings,
  form: ConsensusForm,

  async run(here, { itemId, motion, time, outcome }) {
    const { item, meeting, counted, away, temporary } = await standingAt(here, itemId, time)
    const voteId = await keepVote(here, {
      itemId,
      motion,
      atTime: time,
      isConsensus: true,
      way: null,
      inOffice: counted.membersInOffice,
      present: counted.present,
      excluded: away,
      temporary,
      base: counted.present,
      votesFor: null,
      votesAgainst: null,
      abstained: null,
      outcome,
    })
    await writeOutcome(here, itemId, outcome)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { itemId, voteId, outcome },
      say: `議題${item.number}は${outcome === '継続' ? '継続' : '異議なし（全会一致で了承）'}です。`,
    }
  },
})

/** Of a tie only: the chair's decision, with name and time. */
export const decideTie = action({
  verb: 'councils.decide-tie',
  may: may.runMeetings,
  form: DecisionForm,

  async run(here, { voteId, decision, time }) {
    const made = await voteById(here, voteId)
    const item = await itemById(here, made.itemId)
    const meeting = await meetingSeenBy(here, item.meetingId)
    insist(itIsOpen(meeting), itIsATie(made), theTimeIsInTheMeeting(time, made.atTime))
    const room = await roomOf(here, meeting)
    const chair = room.members.find(({ id }) => id === meeting.presiderId)
    await keepDecision(here, voteId, { decision, name: chair?.name ?? '議長', time })
    await writeOutcome(here, item.id, decision)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { voteId, decision, time, chair: meeting.presiderId },
      say: `議長の決定により、議題${item.number}は${decision}です。`,
    }
  },
})
