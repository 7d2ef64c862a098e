import { people, type Town } from '#platform/samples'
import { confirmAssignment } from '../assignments/actions/confirm-assignment.ts'
import { callsSeenBy } from '../calls/tables.ts'
import { beginMatching } from '../conflicts/actions/begin-matching.ts'
import { receivedOf } from '../conflicts/tables.ts'
import { handInDeclaration, markTies, sayTieKind } from '../declarations/actions/declare-ties.ts'
import { seen } from '../examples/tables.ts'
import { finaliseScore } from '../scores/actions/score-application.ts'
import { roundVersion, seatVersion } from '../worked-rounds/tables.ts'
import { sampleMembers, scoreOne } from './review-rounds.ts'

const { officer, chief, fourthReviewer } = people

/** Of the call that closed in October: one member is excluded from one application, and half is scored (見本). */
export async function fillSecondRound(town: Town): Promise<void> {
  town.at('2026-11-16T09:30:00+09:00')
  const calls = await seen(town, (here) => callsSeenBy(here))
  const callId = calls.find((call) => call.round === 2)?.id ?? ''
  await town.do(officer, beginMatching, { callId, declareBy: '2026-11-20' })
  const received = await seen(town, (here) => receivedOf(here, callId))
  const client = received.find(({ name }) => name === 'サンテ光学株式会社')?.businessId ?? ''
  town.at('2026-11-17T21:05:00+09:00')
  await town.do(fourthReviewer, markTies, { callId, shown: client, marked: client })
  await town.do(fourthReviewer, sayTieKind, { callId, businessId: client, kind: 'K6' })
  for (const who of sampleMembers)
    await town.do(who, handInDeclaration, { callId, version: await seatVersion(town, callId, who) })
  town.at('2026-11-18T10:00:00+09:00')
  await town.do(chief, confirmAssignment, {
    ...{ callId, scoreBy: '2026-12-04', version: await roundVersion(town, callId) },
  })
  town.at('2026-11-22T14:00:00+09:00')
  for (const [at, letters] of [
    [0, 'AB'],
    [1, 'ABC'],
  ] as const)
    for (const [place, letter] of [...letters].entries()) {
      const pair = { callId, applicationId: received[place]?.applicationId ?? '' }
      const who = await scoreOne(town, at, pair, letter)
      // The last is left to be thought over.
      if (place < letters.length - 1) await town.do(who, finaliseScore, { ...pair, version: 1 })
    }
}
