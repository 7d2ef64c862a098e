import { action, insist } from '#platform'
import { markReturned, requestSeenBy } from '../../drafts/tables.ts'
import { may } from '../../permissions.ts'
import { theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { ReturnForm } from '../forms.ts'
import { itWasSubmitted } from '../rules.ts'

/** 差戻し: the section may edit again; what was submitted stays frozen. */
export const returnRequest = action({
  verb: 'measures.return-request',
  may: may.receiveRequests,
  form: ReturnForm,

  async run(here, { measureId, roundId, reason }) {
    const round = await roundSeenBy(here, roundId)
    const request = await requestSeenBy(here, measureId, roundId)
    insist(theRoundIsOpen(round), itWasSubmitted(request))
    await markReturned(here, request.id, reason)
    return { about: measureId, noted: { reason }, say: '要求書を差し戻しました。' }
  },
})
