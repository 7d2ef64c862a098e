import { action, insist, issueDocument } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { StepForm } from '../forms.ts'
import { paperTitle, theStepIsNext } from '../rules.ts'
import { insistTransferIsFresh, markApproved, transferSeenBy } from '../tables.ts'

/** 課長の決裁: the paper gets its number and goes to finance. */
export const approveTransfer = action({
  verb: 'measures.approve-transfer',
  may: may.requestAmounts,
  form: StepForm,

  async run(here, { transferId, version }) {
    const transfer = await transferSeenBy(here, transferId)
    await measureWrittenBy(here, transfer.toMeasureId)
    insistTransferIsFresh(transfer, version)
    insist(theStepIsNext(transfer, 'drafted'))
    const { label } = await issueDocument(here, {
      section: transfer.sectionId,
      kind: paperTitle(transfer),
      title: `${paperTitle(transfer)}　${transfer.toName}`,
      about: transferId,
    })
    await markApproved(here, transferId, label)
    return { about: transferId, noted: { after: { label } }, say: `決裁しました（${label}）。` }
  },
})
