import { action, insist } from '#platform'
import { markReturned } from '../../money-steps/tables.ts'
import { may } from '../../permissions.ts'
import { ReturnForm } from '../forms.ts'
import { itWaits } from '../rules.ts'
import { carryoverSeenBy, insistCarryoverIsFresh } from '../tables.ts'

/** 差戻し by finance; the section drafts a new one. */
export const returnCarryover = action({
  verb: 'measures.return-carryover',
  may: may.receiveRequests,
  form: ReturnForm,

  async run(here, { carryoverId, version, reason }) {
    const one = await carryoverSeenBy(here, carryoverId)
    insistCarryoverIsFresh(one, version)
    insist(itWaits(one))
    await markReturned(here, 'carryover', carryoverId, reason)
    return { about: one.measureId, noted: { reason }, say: '差し戻しました。' }
  },
})
