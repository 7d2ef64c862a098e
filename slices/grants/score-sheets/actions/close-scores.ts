import { action, canonical, type Here, insist, insistFresh, notify, sha256 } from '#platform'
import { CloseForm } from '../../assignments/forms.ts'
import { everyApplicationIsCovered } from '../../assignments/rules.ts'
import { workOf } from '../../assignments/tables.ts'
import { callWrittenBy } from '../../calls/tables.ts'
import { theSealHolds } from '../../criteria/rules.ts'
import { sealedCriteriaOf, sealOf } from '../../criteria/tables.ts'
import { everyInterviewIsIn } from '../../interviews/rules.ts'
import { interviewWork } from '../../interviews/tables.ts'
import { panelOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { keepRoundStatistics } from '../../round-statistics/tables.ts'
import { everyPaperIsChecked, everyScoreIsIn } from '../../scores/rules.ts'
import { finalSheets } from '../../scores/tables.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { keepLotteryNumber, markClosed, roundHeld } from '../../selection-rounds/tables.ts'
import { theNumberIsNotDrawn } from '../../selections/rules.ts'
import { LotteryForm } from '../forms.ts'
import { scoreSheetSeenBy } from '../tables.ts'

type Scored = { readonly applicationId: string }

/** How many have made each application final. */
function scorersOf<T extends Scored>(work: readonly T[], isFinal: (one: T) => boolean) {
  const scorers = new Map(work.map(({ applicationId }) => [applicationId, 0]))
  for (const one of work)
    if (isFinal(one)) scorers.set(one.applicationId, (scorers.get(one.applicationId) ?? 0) + 1)
  return scorers
}

/** Every sheet of the papers is final or its want explained, what came on paper is checked, all are covered. */
export async function insistOnPapers(here: Here, callId: string): Promise<void> {
  const open = (await workOf(here, callId)).filter(({ isOpen }) => isOpen)
  const final = open.filter(({ finalAt }) => finalAt !== null)
  insist(
    everyScoreIsIn(
      open.filter(({ finalAt, missingReason }) => finalAt === null && missingReason === '').length,
    ),
    everyPaperIsChecked(final.filter(({ isPaper, isChecked }) => isPaper && !isChecked).length),
    everyApplicationIsCovered(scorersOf(open, ({ finalAt }) => finalAt !== null)),
  )
}

/** 採点を締める: every sheet is final or its want explained; the matrix is hashed, and the panel sees all at once. */
export const closeScores = action({
  verb: 'grants.close-scores',
  may: may.fixAssignments,
  form: CloseForm,

  async run(here, { callId, version }) {
    await callWrittenBy(here, callId)
    const round = await roundHeld(here, callId)
    insistFresh(version, round.version, {}, {})
    insist(theSealHolds(await sealOf(here, callId)))
    const set = await sealedCriteriaOf(here, callId)
    if (set === null || set.interviewPlaces === null) {
      insist(theRoundStandsAt(round, '書類審査'))
      await insistOnPapers(here, callId)
    } else {
      insist(theRoundStandsAt(round, '面接'))
      const work = await interviewWork(here, callId)
      insist(
        everyInterviewIsIn(work.filter((one) => one.finalAt === null && one.missing === '').length),
        everyPaperIsChecked(
          work.filter((one) => one.finalAt !== null && one.isPaper && !one.isChecked).length,
        ),
      )
      insist(everyApplicationIsCovered(scorersOf(work, ({ finalAt }) => finalAt !== null)))
    }
    // First the closing, then the sheets: before it nobody, not even this action, reads a score.
    await markClosed(here, callId, '0'.repeat(64))
    const matrix = (await finalSheets(here, callId)).map(
      ({ applicationId, reviewerId, revision, points }) => ({
        applicationId,
        reviewerId,
        revision,
        points,
      }),
    )
    const hash = sha256(canonical(matrix))
    await markClosed(here, callId, hash)
    const sheet = await scoreSheetSeenBy(here, callId)
    if (sheet) await keepRoundStatistics(here, sheet)
    await notify(
      here,
      { accountIds: (await panelOf(here, callId)).map(({ accountId }) => accountId) },
      '採点が締め切られました。合議の前に採点集計表をご覧ください。',
      reviewsAt.sheet({ callId }),
    )
    return { about: callId, noted: { matrixHash: hash }, say: '採点を締め切りました。' }
  },
})

/** The number that was named before the call opened, and known to nobody then. */
export const revealNumber = action({
  verb: 'grants.reveal-lottery-number',
  may: may.fixAssignments,
  form: LotteryForm,

  async run(here, { callId, publicNumber, version }) {
    await callWrittenBy(here, callId)
    const round = await roundHeld(here, callId)
    insistFresh(version, round.version, {}, {})
    insist(theRoundStandsAt(round, '合議'), theNumberIsNotDrawn(round.lotteryNumber))
    await keepLotteryNumber(here, callId, publicNumber)
    return { about: callId, noted: { publicNumber }, say: '抽選の番号を入れました。' }
  },
})
