import { action, insist, notify } from '#platform'
import { itIsStillADraft } from '../../applications/rules.ts'
import { ownApplication } from '../../applications/tables.ts'
import { consultation } from '../../consultations/addresses.ts'
import { keepConsultation } from '../../consultations/tables.ts'
import { may } from '../../permissions.ts'
import { AdviceForm } from '../forms.ts'
import { markAdviceAsked } from '../tables.ts'

/** 「相談する」: from now on the hall may read this draft, and answers what is asked. */
export const askAdvice = action({
  verb: 'grants.ask-advice',
  may: may.applyForGrants,
  form: AdviceForm,

  async run(here, { applicationId, asked }) {
    const application = await ownApplication(here, applicationId)
    insist(itIsStillADraft(application.state, application.receiptLabel))
    await markAdviceAsked(here, application.id)
    const consultationId = await keepConsultation(here, {
      schemeId: application.schemeId,
      businessId: application.businessId,
      applicationId: application.id,
      way: '申請画面',
      consultedOn: here.today,
      subject: `${application.schemeName}の下書きについて`,
      asked,
      answer: '',
      byApplicant: true,
      isSample: application.isSample,
    })
    await notify(
      here,
      { roles: ['officer', 'chief'], sectionId: application.sectionId },
      `「${application.schemeName}」の下書きについて、相談がありました。`,
      consultation({ consultationId }),
    )
    return {
      about: application.id,
      noted: { consultationId },
      say: '市に相談しました。担当の職員が下書きを読んで答えます。',
    }
  },
})
