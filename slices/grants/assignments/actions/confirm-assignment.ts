import { createHash } from 'node:crypto'
import { action, insist, insistFresh, notify } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { matchPanel } from '../../conflicts/actions/begin-matching.ts'
import { everyDoubtIsDecided } from '../../conflicts/rules.ts'
import { closedPairs, conflictCounts, type Received, receivedOf } from '../../conflicts/tables.ts'
import { theSealHolds } from '../../criteria/rules.ts'
import { sealedCriteriaOf, sealOf } from '../../criteria/tables.ts'
import { everyDeclarationIsIn } from '../../declarations/rules.ts'
import { panelOf, scoring } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { reviewersSeenBy } from '../../reviewers/tables.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { theDayIsAhead, theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { markAssigned, roundHeld } from '../../selection-rounds/tables.ts'
import { recordSteps } from '../../steps/tables.ts'
import { ConfirmForm } from '../forms.ts'
import {
  everyApplicationIsChecked,
  everyApplicationIsCovered,
  fieldDistance,
  pairKey,
  planOf,
  reviewCodes,
  scorersPer,
  theMembersAreEnough,
  thereIsAnApplication,
} from '../rules.ts'
import { keepCodes, keepPairs, meetingsOf } from '../tables.ts'

/**
 * 割当の確定, and with it the opening of the papers: every declaration is in or late, every doubt decided or
 * past the deadline and so excluded, every application covered. Members learn of what is theirs only.
 */
export const confirmAssignment = action({
  verb: 'grants.confirm-assignment',
  may: may.fixAssignments,
  form: ConfirmForm,

  async run(here, { callId, scoreBy, version }) {
    await callWrittenBy(here, callId)
    const round = await roundHeld(here, callId)
    insistFresh(version, round.version, {}, {})
    insist(
      theRoundStandsAt(round, '利益相反確認'),
      theDayIsAhead(scoreBy, here.today, 'scoreBy'),
      theSealHolds(await sealOf(here, callId)),
    )
    const isLate = here.today > round.declareBy
    const panel = scoring(await panelOf(here, callId))
    const received = await receivedOf(here, callId)
    // Members who came in, and corrections of the text, since the closing.
    await matchPanel(here, callId, received)
    const declared = panel.filter(({ handedInAt }) => handedInAt !== null)
    if (!isLate) {
      const { open } = await conflictCounts(here, callId)
      insist(everyDeclarationIsIn(panel.length - declared.length), everyDoubtIsDecided(open))
    }
    insist(
      thereIsAnApplication(received.length),
      everyApplicationIsChecked(
        received.filter(({ state }) => state !== '形式適合' && state !== '審査中').length,
      ),
      theMembersAreEnough(declared.length),
    )
    const plan = await shared(here, callId, received, declared, round.seed)
    const ids = received.map(({ applicationId }) => applicationId)
    insist(everyApplicationIsCovered(scorersPer(ids, plan.pairs)))

    await keepCodes(here, callId, reviewCodes(ids, String(round.seed), hexOf))
    await keepPairs(here, callId, plan.pairs, plan.bridge)
    await recordSteps(
      here,
      received.flatMap(({ applicationId, state }) => (state === '形式適合' ? applicationId : [])),
      '審査に付す',
    )
    await markAssigned(here, callId, { ...plan, scoreBy })
    await notify(
      here,
      { accountIds: declared.map(({ accountId }) => accountId) },
      '審査の割当が決まりました。採点を始められます。',
      reviewsAt.review({ callId }),
    )
    return {
      about: callId,
      noted: { seed: round.seed, way: plan.way, scoreBy },
      say: '割当を確定し、書類を開示しました。',
    }
  },
})

const hexOf = (text: string) => createHash('sha256').update(text).digest('hex')

type Here = Parameters<typeof closedPairs>[0]

async function shared(
  here: Here,
  callId: string,
  received: readonly Received[],
  declared: readonly { readonly reviewerId: string }[],
  seed: number,
) {
  const set = await sealedCriteriaOf(here, callId)
  const fields = new Map((await reviewersSeenBy(here)).map((one) => [one.id, one.expertise]))
  const met = new Map(
    (await meetingsOf(here, callId)).map((one) => [
      pairKey(one.businessId, one.reviewerId),
      one.times,
    ]),
  )
  const byId = new Map(received.map((one) => [one.applicationId, one]))
  const closed = await closedPairs(here, callId)
  return planOf({
    applicationIds: received.map(({ applicationId }) => applicationId),
    reviewerIds: declared.map(({ reviewerId }) => reviewerId),
    closed: new Set(closed.map((one) => pairKey(one.applicationId, one.reviewerId))),
    perApplication: set?.perApplication ?? 4,
    seed,
    cost: ({ applicationId, reviewerId }) => {
      const one = byId.get(applicationId)
      const times = one ? (met.get(pairKey(one.businessId, reviewerId)) ?? 0) : 0
      return fieldDistance(fields.get(reviewerId) ?? '', one?.text ?? '') + 2 * times
    },
  })
}
