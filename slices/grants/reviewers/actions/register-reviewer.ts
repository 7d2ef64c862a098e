import { action, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import {
  InterestEndForm,
  InterestForm,
  OwnInterestEndForm,
  OwnInterestForm,
  ReviewerForm,
} from '../forms.ts'
import { theAccountIsOffered, theTermIsForward, theTimesAreForward } from '../rules.ts'
import {
  accountsOffered,
  keepReviewer,
  keepTie,
  ownReviewer,
  reviewerSeenBy,
  withdrawTie,
} from '../tables.ts'

export const registerReviewer = action({
  verb: 'grants.register-reviewer',
  may: may.managePanels,
  form: ReviewerForm,

  async run(here, typed) {
    const offered = (await accountsOffered(here)).map(({ id }) => id)
    insist(
      theAccountIsOffered(offered, typed.accountId),
      theTermIsForward(typed.termFrom, typed.termTo),
    )
    const id = await keepReviewer(here, typed)
    return { about: id, params: { reviewerId: id }, say: '審査員を登録しました。' }
  },
})

export const registerInterest = action({
  verb: 'grants.register-interest',
  may: may.managePanels,
  form: InterestForm,

  async run(here, { reviewerId, ...tie }) {
    await reviewerSeenBy(here, reviewerId)
    insist(theTimesAreForward(tie.fromOn, tie.toOn))
    await keepTie(here, reviewerId, tie, '事務局')
    return { about: reviewerId, noted: { kind: tie.kind }, say: '利害関係を登録しました。' }
  },
})

export const endInterest = action({
  verb: 'grants.end-interest',
  may: may.managePanels,
  form: InterestEndForm,

  async run(here, { reviewerId, interestId }) {
    await reviewerSeenBy(here, reviewerId)
    await withdrawTie(here, reviewerId, interestId)
    return { about: reviewerId, noted: { interestId }, say: '登録を取り下げました。' }
  },
})

/** A member's own register of ties, kept yearly and before each call. */
export const registerOwnInterest = action({
  verb: 'grants.register-own-interest',
  may: may.reviewApplications,
  form: OwnInterestForm,

  async run(here, tie) {
    const own = await ownReviewer(here)
    if (!own) throw new Missing()
    insist(theTimesAreForward(tie.fromOn, tie.toOn))
    await keepTie(here, own.id, tie, '本人')
    return { about: own.id, noted: { kind: tie.kind }, say: '利害関係を登録しました。' }
  },
})

export const endOwnInterest = action({
  verb: 'grants.end-own-interest',
  may: may.reviewApplications,
  form: OwnInterestEndForm,

  async run(here, { interestId }) {
    const own = await ownReviewer(here)
    if (!own) throw new Missing()
    await withdrawTie(here, own.id, interestId)
    return { about: own.id, noted: { interestId }, say: '登録を取り下げました。' }
  },
})
