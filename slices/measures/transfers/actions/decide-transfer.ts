import { action, insist } from '#platform'
import { addMoved } from '../../executions/tables.ts'
import { keepNumbered } from '../../kept-papers/tables.ts'
import { markDecided } from '../../money-steps/tables.ts'
import { may } from '../../permissions.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { votedLine } from '../../voted-lines/tables.ts'
import { StepForm } from '../forms.ts'
import { transferContent } from '../pages/paper-content.tsx'
import { paperTitle, theStepIsNext } from '../rules.ts'
import { insistTransferIsFresh, transferSeenBy } from '../tables.ts'
import { insistItMayMove } from './draft-transfer.ts'

/** 財政課の決定: from now on the lines, and 予算現額 of the measures, are different. */
export const decideTransfer = action({
  verb: 'measures.decide-transfer',
  may: may.receiveRequests,
  form: StepForm,

  async run(here, { transferId, version }) {
    const transfer = await transferSeenBy(here, transferId)
    insistTransferIsFresh(transfer, version)
    insist(
      theStepIsNext(transfer, 'approved'),
      theBooksAreOpen(await settlementOf(here, transfer.fiscalYear)),
    )
    const to = await votedLine(here, transfer.toLineId)
    const from = transfer.fromLineId === null ? null : await votedLine(here, transfer.fromLineId)
    await insistItMayMove(here, from, to, transfer.amountYen)
    await markDecided(here, 'transfer', transferId)
    const { fiscalYear, amountYen } = transfer
    await keepNumbered(
      here,
      {
        ...{ form: 'transfer', audience: 'hall', sectionId: transfer.sectionId, fiscalYear },
        ...{ roundId: null, measureId: to.measureId },
        title: `${paperTitle(transfer)}　${transfer.toName}`,
        content: transferContent(await transferSeenBy(here, transferId), from, to),
      },
      transfer.paperLabel,
    )
    if (from === null) {
      await addMoved(here, to.measureId, fiscalYear, { transferYen: 0, contingencyYen: amountYen })
    } else if (from.measureId !== to.measureId) {
      await addMoved(here, from.measureId, fiscalYear, {
        transferYen: -amountYen,
        contingencyYen: 0,
      })
      await addMoved(here, to.measureId, fiscalYear, { transferYen: amountYen, contingencyYen: 0 })
    }
    return {
      about: transferId,
      noted: { after: { from: from?.lineId ?? null, to: to.lineId, amountYen } },
      say: '決定しました。予算現額を改めました。',
    }
  },
})
