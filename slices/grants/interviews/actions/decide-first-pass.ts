import { action, insist, insistFresh, Missing, notify, RuleBroken } from '#platform'
import { ownGrants } from '../../applications/addresses.ts'
import { MissingForm } from '../../assignments/forms.ts'
import { callWrittenBy } from '../../calls/tables.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { panelOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { insistOnPapers } from '../../score-sheets/actions/close-scores.ts'
import { meanOf, totalOf, weighedBy } from '../../scores/rules.ts'
import { issueFirstPassNotices } from '../../selection-notices/tables.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { markPassed, roundHeld } from '../../selection-rounds/tables.ts'
import { FirstPassForm } from '../forms.ts'
import { firstPasses, theSealHasAnInterview } from '../rules.ts'
import {
  interviewWork,
  keepFirstPasses,
  markInterviewMissing,
  ownersOf,
  paperSheets,
} from '../tables.ts'

/** 一次通過を決定: by the sealed rule alone, from the papers as they are final; all applicants are told. */
export const decideFirstPass = action({
  verb: 'grants.decide-first-pass',
  may: may.fixAssignments,
  form: FirstPassForm,

  async run(here, { callId, version }) {
    const call = await callWrittenBy(here, callId)
    const round = await roundHeld(here, callId)
    insistFresh(version, round.version, {}, {})
    insist(theRoundStandsAt(round, '書類審査'))
    const set = await sealedCriteriaOf(here, callId)
    if (set === null) throw new Missing()
    insist(theSealHasAnInterview(set.interviewPlaces))
    await insistOnPapers(here, callId)
    // First the papers are closed, then they are read: before it nobody, not even this action, reads a score.
    await markPassed(here, callId)
    const criteria = weighedBy(set)
    const sheets = Map.groupBy(
      await paperSheets(here, callId),
      ({ applicationId }) => applicationId,
    )
    const means = [...sheets].flatMap(([applicationId, own]) => {
      const mean = meanOf(own.map(({ points }) => totalOf(criteria, points)))
      return mean === null ? [] : [{ applicationId, mean }]
    })
    const passes = firstPasses(means, set.interviewPlaces ?? 0)
    await keepFirstPasses(here, callId, passes)
    await issueFirstPassNotices(here, call, passes)
    const owners = await ownersOf(here, callId)
    for (const [isPassed, sentence] of [
      [true, `「${call.schemeName}」の書類の審査を通りました。面接の日時を市からお知らせします。`],
      [
        false,
        `「${call.schemeName}」は、書類の審査で面接に進みませんでした。理由は、選定の決裁の後に通知します。`,
      ],
    ] as const) {
      const told = owners.flatMap((one) =>
        one.isPassed === isPassed && one.ownerId !== null ? one.ownerId : [],
      )
      if (told.length > 0) await notify(here, { accountIds: told }, sentence, ownGrants())
    }
    await notify(
      here,
      { accountIds: (await panelOf(here, callId)).map(({ accountId }) => accountId) },
      '一次通過が決まりました。面接の後に採点をお願いします。',
      reviewsAt.review({ callId }),
    )
    const passed = passes.filter((one) => one.isPassed).length
    return {
      about: callId,
      noted: { passed, of: passes.length },
      say: `一次通過を決定しました。${passes.length}件のうち${passed}件が面接に進みます。`,
    }
  },
})

/** A score of the interview that will not come: why is written before the scores are closed. */
export const explainInterview = action({
  verb: 'grants.explain-missing-interview',
  may: may.fixAssignments,
  form: MissingForm,

  async run(here, { callId, assignmentId, reason }) {
    await callWrittenBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '面接'))
    const work = (await interviewWork(here, callId)).find(
      (one) => one.assignmentId === assignmentId,
    )
    if (!work) throw new Missing()
    if (work.finalAt !== null) throw new RuleBroken('その採点は確定しています。', 'assignmentId')
    await markInterviewMissing(here, assignmentId, reason)
    return { about: assignmentId, noted: { reason }, say: '採点がない理由を記録しました。' }
  },
})
