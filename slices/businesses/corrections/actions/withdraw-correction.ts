import { action, insist, Missing } from '#platform'
import { ownBusiness } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { CorrectionWithdrawalForm } from '../forms.ts'
import { itIsOpen } from '../rules.ts'
import { correctionSeenBy, keepCorrectionWithdrawal } from '../tables.ts'

/** What was asked is taken back before it was answered. */
export const withdrawCorrection = action({
  verb: 'businesses.withdraw-correction',
  may: may.keepOwnRecord,
  form: CorrectionWithdrawalForm,

  async run(here, { businessId, correctionId }) {
    const own = await ownBusiness(here, businessId)
    const correction = await correctionSeenBy(here, correctionId)
    if (correction.businessId !== own.id) throw new Missing()
    insist(itIsOpen(correction))
    await keepCorrectionWithdrawal(here, correctionId)
    return {
      about: own.id,
      noted: { correctionId, number: correction.number },
      say: '訂正の申出を取り下げました。',
    }
  },
})
