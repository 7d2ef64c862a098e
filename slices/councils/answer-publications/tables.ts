import { z } from 'zod'
import { formatWareki, todayIn } from '#packages/japan'
import { type Here, sql } from '#platform'
import { type BeadRef, endLink, link, publishBead, publishDecision } from '#slices/evidence'
import type { AnswerStep } from '../answers/tables.ts'

export const answerRef = (answerId: string): BeadRef => ({
  slice: 'councils',
  ref: `answer:${answerId}`,
})

export type PublishedAnswer = {
  /** What was asked: an opinion, a proposal or a vision, in one line. */
  readonly asked: string
  readonly audiences: readonly string[]
  readonly address: string
  readonly sectionId: string | null
  /** The records that it answers; each has one live answer. */
  readonly answers: readonly BeadRef[]
}

const titleOf = (step: AnswerStep, asked: string) => {
  const title = `${step.answerClass}：${asked}`
  return [...title].length <= 120 ? title : `${[...title].slice(0, 119).join('')}…`
}

/**
 * An approved answer in the thread, with what it answers; with the decision by which it binds when it was
 * approved just now, and not when it is told again to others.
 */
export async function publishAnswer(
  here: Here,
  step: AnswerStep,
  published: PublishedAnswer,
  how: 'approved' | 'again' = 'approved',
): Promise<void> {
  const ref = answerRef(step.answerId)
  const approvedOn = step.approvedAt === null ? here.today : todayIn(new Date(step.approvedAt))
  await publishBead(here, {
    ...ref,
    kind: 'answer',
    title: titleOf(step, published.asked),
    happenedOn: approvedOn,
    availableOn: approvedOn,
    audiences: published.audiences,
    address: published.address,
    fact: step.dueOn ? `${step.owner}　${formatWareki(step.dueOn)}まで` : step.answerClass,
    text: [step.reason, step.what].join(' '),
    dueOn: step.nextOn,
    sectionId: published.sectionId,
  })
  if (how === 'approved')
    await publishDecision(here, { ...ref, name: 'approved', precision: 'instant' })
  await linkAnswered(here, step.answerId, published.answers)
}

/** Links what is answered to its answer; the same again changes nothing. */
export async function linkAnswered(
  here: Here,
  answerId: string,
  answered: readonly BeadRef[],
): Promise<void> {
  for (const up of answered)
    await link(here, { up, down: answerRef(answerId), type: 'answered_by' })
}

/** Ends the link of one record to the answer that it no longer shares. */
export async function unlinkAnswered(
  here: Here,
  answerId: string,
  answered: BeadRef,
  reason: string,
): Promise<void> {
  const linkId = await here.db.maybe(
    z.object({ linkId: z.uuid() }),
    sql`select l.link_id from evidence.v_links l
      join evidence.v_beads u on (u.city, u.bead) = (l.city, l.up)
      join evidence.v_beads d on (d.city, d.bead) = (l.city, l.down)
      where l.city = ${here.city} and l.ended_at is null and u.slice = ${answered.slice}
        and u.ref = ${answered.ref} and d.slice = 'councils' and d.ref = ${`answer:${answerId}`}`,
  )
  if (linkId) await endLink(here, { linkId: linkId.linkId, reason })
}
