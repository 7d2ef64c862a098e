import { action, insist, notify } from '#platform'
import { arrivalOrder } from '../../arrival-orders/addresses.ts'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { caseFiledBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { AnswerForm } from '../forms.ts'
import { itMayBeAnswered, theOfferStillStands } from '../rules.ts'
import { keepAnswer, offerOf } from '../tables.ts'

/** The applicant agrees to the part, or does not and the next in line follows; the desk types what came on paper. */
export const answerOffer = action({
  verb: 'grants.answer-part-offer',
  may: may.fileForCases,
  form: AnswerForm,

  async run(here, { applicationId, answer }) {
    const found = await caseFiledBy(here, applicationId)
    const line = await lineBefore(here, found)
    const inLine = line?.line.find((one) => one.applicationId === applicationId)
    insist(
      itMayBeAnswered(await offerOf(here, applicationId), here.today),
      theOfferStillStands(inLine?.standing ?? null),
    )
    await keepAnswer(here, applicationId, answer)
    await recordStep(here, { applicationId, verb: `一部の交付を${answer}` })
    await notify(
      here,
      { roles: ['officer', 'chief'], sectionId: found.sectionId },
      `「${found.schemeName}」の一部の交付（${found.receiptLabel}）に「${answer}」の返事がありました。`,
      arrivalOrder({ callId: found.callId }),
    )
    const turns = await tellWhoseTurnCame(here, found, line, `一部の交付の${answer}`)
    return {
      about: applicationId,
      noted: { answer, turns },
      say:
        answer === '承諾'
          ? '承諾の返事を受け取りました。交付決定の通知をお待ちください。'
          : '辞退の返事を受け取りました。',
    }
  },
})
