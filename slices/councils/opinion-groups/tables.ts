import type { Here } from '#platform'
import { issueRef, issueSeenBy, link } from '#slices/evidence'
import { linkAnswered, publishAnswer } from '../answer-publications/tables.ts'
import { subjectOf } from '../answer-subjects/tables.ts'
import { type Answer, answerSeenBy, lastApproved, openAnswer, stepsOf } from '../answers/tables.ts'
import { keepIssueOf } from '../opinion-issues/tables.ts'
import { opinionRef, publishOpinion } from '../opinion-publications/tables.ts'
import { opinionGiven } from '../opinions/forms.ts'
import { keepOpinion, type NewOpinion, type Opinion, opinionSeenBy } from '../opinions/tables.ts'

/** An answer of its own, or that of an opinion of the same meaning. */
async function answerFor(
  here: Here,
  sectionId: string | null,
  sameAs: Opinion | null,
): Promise<{ answerId: string; groupId: string | null }> {
  if (sameAs) return { answerId: sameAs.answerId, groupId: sameAs.groupId }
  const opened = { subject: 'opinion', sectionId, confinedTo: null } as const
  return { answerId: await openAnswer(here, opened), groupId: null }
}

/** Keeps an opinion, tells the thread, and gives it the answer that its group has already. */
export async function takeOpinion(
  here: Here,
  made: Omit<NewOpinion, 'answerId' | 'groupId'>,
  sectionId: string | null,
  sameAs: Opinion | null,
): Promise<Opinion> {
  const share = await answerFor(here, sectionId, sameAs)
  const id = await keepOpinion(here, { ...made, ...share })
  const opinion = await opinionSeenBy(here, id)
  await publishOpinion(here, opinion)
  await here.announce(opinionGiven, { opinionId: id, bodyId: made.bodyId })
  if (sameAs?.answerClass) await tellAnswer(here, share.answerId)
  return opinion
}

/** The answer of a group as it stands, told to everybody who may know of one of its opinions. */
export async function tellAnswer(here: Here, answerId: string): Promise<void> {
  const answer: Answer = await answerSeenBy(here, answerId)
  const step = lastApproved(await stepsOf(here, answerId))
  if (!step) return
  const subject = await subjectOf(here, answer)
  await publishAnswer(here, step, { ...subject, sectionId: answer.sectionId }, 'again')
  await linkAnswered(here, answerId, subject.answers)
}

/** 課題に整理: the thread links it, and the opinion keeps the issue's words of that day. */
export async function sortIntoIssue(
  here: Here,
  opinionId: string,
  issueId: string,
): Promise<string> {
  const issue = await issueSeenBy(here, issueId)
  await link(here, { up: opinionRef(opinionId), down: issueRef(issueId), type: 'sorted_into' })
  await keepIssueOf(here, opinionId, issue)
  return issue.title
}
