import { action, broken, insist, notify } from '#platform'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { application as caseAt } from '../addresses.ts'
import { WithdrawalForm } from '../forms.ts'
import { ownApplication } from '../tables.ts'

/** 申請の取下げ: at any time before the decision, and nobody asks why. */
export const withdrawApplication = action({
  verb: 'grants.withdraw-application',
  may: may.applyForGrants,
  form: WithdrawalForm,

  async run(here, { applicationId, reason }) {
    const application = await ownApplication(here, applicationId)
    insist(
      application.state !== '交付決定' ||
        broken('交付決定の後の取下げは、決定の通知にある期限までに、取下げの届けで行います。'),
    )
    const line = await lineBefore(here, application)
    await recordStep(here, { applicationId: application.id, verb: '申請の取下げ', reason })
    if (application.receivedAt !== null)
      await notify(
        here,
        { roles: ['officer', 'chief'], sectionId: application.sectionId },
        `「${application.schemeName}」の申請（${application.receiptLabel}）が取り下げられました。`,
        caseAt({ applicationId: application.id }),
      )
    const turns = await tellWhoseTurnCame(here, application, line, '申請の取下げ')
    return {
      about: application.id,
      noted: { from: application.state, reason, turns },
      say: '申請を取り下げました。',
    }
  },
})
