import { action, actorOf, insist } from '#platform'
import { publishAnswer } from '../../answer-publications/tables.ts'
import { settle, subjectOf } from '../../answer-subjects/tables.ts'
import { may } from '../../permissions.ts'
import { ApprovalForm, answerApproved } from '../forms.ts'
import { aDraftWaits, anotherPersonApproves } from '../rules.ts'
import { answerSeenBy, approveStep, draftIn, insistAnswerIsFresh, stepsOf } from '../tables.ts'

/** 決裁: by another person than the one who wrote it; from now on it stands, and is told. */
export const approveAnswer = action({
  verb: 'councils.approve-answer',
  may: may.approveAnswers,
  form: ApprovalForm,

  async run(here, { answerId, version }) {
    const answer = await answerSeenBy(here, answerId)
    const steps = await stepsOf(here, answerId)
    const draft = draftIn(steps)
    insist(aDraftWaits(draft))
    insistAnswerIsFresh(answer, version, draft)
    if (draft) {
      insist(anotherPersonApproves(draft, actorOf(here.person)))
      const subject = await subjectOf(here, answer)
      insist(subject.mayBeAnswered)
      await approveStep(here, draft)
      await settle(here, answer)
      const told = await subjectOf(here, answer)
      await publishAnswer(here, draft, { ...told, sectionId: answer.sectionId })
      const { subject: of } = answer
      await here.announce(answerApproved, { answerId, subject: of, answerClass: draft.answerClass })
    }
    return {
      about: answerId,
      noted: { number: draft?.number, answerClass: draft?.answerClass },
      params: { answerId },
      say: '回答を決裁しました。',
    }
  },
})
