import { action, insistFresh, notify } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { ownGrant } from '../../applications/addresses.ts'
import { may } from '../../permissions.ts'
import { AnswerForm } from '../forms.ts'
import { consultationSeenBy, keepAnswer } from '../tables.ts'

/** What the hall says to what was asked; whoever asked from the screen is told. */
export const answerConsultation = action({
  verb: 'grants.answer-consultation',
  may: may.takeInAtDesk,
  form: AnswerForm,

  async run(here, { consultationId, version, answer }) {
    const asked = await consultationSeenBy(here, consultationId)
    insistFresh(version, asked.version, { answer: asked.answer }, { answer: '答え' })
    await keepAnswer(here, asked.id, answer)
    if (asked.byApplicant && asked.applicationId !== null)
      await notify(
        here,
        { accountIds: await accountsStandingFor(here, asked.businessId) },
        `「${asked.schemeName}」の相談に、市が答えました。`,
        ownGrant({ applicationId: asked.applicationId }),
      )
    return {
      about: asked.id,
      noted: { before: asked.answer, after: answer },
      say: '答えを記録しました。',
    }
  },
})
