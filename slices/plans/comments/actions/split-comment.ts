import { action, broken, insist, pidOf } from '#platform'
import { publishBead } from '#slices/evidence'
import { published } from '../../comment-rounds/addresses.ts'
import { roundSeenBy } from '../../comment-rounds/tables.ts'
import { may } from '../../permissions.ts'
import { hall, itemRef } from '../../publications/tables.ts'
import { ItemForm } from '../forms.ts'
import { nobodyIsNamed } from '../rules.ts'
import { commentSeenBy, keepItem } from '../tables.ts'

/** One point of a letter becomes an item of its own, in words that may be published. */
export const splitComment = action({
  verb: 'plans.split-comment',
  may: may.answerComments,
  form: ItemForm,

  async run(here, { commentId, nodeId, summary }) {
    const comment = await commentSeenBy(here, commentId)
    const round = await roundSeenBy(here, comment.roundId)
    insist(
      round.answeredOn === null ||
        broken('意見の概要と市の考え方を公表した後は、項目を加えられません。'),
      nobodyIsNamed([summary], [comment], 'summary'),
    )
    const { id, number } = await keepItem(here, {
      versionId: comment.versionId,
      ...{ commentId, nodeId, summary },
    })
    await publishBead(here, {
      ...itemRef(id),
      kind: 'public_comment',
      title: summary.length > 110 ? `${summary.slice(0, 110)}…` : summary,
      happenedOn: comment.receivedOn,
      availableOn: comment.receivedOn,
      audiences: hall,
      address: published({ roundPid: pidOf(here.city, round.id) }),
      fact: `${round.planName} 意見${number}番`,
      text: summary,
      sectionId: here.person.section?.id ?? null,
    })
    return {
      about: comment.planId,
      noted: { commentId, itemId: id, number, nodeId },
      params: { planId: comment.planId, commentId },
      say: `意見${number}番としました。`,
    }
  },
})
