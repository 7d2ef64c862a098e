import { z } from 'zod'
import {
  action,
  event,
  type Here,
  insist,
  insistFresh,
  Missing,
  notify,
  RuleBroken,
} from '#platform'
import {
  everyPartIsAgreed,
  itIsTheFirstOfTheWaitlist,
  type Outcome,
  outcomesDecided,
  theSumIsWithinTheAllotment,
} from '../../budget-fillings/rules.ts'
import { type Call, callDecidedBy, callWrittenBy } from '../../calls/tables.ts'
import { theSealHolds } from '../../criteria/rules.ts'
import { sealOf } from '../../criteria/tables.ts'
import { theRankReaches } from '../../decisions/rules.ts'
import { whoIsSecondedDoesNotDecide } from '../../delegations/rules.ts'
import { isSecondedTo } from '../../delegations/tables.ts'
import { may } from '../../permissions.ts'
import { editionOf } from '../../schemes/tables.ts'
import {
  issueSelectionNotice,
  type NoticeDesk,
  noticeDeskOf,
} from '../../selection-notices/tables.ts'
import { ownResult } from '../../selection-reasons/addresses.ts'
import { everyRefusalHasItsReason } from '../../selection-reasons/rules.ts'
import { reasonsOf } from '../../selection-reasons/tables.ts'
import { thePublishedReasonNamesNobody } from '../../selection-results/rules.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { markRoundDecided, roundHeld } from '../../selection-rounds/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { DecideForm, OutcomeForm, PartForm, PromotionForm } from '../forms.ts'
import { aDeviationHasItsReason } from '../rules.ts'
import {
  markDecided,
  markOutcome,
  markPartAgreed,
  markPromoted,
  type Selection,
  selectionsOf,
  takenOfSelections,
} from '../tables.ts'

export const selectionDecided = event(
  'grants.selection-decided',
  z.object({ callId: z.uuid(), applicationIds: z.array(z.uuid()) }),
)

async function selectionOf(here: Here, callId: string, applicationId: string): Promise<Selection> {
  const found = (await selectionsOf(here, callId)).find(
    (one) => one.applicationId === applicationId,
  )
  if (!found) throw new Missing()
  return found
}

/** Another outcome than the order gives, before the decision: with a reason, and marked for good. */
export const setOutcome = action({
  verb: 'grants.set-outcome',
  may: may.decideSelections,
  form: OutcomeForm,

  async run(here, { callId, applicationId, decided, amountYen, deviationReason }) {
    await callDecidedBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '選定案'))
    const one = await selectionOf(here, callId, applicationId)
    const yen = decided === '採択' ? (amountYen ?? one.proposedYen ?? one.askedYen) : null
    if (decided === '採択' && (yen === null || yen > (one.askedYen ?? 0)))
      throw new RuleBroken('採択の額は、申請額までの円で入れてください。', 'amountYen')
    const deviates = decided !== one.proposed || yen !== one.proposedYen
    insist(aDeviationHasItsReason(deviates, deviationReason))
    await markOutcome(here, one, decided, yen, deviates ? deviationReason : null)
    return {
      about: applicationId,
      noted: { proposed: one.proposed, decided, yen, deviationReason },
      say: deviates ? '順位と異なる採否として記録しました。' : '選定案のとおりに戻しました。',
    }
  },
})

/** 部分採択: what the applicant wrote. */
export const agreeToPart = action({
  verb: 'grants.agree-to-part',
  may: may.managePanels,
  form: PartForm,

  async run(here, { callId, applicationId, agreedOn }) {
    await callWrittenBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '選定案'))
    await selectionOf(here, callId, applicationId)
    await markPartAgreed(here, applicationId, agreedOn)
    return { about: applicationId, noted: { agreedOn }, say: '同意のあった日を記録しました。' }
  },
})

/** 専決 goes by the greatest single grant; who is lent to the delegated body decides nothing of its scheme. */
async function insistWhoDecides(here: Here, call: Call, greatestYen: number): Promise<void> {
  const { approvalBands } = await editionOf(here, call.schemeId, call.edition)
  insist(
    whoIsSecondedDoesNotDecide(await isSecondedTo(here, call.schemeId)),
    theRankReaches(approvalBands, greatestYen, here.person.roles),
  )
}

type Decided = {
  readonly all: readonly Selection[]
  readonly one: Selection
  readonly outcome: Outcome
}

async function decideOne(here: Here, call: Call, desk: NoticeDesk, made: Decided): Promise<void> {
  const { one, outcome } = made
  const { document } = await issueSelectionNotice(here, call, desk, { ...made, by: '決裁' })
  await markDecided(here, one.applicationId, outcome, document)
  await recordStep(here, {
    applicationId: one.applicationId,
    verb: outcome.decided,
    reason: one.deviates ? one.deviationReason : one.why,
    document,
  })
  if (one.ownerId !== null)
    await notify(
      here,
      { accountIds: [one.ownerId] },
      '申請の審査の結果を通知しました。',
      ownResult({ applicationId: one.applicationId }),
    )
}

