import { z } from 'zod'
import { action, notify } from '#platform'
import { may } from '../../permissions.ts'
import { stepLabels } from '../../roles/rules.ts'
import { feedbackOf } from '../addresses.ts'
import { markTold, overdueFeedback } from '../tables.ts'

/** On the 31st day without an answer the 課長 of who owes it is told, once. */
export const tellHeads = action({
  verb: 'measures.tell-heads',
  may: may.writeMeasures,
  form: z.object({}),

  async run(here) {
    let told = 0
    for (const { id, measureId, measureName, step, sectionId } of await overdueFeedback(here)) {
      const sentence = `「${measureName}」の${stepLabels[step]}の気づきに、30日たっても答えがありません。`
      told += await notify(
        here,
        { sectionId, roles: ['head'] },
        sentence,
        feedbackOf({ measureId }),
      )
      await markTold(here, id)
    }
    return { about: String(here.city), noted: { told } }
  },
})
