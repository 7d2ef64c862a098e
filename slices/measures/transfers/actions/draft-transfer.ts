import { action, type Here, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { may } from '../../permissions.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { leftOf, type VotedLine, votedLine } from '../../voted-lines/tables.ts'
import { TransferForm } from '../forms.ts'
import {
  bothAreOfOneYear,
  closedSetsu,
  enoughIsLeft,
  namesIn,
  neitherSetsuIsClosed,
  sharedSetsu,
  theTransferStaysWithin,
} from '../rules.ts'
import { keepTransfer } from '../tables.ts'

/** 流用・充用を起案する: the section that needs the money asks for it. */
export const draftTransfer = action({
  verb: 'measures.draft-transfer',
  may: may.writeMeasures,
  form: TransferForm,

  async run(here, typed) {
    const to = await votedLine(here, typed.toLineId)
    await measureWrittenBy(here, to.measureId)
    const from = typed.fromLineId === null ? null : await votedLine(here, typed.fromLineId)
    insist(theBooksAreOpen(await settlementOf(here, to.fiscalYear)))
    await insistItMayMove(here, from, to, typed.amountYen)
    const transferId = await keepTransfer(here, { ...typed, fiscalYear: to.fiscalYear })
    return {
      about: transferId,
      noted: { reason: typed.reason, after: typed },
      params: { transferId },
      say: '伺いを起案しました。課長の決裁を受けてください。',
    }
  },
})

/** Asked at the draft and again at the decision: the lines may have been used in between. */
export async function insistItMayMove(
  here: Here,
  from: VotedLine | null,
  to: VotedLine,
  amountYen: number,
): Promise<void> {
  const closed = namesIn(await settingOn(here, closedSetsu))
  if (from === null) {
    insist(neitherSetsuIsClosed(null, to, closed, setsuLabel))
    return
  }
  const shared = namesIn(await settingOn(here, sharedSetsu))
  insist(
    bothAreOfOneYear(from.fiscalYear, to.fiscalYear),
    theTransferStaysWithin(from, to, shared),
    neitherSetsuIsClosed(from, to, closed, setsuLabel),
    enoughIsLeft(leftOf(from), amountYen),
  )
}
