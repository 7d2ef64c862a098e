import type { LocalDate } from '#packages/japan'
import { type Here, Missing, notify, pidOf, type Ruling } from '#platform'
import type { BeadRef } from '#slices/evidence'
import { answer as answerPage } from '../answers/addresses.ts'
import type { Answer } from '../answers/tables.ts'
import { isPublicOpinion, opinionAudiences, opinionRef } from '../opinion-publications/tables.ts'
import { opinion as opinionPage } from '../opinions/addresses.ts'
import { opinionsOfAnswer } from '../opinions/tables.ts'
import {
  isForEverybody,
  proposalAudiences,
  proposalRef,
  publishProposal,
} from '../proposal-publications/tables.ts'
import { proposal as proposalPage, publishedOne, receipt } from '../proposals/addresses.ts'
import { itIsNotAnswered, stateOf } from '../proposals/rules.ts'
import { proposalOfAnswer, writeProposal } from '../proposals/tables.ts'
import { publishVision, visionRef } from '../vision-publications/tables.ts'
import { vision as visionPage, shown as visionShown } from '../visions/addresses.ts'
import { itHasNotEnded } from '../visions/rules.ts'
import { visionOfAnswer, writeVision } from '../visions/tables.ts'

/** What an answer answers, whichever of the three it is. */
export type Subject = {
  readonly label: string
  /** In one line, fit for whoever may see it. */
  readonly asked: string
  readonly audiences: readonly string[]
  /** Where the answer is read: by everybody, where everybody may. */
  readonly address: string
  /** The record's own page for staff. */
  readonly page: string
  readonly answers: readonly BeadRef[]
  readonly mayBeAnswered: Ruling
}

export function subjectOf(here: Here, answer: Answer): Promise<Subject> {
  if (answer.subject === 'opinion') return ofOpinions(here, answer.id)
  return answer.subject === 'vision' ? ofVision(here, answer.id) : ofProposal(here, answer.id)
}

/** @throws {Missing} its opinions went to another answer */
async function ofOpinions(here: Here, answerId: string): Promise<Subject> {
  const opinions = await opinionsOfAnswer(here, answerId)
  const [first] = opinions
  if (!first) throw new Missing()
  // What everybody may know of speaks for the group, where there is such a one.
  const head = opinions.find(isPublicOpinion) ?? first
  const page = opinionPage({ opinionPid: pidOf(here.city, head.id) })
  return {
    label: `${head.bodyName}　${opinions.map(({ number }) => `No.${number}`).join('・')}`,
    asked: head.restated,
    audiences: await opinionAudiences(here, head),
    address: page,
    page,
    answers: opinions.map(({ id }) => opinionRef(id)),
    mayBeAnswered: true,
  }
}

async function ofVision(here: Here, answerId: string): Promise<Subject> {
  const vision = await visionOfAnswer(here, answerId)
  return {
    label: `ビジョン「${vision.title}」`,
    asked: vision.title,
    audiences: ['public'],
    address: visionShown({ visionPid: pidOf(here.city, vision.id) }),
    page: visionPage({ visionId: vision.id }),
    answers: [visionRef(vision.id)],
    mayBeAnswered: itHasNotEnded(vision),
  }
}

async function ofProposal(here: Here, answerId: string): Promise<Subject> {
  const proposal = await proposalOfAnswer(here, answerId)
  const isRevised = proposal.answeredOn !== null && stateOf(proposal) !== '断念'
  return {
    label: proposal.label,
    asked: proposal.title,
    audiences: proposalAudiences(proposal),
    address: isForEverybody(proposal)
      ? publishedOne({ proposalPid: pidOf(here.city, proposal.id) })
      : answerPage({ answerId }),
    page: proposalPage({ proposalId: proposal.id }),
    answers: [proposalRef(proposal.id)],
    mayBeAnswered: isRevised || itIsNotAnswered(proposal),
  }
}

/** What an approved answer does to what it answers. */
export function settle(here: Here, answer: Answer): Promise<void> {
  if (answer.subject === 'opinion') return settleOpinions(here, answer.id)
  return answer.subject === 'vision'
    ? settleVision(here, answer.id)
    : settleProposal(here, answer.id)
}

async function settleOpinions(here: Here, answerId: string): Promise<void> {
  const opinions = await opinionsOfAnswer(here, answerId)
  for (const { accountId, id } of opinions) {
    if (accountId === null) continue
    await notify(
      here,
      { accountIds: [accountId] },
      '会議での意見に、市が回答しました。',
      opinionPage({ opinionPid: pidOf(here.city, id) }),
    )
  }
}

async function settleVision(here: Here, answerId: string): Promise<void> {
  const vision = await visionOfAnswer(here, answerId)
  const answeredOn = vision.answeredOn ?? here.today
  await writeVision(here, vision.id, { answeredOn })
  await publishVision(here, { ...vision, answeredOn })
  await notify(
    here,
    { accountIds: [vision.leaderId] },
    'ビジョンに、市が受け止めを回答しました。',
    visionShown({ visionPid: pidOf(here.city, vision.id) }),
  )
}

async function settleProposal(here: Here, answerId: string): Promise<void> {
  const proposal = await proposalOfAnswer(here, answerId)
  const answeredOn = proposal.answeredOn ?? here.today
  const consideredOn = proposal.consideredOn ?? here.today
  await writeProposal(here, proposal.id, { answeredOn, consideredOn })
  await publishProposal(here, { ...proposal, answeredOn })
  if (proposal.accountId !== null)
    await notify(
      here,
      { accountIds: [proposal.accountId] },
      `提案（${proposal.label}）に市が回答しました。`,
      receipt({ receiptPid: pidOf(here.city, proposal.receiptKey) }),
    )
}

/** 連携: the answer to a vision was carried into a measure, a goal or an agreement. */
export async function afterReflection(here: Here, answer: Answer): Promise<void> {
  if (answer.subject !== 'vision') return
  const vision = await visionOfAnswer(here, answer.id)
  const linkedOn = vision.linkedOn ?? here.today
  await writeVision(here, vision.id, { linkedOn })
  await publishVision(here, { ...vision, linkedOn })
}

/** The end of an answer, told to what it answers. */
export async function afterCompletion(
  here: Here,
  answer: Answer,
  doneOn: LocalDate,
  note: string,
): Promise<void> {
  if (answer.subject !== 'proposal') return
  const proposal = await proposalOfAnswer(here, answer.id)
  if (proposal.doneOn !== null || proposal.givenUpOn !== null) return
  await writeProposal(here, proposal.id, { doneOn, outcome: note })
  await publishProposal(here, await proposalOfAnswer(here, answer.id))
}
