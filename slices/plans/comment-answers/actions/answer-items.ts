import { action, broken, type Here, insist } from '#platform'
import { type Item, itemsOf } from '../../comments/tables.ts'
import { nodesOf } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { versionSeenBy } from '../../versions/tables.ts'
import { AnswerForm } from '../forms.ts'
import { type AnswerClass, whatWasTakenUpIsNamed } from '../rules.ts'
import { groupUnder, keepAnswer } from '../tables.ts'

/** One answer to one point, or to all that say the same. */
export const answerItems = action({
  verb: 'plans.answer-items',
  may: may.answerComments,
  form: AnswerForm,

  async run(here, { planId, versionId, items, ...typed }) {
    const version = await versionSeenBy(here, versionId)
    await insistOnAnswer(here, version.id, items, typed, null)
    insist(
      version.state === '意見整理' ||
        version.state === '意見公募中' ||
        broken(`「${version.state}」の版の意見には、答えを加えられません。`),
    )
    const answerId = await keepAnswer(here, version.id, typed)
    await groupUnder(here, answerId, items)
    return {
      about: version.planId,
      noted: { versionId, answerId, items, answerClass: typed.answerClass },
      params: { planId: version.planId, versionId },
      say: `${items.length}件の意見に答えました。案とするときに公表されます。`,
    }
  },
})

/** What must hold of an answer, new or changed. @returns the points that it answers */
export async function insistOnAnswer(
  here: Here,
  versionId: string,
  itemIds: readonly string[],
  typed: { answerClass: AnswerClass; changedNodeId: string | null; changeText: string },
  own: string | null,
): Promise<Item[]> {
  const items = await itemsOf(here, versionId)
  const chosen = items.filter(({ id }) => itemIds.includes(id))
  const taken = chosen.filter(({ answerId }) => answerId !== null && answerId !== own)
  const nodes = typed.changedNodeId === null ? [] : await nodesOf(here, versionId)
  insist(
    chosen.length === itemIds.length || broken('意見を選び直してください。', 'items'),
    taken.length === 0 ||
      broken(
        `すでに答えた意見があります（${taken.map(({ number }) => `${number}番`).join('、')}）。`,
        'items',
      ),
    typed.changedNodeId === null ||
      nodes.some(({ id }) => id === typed.changedNodeId) ||
      broken('修正した箇所は、この版の目標から選んでください。', 'changedNodeId'),
    whatWasTakenUpIsNamed(typed.answerClass, {
      nodeId: typed.changedNodeId,
      text: typed.changeText,
    }),
  )
  return chosen
}
