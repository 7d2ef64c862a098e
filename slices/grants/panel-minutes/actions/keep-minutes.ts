import { action, type Here, insist, insistFresh, Missing, RuleBroken } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { closedPairs } from '../../conflicts/tables.ts'
import { theSealHolds } from '../../criteria/rules.ts'
import { sealOf } from '../../criteria/tables.ts'
import { everyTopicIsConcluded } from '../../discussions/rules.ts'
import { discussionsOf } from '../../discussions/tables.ts'
import { panelOf, scoring } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { type ScoreSheet, scoreSheetSeenBy } from '../../score-sheets/tables.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { markVoted } from '../../selection-rounds/tables.ts'
import { everyPlaceIsSettled } from '../../selections/rules.ts'
import { keepSelections } from '../../selections/tables.ts'
import { PresenceForm, VetoVoteForm, VoteForm } from '../forms.ts'
import {
  allVotesAreOfThosePresent,
  carried,
  everyVetoIsVoted,
  panelQuorum,
  thePanelHasItsQuorum,
  vetoIsUpheld,
} from '../rules.ts'
import { keepMinutes, keepVote, minutesOf, votesOf } from '../tables.ts'

async function sheetInDiscussion(here: Here, callId: string): Promise<ScoreSheet> {
  await callWrittenBy(here, callId)
  const sheet = await scoreSheetSeenBy(here, callId)
  if (sheet === null) throw new Missing()
  insist(theRoundStandsAt(sheet.round, '合議'))
  return sheet
}

/** Who sat. Members who are excluded from an item leave for it, and count in neither number. */
export const keepPresences = action({
  verb: 'grants.keep-panel-presences',
  may: may.managePanels,
  form: PresenceForm,

  async run(here, { callId, ...typed }) {
    const sheet = await sheetInDiscussion(here, callId)
    const panel = scoring(await panelOf(here, callId))
    const present = typed.present.filter((id) => panel.some((one) => one.reviewerId === id))
    insist(
      thePanelHasItsQuorum(
        panelQuorum(sheet.set.quorumRule, sheet.set.quorumBase, panel.length, present.length, 0),
      ),
    )
    await keepMinutes(here, callId, { ...typed, present })
    return {
      about: callId,
      noted: { heldOn: typed.heldOn, present: present.length },
      say: '出席を記録しました。',
    }
  },
})

/** Present, less those whom a conflict with one of these applications excludes. */
async function roomFor(here: Here, sheet: ScoreSheet, applicationIds: readonly string[]) {
  const minutes = await minutesOf(here, sheet.call.id)
  if (minutes === null) throw new RuleBroken('出席を先に記録してください。')
  const concerned = new Set(applicationIds)
  const closed = new Set(
    (await closedPairs(here, sheet.call.id))
      .filter(({ applicationId }) => concerned.has(applicationId))
      .map(({ reviewerId }) => reviewerId),
  )
  const panel = scoring(await panelOf(here, sheet.call.id))
  const excluded = minutes.present.filter((id) => closed.has(id)).length
  const counted = panelQuorum(
    sheet.set.quorumRule,
    sheet.set.quorumBase,
    panel.length,
    minutes.present.length,
    excluded,
  )
  insist(thePanelHasItsQuorum(counted))
  return { present: minutes.present.length - excluded, excluded, needed: counted.needed }
}

/** 不適格 of one application: upheld only by more than half of those who are there and not excluded. */
export const voteOnVeto = action({
  verb: 'grants.vote-on-veto',
  may: may.managePanels,
  form: VetoVoteForm,

  async run(here, { callId, applicationId, ...counts }) {
    const sheet = await sheetInDiscussion(here, callId)
    if (!sheet.vetoes.some((one) => one.applicationId === applicationId)) throw new Missing()
    const before = await votesOf(here, callId)
    if (before.some((one) => one.applicationId === applicationId))
      throw new RuleBroken('この案件の不適格は、もう議決されています。', 'applicationId')
    const room = await roomFor(here, sheet, [applicationId])
    const { votesFor, against, abstained } = counts
    insist(allVotesAreOfThosePresent(votesFor + against + abstained, room.present))
    const isCarried = vetoIsUpheld(votesFor, against, abstained)
    await keepVote(here, callId, {
      ...{ kind: '不適格', applicationId, ...room, ...counts },
      ...{ isConsensus: false, chairDecision: '', isCarried },
    })
    return {
      about: applicationId,
      noted: { ...counts, isCarried },
      say: isCarried ? '不適格の申出が認められました。' : '不適格の申出は認められませんでした。',
    }
  },
})

/** 選定案の議決: with its quorum and every topic concluded; what was voted is kept place by place. */
export const voteOnSelection = action({
  verb: 'grants.vote-on-selection',
  may: may.managePanels,
  form: VoteForm,

  async run(here, { callId, isConsensus, chairDecision, version, ...counts }) {
    const sheet = await sheetInDiscussion(here, callId)
    insistFresh(version, sheet.round.version, {}, {})
    const concluded = new Set(
      (await discussionsOf(here, callId)).map(({ applicationId }) => applicationId),
    )
    const votes = await votesOf(here, callId)
    const voted = new Set(votes.map(({ applicationId }) => applicationId))
    insist(
      theSealHolds(await sealOf(here, callId)),
      everyTopicIsConcluded(sheet.topics, concluded),
      everyVetoIsVoted(sheet.vetoes.filter((one) => !voted.has(one.applicationId)).length),
      everyPlaceIsSettled(sheet.order),
    )
    // The whole list is one motion: a member excluded from one application votes on the list, not on it.
    const room = await roomFor(here, sheet, [])
    const { votesFor, against, abstained } = counts
    if (!isConsensus)
      insist(allVotesAreOfThosePresent(votesFor + against + abstained, room.present))
    const isCarried = isConsensus || carried(counts, chairDecision === '' ? null : chairDecision)
    if (isCarried === null)
      throw new RuleBroken('可否同数です。委員長の決定を選んでください。', 'chairDecision')
    await keepVote(here, callId, {
      ...{ kind: '選定案', applicationId: null, ...room, ...counts },
      ...{ isConsensus, chairDecision, isCarried },
    })
    if (isCarried) {
      await keepSelections(here, sheet)
      await markVoted(here, callId)
    }
    return {
      about: callId,
      noted: { ...counts, isConsensus, isCarried },
      say: isCarried
        ? '選定案が可決されました。'
        : '選定案は否決されました。合議を続けてください。',
    }
  },
})
