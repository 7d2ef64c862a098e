import { action, insist } from '#platform'
import { markReceived, requestSeenBy } from '../../drafts/tables.ts'
import { may } from '../../permissions.ts'
import { RequestForm } from '../forms.ts'
import { itIsNotReceivedYet, itWasSubmitted } from '../rules.ts'

/** 受理: the hearing begins. */
export const receiveRequest = action({
  verb: 'measures.receive-request',
  may: may.receiveRequests,
  form: RequestForm,

  async run(here, { measureId, roundId }) {
    const request = await requestSeenBy(here, measureId, roundId)
    insist(itWasSubmitted(request), itIsNotReceivedYet(request))
    await markReceived(here, request.id)
    return {
      about: measureId,
      noted: { requestId: request.id },
      say: '受理しました。査定を始められます。',
    }
  },
})
