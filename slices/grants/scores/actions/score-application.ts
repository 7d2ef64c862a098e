import { action, type Here, insist, insistFresh, Missing, notify } from '#platform'
import * as assignmentsAt from '../../assignments/addresses.ts'
import { fewestScorers } from '../../assignments/rules.ts'
import { workOf } from '../../assignments/tables.ts'
import type { Found } from '../../conflicts/rules.ts'
import { keepFound } from '../../conflicts/tables.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { may } from '../../permissions.ts'
import { ownReview, ownSeat } from '../../reviews/tables.ts'
import { theRoundIsBeforeItsVote } from '../../selection-rounds/rules.ts'
import { roundHeld } from '../../selection-rounds/tables.ts'
import { isOpened, keepLook, stageViewOf } from '../../stage-views/tables.ts'
import { FinalForm, NoticeForm, OpenForm, ScoreForm, sheetOf, VetoForm } from '../forms.ts'
import {
  isTheSame,
  thePapersAreOpened,
  thePointsAreOnTheScale,
  theScoresAreOpen,
  theSheetIsWhole,
  weighedBy,
} from '../rules.ts'
import { keepRevision, keepVeto, markFinal } from '../tables.ts'

/** 書類を開く: an act, because who saw what when is kept. */
export const openPapers = action({
  verb: 'grants.open-papers',
  may: may.reviewApplications,
  form: OpenForm,

  async run(here, { callId, applicationId }) {
    const view = await stageViewOf(here, callId, applicationId)
    await keepLook(here, view.review.assignmentId, view.hash)
    return { about: view.review.assignmentId, noted: { shown: view.hash } }
  },
})

/** 採点の保存: a new revision, unless it says what stands already. The points stand in no record of acts. */
export const scoreApplication = action({
  verb: 'grants.score-application',
  may: may.reviewApplications,
  form: ScoreForm,

  async run(here, { callId, applicationId, version, ...values }) {
    const seat = await ownSeat(here, callId)
    const review = await ownReview(here, callId, applicationId)
    const set = await sealedCriteriaOf(here, callId)
    if (!set) throw new Missing()
    const criteria = weighedBy(set)
    const typed = sheetOf(values, criteria.length)
    insist(
      thePapersAreOpened(review.lookedAt !== null),
      theScoresAreOpen(seat.passedAt ?? seat.closedAt, review.finalAt),
      thePointsAreOnTheScale(criteria, typed.points),
    )
    const say = `案件${review.code}の採点を保存しました。`
    if (review.revision > 0 && isTheSame(typed, review)) return { about: review.assignmentId, say }
    insistFresh(version, review.revision, {}, {})
    const revision = await keepRevision(here, '書類', review.assignmentId, typed, '画面')
    return { about: review.assignmentId, noted: { revision }, say }
  },
})

/** 確定: nothing changes afterwards but by a 差戻し. */
export const finaliseScore = action({
  verb: 'grants.finalise-score',
  may: may.reviewApplications,
  form: FinalForm,

  async run(here, { callId, applicationId, version }) {
    const seat = await ownSeat(here, callId)
    const review = await ownReview(here, callId, applicationId)
    const set = await sealedCriteriaOf(here, callId)
    if (!set) throw new Missing()
    insist(theScoresAreOpen(seat.passedAt ?? seat.closedAt, review.finalAt))
    insistFresh(version, review.revision, {}, {})
    insist(theSheetIsWhole(weighedBy(set), review.points, review.comments))
    await markFinal(here, review.assignmentId)
    return {
      about: review.assignmentId,
      noted: { revision: review.revision },
      say: `案件${review.code}の採点を確定しました。`,
    }
  },
})

/** 気づきました: access closes at once, the scores leave the mean, and coverage is tested again. */
export const noticeConflict = action({
  verb: 'grants.notice-conflict',
  may: may.reviewApplications,
  form: NoticeForm,

  async run(here, { callId, applicationId, kind, note }) {
    const seat = await ownSeat(here, callId)
    const review = await ownReview(here, callId, applicationId)
    const round = await roundHeld(here, callId)
    const found: Found = {
      reviewerId: seat.reviewerId,
      applicationId,
      kind,
      // Whoever notices steps back; nobody else decides that the tie is small.
      level: '個別除斥',
      evidence: note,
    }
    await keepFound(here, callId, [found], '気づき')
    insist(theRoundIsBeforeItsVote(round.votedAt))
    await tellIfThin(here, callId, applicationId)
    return {
      about: review.assignmentId,
      noted: { kind },
      say: '申出を受け付けました。この案件は利益相反のため開けません。心当たりがないときは事務局へお知らせください。',
    }
  },
})

/** 不適格の申出: a ground of the outline; the panel votes on it, nothing follows by itself. */
export const markUnfit = action({
  verb: 'grants.mark-unfit',
  may: may.reviewApplications,
  form: VetoForm,

  async run(here, { callId, applicationId, ground }) {
    const seat = await ownSeat(here, callId)
    const review = await ownReview(here, callId, applicationId)
    insist(
      thePapersAreOpened(isOpened(review, here.now) || review.lookedAt !== null),
      theScoresAreOpen(seat.closedAt, null),
    )
    await keepVeto(here, callId, applicationId, seat.reviewerId, ground)
    return {
      about: review.assignmentId,
      say: '不適格の申出を記録しました。合議で扱います。',
    }
  },
})

/** Fewer than three still score it: the secretariat is told of the call, and by the page of which. */
async function tellIfThin(here: Here, callId: string, applicationId: string): Promise<void> {
  const left = (await workOf(here, callId)).filter(
    (one) => one.applicationId === applicationId && one.isOpen,
  )
  if (left.length >= fewestScorers) return
  await notify(
    here,
    { roles: ['chief', 'head'] },
    '審査できる委員が足りなくなった申請があります。予備委員を加えてください。',
    assignmentsAt.assignments({ callId }),
  )
}
