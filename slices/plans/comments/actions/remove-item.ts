import { action, broken, insist, Missing } from '#platform'
import { retireBead } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { itemRef } from '../../publications/tables.ts'
import { ItemRemovalForm } from '../forms.ts'
import { commentSeenBy, dropItem, itemsOfComment } from '../tables.ts'

/** A point that was split wrongly is taken back while it has no answer. */
export const removeItem = action({
  verb: 'plans.remove-item',
  may: may.answerComments,
  form: ItemRemovalForm,

  async run(here, { commentId, itemId }) {
    const comment = await commentSeenBy(here, commentId)
    const item = (await itemsOfComment(here, commentId)).find(({ id }) => id === itemId)
    if (!item) throw new Missing()
    insist(
      item.answerId === null ||
        broken('回答のある項目は外せません。先に、回答から外してください。'),
    )
    await dropItem(here, item.id)
    await retireBead(here, {
      ...itemRef(item.id),
      how: 'withdrawn',
      reason: '意見の分け方を改めた。',
    })
    return {
      about: comment.planId,
      noted: { commentId, itemId, number: item.number },
      params: { planId: comment.planId, commentId },
      say: `意見${item.number}番を外しました。`,
    }
  },
})
