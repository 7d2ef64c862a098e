import { action, insist, Missing, notify, RuleBroken } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { closedPairs } from '../../conflicts/tables.ts'
import { panelOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { roundHeld } from '../../selection-rounds/tables.ts'
import { MissingForm, ReopenForm, ReserveForm } from '../forms.ts'
import { fewestScorers, pairKey } from '../rules.ts'
import { callUp, keepPairs, markMissing, reopen, workOf } from '../tables.ts'

/** 予備委員 is called up: scores all where all score all, and otherwise what has too few. */
export const callUpReserve = action({
  verb: 'grants.call-up-reserve',
  may: may.fixAssignments,
  form: ReserveForm,

  async run(here, { callId, reviewerId }) {
    await callWrittenBy(here, callId)
    const round = await roundHeld(here, callId)
    const member = (await panelOf(here, callId)).find((one) => one.reviewerId === reviewerId)
    if (!member?.isReserve) throw new Missing()
    if (member.handedInAt === null)
      throw new RuleBroken('この予備委員は、まだ利害関係を申告していません。', 'reviewerId')
    await callUp(here, callId, reviewerId)
    if (round.assignedAt !== null) {
      insist(theRoundStandsAt(round, '書類審査'))
      const work = await workOf(here, callId)
      const scorers = Map.groupBy(work, ({ applicationId }) => applicationId)
      const closed = new Set(
        (await closedPairs(here, callId)).map((one) => pairKey(one.applicationId, one.reviewerId)),
      )
      const wanted = [...scorers].flatMap(([applicationId, rows]) => {
        const isThin = rows.filter(({ isOpen }) => isOpen).length < fewestScorers
        const isFree = !closed.has(pairKey(applicationId, reviewerId))
        return isFree && (round.assignWay === '全員が全件' || isThin)
          ? [{ applicationId, reviewerId }]
          : []
      })
      await keepPairs(here, callId, wanted, [])
      await notify(
        here,
        { accountIds: [member.accountId] },
        '審査員として採点をお願いします。',
        reviewsAt.review({ callId }),
      )
    }
    return { about: callId, noted: { reviewerId }, say: '予備委員を審査に加えました。' }
  },
})

/** A score that will not come: why is written before the sheet is closed. */
export const explainMissing = action({
  verb: 'grants.explain-missing-score',
  may: may.fixAssignments,
  form: MissingForm,

  async run(here, { callId, assignmentId, reason }) {
    await callWrittenBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '書類審査'))
    const work = (await workOf(here, callId)).find((one) => one.assignmentId === assignmentId)
    if (!work?.isOpen) throw new Missing()
    if (work.finalAt !== null) throw new RuleBroken('その採点は確定しています。', 'assignmentId')
    await markMissing(here, assignmentId, reason)
    return { about: assignmentId, noted: { reason }, say: '採点がない理由を記録しました。' }
  },
})

/** 差戻し, with a reason; the revisions before stay. */
export const reopenScore = action({
  verb: 'grants.reopen-score',
  may: may.fixAssignments,
  form: ReopenForm,

  async run(here, { callId, assignmentId, reason }) {
    await callWrittenBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '書類審査'))
    const work = (await workOf(here, callId)).find((one) => one.assignmentId === assignmentId)
    if (!work?.isOpen) throw new Missing()
    if (work.finalAt === null && work.missingReason === '')
      throw new RuleBroken('その採点は、まだ確定していません。', 'assignmentId')
    await reopen(here, assignmentId, reason)
    const member = (await panelOf(here, callId)).find((one) => one.reviewerId === work.reviewerId)
    if (member)
      await notify(
        here,
        { accountIds: [member.accountId] },
        '確定した採点が差し戻されました。もう一度ご確認ください。',
        reviewsAt.scoring({ callId, applicationId: work.applicationId }),
      )
    return { about: assignmentId, noted: { reason }, say: '採点を差し戻しました。' }
  },
})