/** 選定の決裁: by the order, or otherwise with a reason; every applicant gets a notice with its number. */
export const decideSelection = action({
  verb: 'grants.decide-selection',
  may: may.decideSelections,
  form: DecideForm,

  async run(here, { callId, departs, departReason, version }) {
    const call = await callDecidedBy(here, callId)
    const round = await roundHeld(here, callId)
    insistFresh(version, round.version, {}, {})
    insist(theRoundStandsAt(round, '選定案'), theSealHolds(await sealOf(here, callId)))
    const all = (await selectionsOf(here, callId)).filter(({ state }) => state === '審査中')
    const deviating = all.filter(({ deviates }) => deviates)
    if (deviating.length > 0 !== departs)
      throw new RuleBroken(
        departs
          ? '審査会の結論と異なる採否がありません。'
          : `順位と異なる採否が${deviating.length}件あります。「審査会の結論と異なる決定」として決裁してください。`,
        'departs',
      )
    if (departs)
      insist(
        aDeviationHasItsReason(true, departReason),
        thePublishedReasonNamesNobody(
          departReason,
          all.flatMap(({ applicantName, code }) => [applicantName, code]),
          'departReason',
        ),
      )
    const outcomes = outcomesDecided(all)
    await insistWhoDecides(
      here,
      call,
      Math.max(0, ...[...outcomes.values()].map(({ yen }) => yen ?? 0)),
    )
    const explained = new Set((await reasonsOf(here, callId)).map((one) => one.applicationId))
    const unexplained = all.filter(
      ({ applicationId }) =>
        outcomes.get(applicationId)?.decided === '不採択' && !explained.has(applicationId),
    )
    const parts = all.filter(
      (one) =>
        one.partAgreedOn === null &&
        (outcomes.get(one.applicationId)?.yen ?? one.askedYen) !== one.askedYen,
    )
    insist(
      everyRefusalHasItsReason(unexplained.map(({ code }) => code)),
      everyPartIsAgreed(parts.length),
      theSumIsWithinTheAllotment(
        [...outcomes.values()].reduce((sum, { yen }) => sum + (yen ?? 0), 0),
        call.allotmentYen,
      ),
    )
    const desk = await noticeDeskOf(here, call)
    for (const one of all) {
      const outcome = outcomes.get(one.applicationId)
      if (outcome) await decideOne(here, call, desk, { all, one, outcome })
    }
    await markRoundDecided(here, callId, departs ? departReason : null)
    const applicationIds = all.map(({ applicationId }) => applicationId)
    await here.announce(selectionDecided, { callId, applicationIds })
    return {
      about: callId,
      noted: { departs, departReason, deviating: deviating.length },
      say: '選定を決裁し、通知の番号を付けました。',
    }
  },
})

/** 繰上げ: money was freed; the first of the waitlist whose amount fits, and nobody before. */
export const promoteFromWaitlist = action({
  verb: 'grants.promote-from-waitlist',
  may: may.decideSelections,
  form: PromotionForm,

  async run(here, { callId, applicationId }) {
    const call = await callDecidedBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '決裁済'))
    const all = await selectionsOf(here, callId)
    await insistWhoDecides(
      here,
      call,
      all.find((row) => row.applicationId === applicationId)?.askedYen ?? 0,
    )
    const waiting = all
      .filter(({ state, decided }) => state === '補欠' && decided === '補欠')
      .toSorted((one, other) => (one.waitlistPlace ?? 0) - (other.waitlistPlace ?? 0))
    const one = waiting.find((row) => row.applicationId === applicationId)
    if (!one) throw new Missing()
    const takenYen = await takenOfSelections(here, callId)
    insist(
      itIsTheFirstOfTheWaitlist(waiting[0]?.applicationId === applicationId),
      theSumIsWithinTheAllotment(takenYen + (one.askedYen ?? 0), call.allotmentYen),
    )
    const outcome = { decided: '採択', yen: one.askedYen, waitlistPlace: null } as const
    const { document } = await issueSelectionNotice(here, call, await noticeDeskOf(here, call), {
      ...{ all, one, outcome, by: '繰上げ' },
    })
    await markPromoted(here, one, document)
    await recordStep(here, { applicationId: one.applicationId, verb: '繰上げ', document })
    if (one.ownerId !== null)
      await notify(
        here,
        { accountIds: [one.ownerId] },
        '補欠から採択へ繰り上がりました。',
        ownResult({ applicationId: one.applicationId }),
      )
    return {
      about: one.applicationId,
      noted: { label: document.label },
      say: '補欠から繰り上げました。',
    }
  },
})
