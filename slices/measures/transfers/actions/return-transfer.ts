import { action, broken, insist } from '#platform'
import { markReturned } from '../../money-steps/tables.ts'
import { may } from '../../permissions.ts'
import { ReturnForm } from '../forms.ts'
import { stateOf } from '../rules.ts'
import { insistTransferIsFresh, transferSeenBy } from '../tables.ts'

/** 差戻し by the head or by finance; the section drafts a new one. */
export const returnTransfer = action({
  verb: 'measures.return-transfer',
  may: may.returnTransfers,
  form: ReturnForm,

  async run(here, { transferId, version, reason }) {
    const transfer = await transferSeenBy(here, transferId)
    insistTransferIsFresh(transfer, version)
    const state = stateOf(transfer)
    const isTheirs = may.receiveRequests(here.person)
      ? state === 'approved'
      : state === 'drafted' && here.person.section?.id === transfer.sectionId
    insist(isTheirs || broken('いまこの伺いを差し戻せるのは、手順の進んだ先の決裁者だけです。'))
    await markReturned(here, 'transfer', transferId, reason)
    return { about: transferId, noted: { reason }, say: '差し戻しました。' }
  },
})
