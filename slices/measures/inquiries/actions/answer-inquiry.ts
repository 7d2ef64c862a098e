import { action, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { InquiryAnswerForm } from '../forms.ts'
import { everyQuestionIsAnswered, mayBeReused } from '../rules.ts'
import { answersOf, earlierAnswer, inquirySeenBy, keepAnswer } from '../tables.ts'

/** The section's one answer; given anew, the last counts and the earlier stays on record. */
export const answerInquiry = action({
  verb: 'measures.answer-inquiry',
  may: may.sendInquiries,
  form: InquiryAnswerForm,

  async run(here, { inquiryId, isNone, texts, reusedId }) {
    const inquiry = await inquirySeenBy(here, inquiryId)
    const own = here.person.section?.id
    const asked = await answersOf(here, inquiryId)
    const before = asked.find((each) => each.sectionId === own)
    if (!own || !before) throw new Missing()
    insist(everyQuestionIsAnswered(inquiry.questions.length, isNone, texts))
    const earlier = await earlierAnswer(here, inquiry, own)
    const isReused =
      earlier !== null && earlier.id === reusedId && mayBeReused(earlier.answeredOn, here.today)
    await keepAnswer(here, inquiryId, own, {
      isNone,
      texts: isNone ? [] : texts.slice(0, inquiry.questions.length),
      reusedId: isReused ? reusedId : null,
    })
    return {
      about: inquiryId,
      noted: { before: before.texts, after: isNone ? '該当なし' : texts },
      say: isNone ? '「該当なし」と答えました。' : '課の回答を送りました。',
    }
  },
})
