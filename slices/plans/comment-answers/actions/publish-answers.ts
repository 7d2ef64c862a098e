import { type Here, insist, pidOf } from '#platform'
import { link, publishBead, publishDecision } from '#slices/evidence'
import { published, results } from '../../comment-rounds/addresses.ts'
import { markAnswered, roundsOf } from '../../comment-rounds/tables.ts'
import { nobodyIsNamed } from '../../comments/rules.ts'
import { itemsOf, sendersOf } from '../../comments/tables.ts'
import { answerRef, itemRef, nodeRef } from '../../publications/tables.ts'
import type { PlanVersion } from '../../versions/tables.ts'
import { answersOf, approveAnswers } from '../tables.ts'

/**
 * What was heard and what the city thinks of it, made public with the decided draft and never after it.
 * Called by 案とする, in its transaction and after its guard.
 * @returns how many points were answered
 */
export async function publishAnswers(here: Here, version: PlanVersion): Promise<number> {
  const [round] = await roundsOf(here, version.id)
  if (!round) return 0
  const roundPid = pidOf(here.city, round.id)
  const items = await itemsOf(here, version.id)
  const answers = await answersOf(here, version.id)
  insist(
    nobodyIsNamed(
      [
        ...items.map(({ summary }) => summary),
        ...answers.flatMap(({ answerText, changeText }) => [answerText, changeText]),
      ],
      await sendersOf(here, version.id),
    ),
  )
  await approveAnswers(here, version.id)
  await markAnswered(here, version.id)
  const short = (text: string) => (text.length > 110 ? `${text.slice(0, 110)}…` : text)
  const common = { availableOn: here.today, audiences: ['public'], sectionId: version.sectionId }
  for (const item of items)
    await publishBead(here, {
      ...common,
      ...itemRef(item.id),
      kind: 'public_comment',
      title: short(item.summary),
      happenedOn: round.closesOn,
      address: published({ roundPid }),
      fact: `${version.planName} 意見${item.number}番`,
      text: item.summary,
    })
  for (const answer of answers) {
    const ref = answerRef(answer.id)
    await publishBead(here, {
      ...common,
      ...ref,
      kind: 'answer',
      title: short(answer.answerText),
      happenedOn: here.today,
      address: results({ roundPid }),
      fact: `${version.planName} ${answer.answerClass}`,
      text: answer.answerText,
    })
    await publishDecision(here, { ...ref, name: 'approved', precision: 'instant' })
    for (const item of items.filter(({ answerId }) => answerId === answer.id))
      await link(here, { up: itemRef(item.id), down: ref, type: 'answered_by' })
    if (answer.changedNodeId)
      await link(here, {
        up: ref,
        down: nodeRef(answer.changedNodeId),
        type: 'reflected_in',
        note: answer.changeText.slice(0, 400),
      })
  }
  return items.length
}
