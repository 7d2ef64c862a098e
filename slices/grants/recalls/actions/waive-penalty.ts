import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ReasonedReturnForm } from '../forms.ts'
import { keepWaiver, returnSeenBy } from '../tables.ts'

/** 加算金の免除: never without its reason, and by who may decide. */
export const waivePenalty = action({
  verb: 'grants.waive-penalty',
  may: may.decideAwards,
  form: ReasonedReturnForm,

  async run(here, { returnId, reason }) {
    const { claim, found } = await returnSeenBy(here, returnId)
    insist(claim.cause === '取消し' || broken('この返還には加算金がありません。'))
    await keepWaiver(here, returnId, reason)
    return {
      about: found.applicationId,
      params: { applicationId: found.applicationId },
      noted: { returnId, reason },
      say: '加算金を免除しました。',
    }
  },
})
