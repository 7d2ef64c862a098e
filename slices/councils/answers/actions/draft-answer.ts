import { action, Invalid, insist, notify } from '#platform'
import { beadSeenBy } from '#slices/evidence'
import { subjectOf } from '../../answer-subjects/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { AnswerForm } from '../forms.ts'
import { whatIsMissing } from '../rules.ts'
import { answerSeenBy, draftIn, insistAnswerIsFresh, keepStep, stepsOf } from '../tables.ts'

/** 回答案: what its class must say is there, or the form comes back; then it waits for the head. */
export const draftAnswer = action({
  verb: 'councils.draft-answer',
  may: may.draftAnswers,
  form: AnswerForm,

  async run(here, { answerId, version, ...text }) {
    const answer = await answerSeenBy(here, answerId)
    const subject = await subjectOf(here, answer)
    insist(subject.mayBeAnswered)
    const missing = whatIsMissing(text, here.today)
    if (missing.length > 0) throw new Invalid(missing)
    if (text.coveredPid !== '') await beadSeenBy(here, text.coveredPid)
    const steps = await stepsOf(here, answerId)
    const draft = draftIn(steps)
    insistAnswerIsFresh(answer, version, draft ?? steps.at(-1) ?? null)
    await keepStep(here, answerId, text, draft)
    await notify(
      here,
      answer.sectionId === null
        ? { roles: ['head'] }
        : { roles: ['head'], sectionId: answer.sectionId },
      `回答案ができました。決裁してください：${subject.label}`,
      at.answer({ answerId }),
    )
    return {
      about: answerId,
      noted: { before: steps.at(-1)?.answerClass ?? null, after: text.answerClass },
      params: { answerId },
      say: '回答案を保存しました。課長の決裁を待ちます。',
    }
  },
})
