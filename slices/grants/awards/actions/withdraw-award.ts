import { action, insist } from '#platform'
import { releaseSpending } from '#slices/measures'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { nothingWasPaidYet, theWithdrawalIsInTime } from '../../cases/rules.ts'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { offerToTheWaitlist } from '../../changes/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { WithdrawalForm } from '../forms.ts'
import { commitmentOf } from '../rules.ts'

/** 取下げ (様式第4号): the whole promise is free at once. */
export const withdrawAward = action({
  verb: 'grants.withdraw-award',
  may: may.fileForCases,
  form: WithdrawalForm,

  async run(here, { applicationId, reason }) {
    const found = await caseFiledBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    insist(
      theWithdrawalIsInTime(found.servedOn, edition.withdrawalDays, here.today),
      nothingWasPaidYet(found.paidYen),
    )
    const line = await lineBefore(here, found)
    await recordStep(here, { applicationId, verb: '申請の取下げ', reason })
    if (found.awardedOn !== null) await releaseSpending(here, commitmentOf(applicationId))
    const offered = await offerToTheWaitlist(here, found, found.currentYen ?? 0)
    const turns = await tellWhoseTurnCame(here, found, line, '申請の取下げ')
    return {
      about: applicationId,
      noted: { reason, freedYen: found.currentYen, offered, turns },
      say: '申請の取下げを受け付けました。',
    }
  },
})
