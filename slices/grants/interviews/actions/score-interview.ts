import { action, type Here, insist, insistFresh, Missing } from '#platform'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { may } from '../../permissions.ts'
import { ownReview, ownSeat } from '../../reviews/tables.ts'
import { sheetOf } from '../../scores/forms.ts'
import {
  isTheSame,
  thePointsAreOnTheScale,
  theSheetIsWhole,
  weighedBy,
} from '../../scores/rules.ts'
import { keepRevision } from '../../scores/tables.ts'
import { InterviewFinalForm, InterviewForm } from '../forms.ts'
import { theInterviewIsOpen } from '../rules.ts'
import { markInterviewFinal, ownInterview } from '../tables.ts'

async function loaded(here: Here, callId: string, applicationId: string) {
  const seat = await ownSeat(here, callId)
  const review = await ownReview(here, callId, applicationId)
  const own = await ownInterview(here, review.assignmentId)
  const set = await sealedCriteriaOf(here, callId)
  if (!set) throw new Missing()
  return { seat, review, own, criteria: weighedBy(set) }
}

/** 面接の採点の保存: a new revision, unless it says what stands already. */
export const scoreInterview = action({
  verb: 'grants.score-interview',
  may: may.reviewApplications,
  form: InterviewForm,

  async run(here, { callId, applicationId, version, ...values }) {
    const { seat, review, own, criteria } = await loaded(here, callId, applicationId)
    const typed = sheetOf(values, criteria.length)
    insist(
      theInterviewIsOpen(seat.closedAt, own.finalAt),
      thePointsAreOnTheScale(criteria, typed.points),
    )
    const say = `案件${review.code}の面接の採点を保存しました。`
    if (own.revision > 0 && isTheSame(typed, own)) return { about: own.assignmentId, say }
    insistFresh(version, own.revision, {}, {})
    await keepRevision(here, '面接', own.assignmentId, typed, '画面')
    return { about: own.assignmentId, say }
  },
})

export const finaliseInterview = action({
  verb: 'grants.finalise-interview',
  may: may.reviewApplications,
  form: InterviewFinalForm,

  async run(here, { callId, applicationId, version }) {
    const { seat, review, own, criteria } = await loaded(here, callId, applicationId)
    insist(theInterviewIsOpen(seat.closedAt, own.finalAt))
    insistFresh(version, own.revision, {}, {})
    insist(theSheetIsWhole(criteria, own.points, own.comments))
    await markInterviewFinal(here, own.assignmentId)
    return {
      about: own.assignmentId,
      noted: { revision: own.revision },
      say: `案件${review.code}の面接の採点を確定しました。`,
    }
  },
})
