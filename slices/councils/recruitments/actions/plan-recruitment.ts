import { action, insist, insistFresh } from '#platform'
import { itHasNotEnded } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { seatsOf } from '../../category-seats/tables.ts'
import { issueLetter } from '../../letters/tables.ts'
import { may } from '../../permissions.ts'
import {
  FurtherRoundForm,
  OpeningForm,
  RecruitmentEditForm,
  RecruitmentForm,
  type RecruitmentTyped,
  WithdrawalForm,
} from '../forms.ts'
import { guideContent } from '../pages/guide-content.tsx'
import {
  aFurtherRoundMayFollow,
  itIsNotDecided,
  itIsNotOpenYet,
  itIsNotWithdrawn,
  itIsOpenLongEnough,
  itIsOpenNow,
  thePanelIsLargeEnough,
  thePostIsForTheSeats,
  theWeightsMakeAHundred,
} from '../rules.ts'
import {
  keepRecruitment,
  open,
  recruitmentSeenBy,
  roundAfter,
  withdraw,
  writeRecruitment,
} from '../tables.ts'

const labels = { theme: '作文の題' }

/** Criteria and a panel are asked for where somebody is judged; who are drawn by lot are not. */
function insistOnThePromise(typed: RecruitmentTyped): void {
  if (typed.way === '作文')
    insist(theWeightsMakeAHundred(typed.criteria), thePanelIsLargeEnough(typed.panel))
  insist(itIsOpenLongEnough(typed.opensOn, typed.closesOn))
}

/** 公募の準備: who may apply, the essay, criteria with their weights, and who judges. */
export const planRecruitment = action({
  verb: 'councils.plan-recruitment',
  may: may.writeBodies,
  form: RecruitmentForm,

  async run(here, { bodyId, ...typed }) {
    const body = await bodySeenBy(here, bodyId)
    const seats = await seatsOf(here, bodyId)
    const most = seats.find(({ category }) => category === '公募市民')?.seatsMax
    insist(itHasNotEnded(body), thePostIsForTheSeats(typed.seats, most ?? body.seatsMax))
    insistOnThePromise(typed)
    const recruitmentId = await keepRecruitment(here, bodyId, typed)
    return {
      about: recruitmentId,
      params: { recruitmentId },
      noted: { bodyId, criteria: typed.criteria, panel: typed.panel },
      say: '公募を準備しました。課長が募集を始めると、選考基準は変えられなくなります。',
    }
  },
})

/** Until it is open everything may still be put right; afterwards nothing. */
export const revisePlan = action({
  verb: 'councils.revise-recruitment',
  may: may.writeBodies,
  form: RecruitmentEditForm,

  async run(here, { recruitmentId, version, ...typed }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    insist(itIsNotOpenYet(made.openedAt))
    insistFresh(version, made.version, { theme: made.theme }, labels)
    insist(itIsNotWithdrawn(made.withdrawnOn))
    insistOnThePromise(typed)
    await writeRecruitment(here, recruitmentId, typed)
    return {
      about: recruitmentId,
      noted: { before: made.criteria, after: typed.criteria },
      say: '公募の準備を直しました。',
    }
  },
})

/** 募集の開始: the guide has its number, and from now on it stands as it is. */
export const openRecruitment = action({
  verb: 'councils.open-recruitment',
  may: may.decideOnBodies,
  form: OpeningForm,

  async run(here, { recruitmentId, version }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    insistFresh(version, made.version, { theme: made.theme }, labels)
    insist(itIsNotOpenYet(made.openedAt), itIsNotWithdrawn(made.withdrawnOn))
    const body = await bodySeenBy(here, made.bodyId)
    const { label } = await issueLetter(here, {
      kind: '募集要項',
      title: `募集要項　${body.name}公募委員`,
      bodyId: body.id,
      draw: (number) => guideContent(body, made, number),
    })
    await open(here, recruitmentId, label)
    return { about: recruitmentId, noted: { label }, say: `募集を始めました（${label}）。` }
  },
})

export const withdrawRecruitment = action({
  verb: 'councils.withdraw-recruitment',
  may: may.decideOnBodies,
  form: WithdrawalForm,

  async run(here, { recruitmentId, reason, version }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    insistFresh(version, made.version, { theme: made.theme }, labels)
    insist(
      itIsOpenNow(made.openedAt),
      itIsNotWithdrawn(made.withdrawnOn),
      itIsNotDecided(made.decidedOn),
    )
    await withdraw(here, recruitmentId, reason)
    return { about: recruitmentId, noted: { reason }, say: '募集を取り消しました。' }
  },
})

/** 再公募: what was promised the first time, for the seats that stayed empty. */
export const planFurtherRound = action({
  verb: 'councils.plan-further-round',
  may: may.writeBodies,
  form: FurtherRoundForm,

  async run(here, { recruitmentId, opensOn, closesOn }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    const follows = await roundAfter(here, recruitmentId)
    insist(aFurtherRoundMayFollow(made, follows !== null), itIsOpenLongEnough(opensOn, closesOn))
    const seats = made.seats - (made.chosen ?? 0)
    const roundId = await keepRecruitment(
      here,
      made.bodyId,
      { ...made, seats, opensOn, closesOn },
      recruitmentId,
    )
    return {
      about: roundId,
      params: { recruitmentId: roundId },
      noted: { afterId: recruitmentId, seats },
      say: '再公募を準備しました。課長が募集を始めます。',
    }
  },
})
