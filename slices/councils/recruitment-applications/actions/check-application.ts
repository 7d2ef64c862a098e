import { action, idInPid, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { itIsNotWithdrawn, stageOf } from '../../recruitments/rules.ts'
import { recruitmentInPublic, recruitmentSeenBy } from '../../recruitments/tables.ts'
import { EligibilityForm, ToldWithdrawalForm, WithdrawalForm } from '../forms.ts'
import { itIsNotJudgedYet, itMayBeTakenBack, whyIsSaid } from '../rules.ts'
import {
  applicationOfReceipt,
  applicationSeenBy,
  writeEligibility,
  writeWithdrawal,
} from '../tables.ts'

const labels = { eligibleNote: '理由' }

/** 資格の確認: whether they may apply, and the words by which a panel would know them. */
export const checkApplication = action({
  verb: 'councils.check-application',
  may: may.handleApplications,
  form: EligibilityForm,

  async run(here, { applicationId, version, ...typed }) {
    const one = await applicationSeenBy(here, applicationId)
    insistFresh(version, one.version, { eligibleNote: one.eligibleNote }, labels)
    const made = await recruitmentSeenBy(here, one.recruitmentId)
    insist(
      itIsNotJudgedYet(stageOf(made, here.today)),
      itMayBeTakenBack('資格確認', one.withdrawnOn),
      whyIsSaid(typed.isEligible, typed.eligibleNote),
    )
    await writeEligibility(here, one, typed)
    return {
      about: applicationId,
      noted: { recruitmentId: made.id, isEligible: typed.isEligible },
      say: typed.isEligible ? '応募の資格があるとしました。' : '応募の資格がないとしました。',
    }
  },
})

/** 取下げ: by whoever holds the receipt, until the result. */
export const withdrawApplication = action({
  verb: 'councils.withdraw-application',
  may: may.applyForSeats,
  form: WithdrawalForm,

  async run(here, { receiptPid }) {
    const one = await applicationOfReceipt(here, idInPid(receiptPid, here.city))
    const made = await recruitmentInPublic(here, one.recruitmentId)
    insist(itMayBeTakenBack(stageOf(made, here.today), one.withdrawnOn))
    await writeWithdrawal(here, one.id)
    return { about: one.id, noted: { recruitmentId: made.id }, say: '応募を取り下げました。' }
  },
})

/** The same, told at the counter or by telephone. */
export const recordWithdrawal = action({
  verb: 'councils.record-withdrawal',
  may: may.handleApplications,
  form: ToldWithdrawalForm,

  async run(here, { applicationId, reason, version }) {
    const one = await applicationSeenBy(here, applicationId)
    insistFresh(version, one.version, { reason: '' }, { reason: '理由' })
    const made = await recruitmentSeenBy(here, one.recruitmentId)
    insist(
      itIsNotWithdrawn(made.withdrawnOn),
      itMayBeTakenBack(stageOf(made, here.today), one.withdrawnOn),
    )
    await writeWithdrawal(here, one.id)
    return {
      about: one.id,
      noted: { recruitmentId: made.id, reason },
      say: '取下げを記録しました。',
    }
  },
})
