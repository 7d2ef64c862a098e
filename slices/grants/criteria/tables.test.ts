import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { type SamplePerson, sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as appealsAt from '../appeals/addresses.ts'
import * as assignmentsAt from '../assignments/addresses.ts'
import * as callsAt from '../calls/addresses.ts'
import * as conflictsAt from '../conflicts/addresses.ts'
import { seen } from '../examples/tables.ts'
import * as interviewsAt from '../interviews/addresses.ts'
import * as noticesAt from '../notice-books/addresses.ts'
import * as minutesAt from '../panel-minutes/addresses.ts'
import * as papersAt from '../panel-papers/addresses.ts'
import * as panelsAt from '../panels/addresses.ts'
import { roundDesk } from '../round-desks/tables.ts'
import { routes } from '../routes.ts'
import { fills } from '../samples/floors.ts'
import { assignRound, scoreAsMember, seatMembers } from '../samples/review-rounds.ts'
import * as sheetsAt from '../score-sheets/addresses.ts'
import * as reasonsAt from '../selection-reasons/addresses.ts'
import * as resultsAt from '../selection-results/addresses.ts'
import * as selectionsAt from '../selections/addresses.ts'
import { sealedSetOf, sealHash } from './rules.ts'
import { sealedCriteriaOf } from './tables.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications, version } = await roundDesk(house)
await seatMembers(house.town, callId)
await assignRound(house.town, callId, { declareBy: '2026-11-25', scoreBy: '2026-12-20' })
for (const member of [0, 1, 2, 3]) await scoreAsMember(house.town, member, callId, applications)

const guide = callsAt.guide({ callPid: pidOf(sabae, callId) })
/** Every page of the hall on which the review goes on, and who opens it. */
const pagesOfTheHall = [
  callsAt.call(call),
  ...[panelsAt.panel, conflictsAt.conflicts, assignmentsAt.assignments, interviewsAt.firstPass],
  ...[sheetsAt.scoreSheet, minutesAt.minutes, selectionsAt.selection, reasonsAt.reasons],
  ...[noticesAt.notices, resultsAt.preview, appealsAt.appeals, papersAt.panelPapers],
].map((at) => (typeof at === 'string' ? at : at(call)))

/** On which of the pages that they may open the hall reads that something is amiss. */
async function saidTo(who: SamplePerson, sentence: string) {
  const pages = await Promise.all(
    pagesOfTheHall.map(async (path) => ({ path, text: await words(house.as(who).get(path)) })),
  )
  const open = pages.filter(({ text }) => text.startsWith('200'))
  return { open: open.length, silent: open.filter(({ text }) => !text.includes(sentence)) }
}
const hall = [people.officer, people.chief, people.head, people.auditor, people.executive]
const owner = (set: string, values: unknown[] = []) =>
  house.value(`update grants.criteria_sets set ${set} where call_id = $1`, [callId, ...values])
const weights = (market: number) =>
  JSON.stringify(
    Object.entries({ 実現性: 40, 市場性: market, 地域への波及: 25 }).map(([name, weight], at) => ({
      ...{ code: `C${at + 1}`, name, weight, minMean: null },
    })),
  )
const closing = async () => {
  const typed = { _version: await version() }
  return words(house.as(people.chief).post(assignmentsAt.closing(call), typed))
}

test('as sealed: the hall and the public read that it is the same, and no page warns', async () => {
  expect(await words(house.asNobody().get(guide))).toContain('一致しています')
  for (const who of hall) {
    const { open, silent } = await saidTo(who, '不一致')
    expect(open).toBeGreaterThan(4)
    expect(silent).toHaveLength(open)
  }
})

test('a weight changed by one in the database: said to the public, on every page of the hall, and nothing goes on', async () => {
  await owner('criteria = $2::jsonb', [weights(36)])
  const sentence = '不一致：いまの基準から求めたハッシュが、封印したときのものと違います。'
  expect(await words(house.asNobody().get(guide))).toContain(sentence)
  for (const who of hall) expect((await saidTo(who, sentence)).silent).toEqual([])
  expect(await closing()).toContain(sentence)
  await owner('criteria = $2::jsonb', [weights(35)])
})

test('the hash changed with it: the record of acts still has the one of the seal', async () => {
  const sealed = await value('select hash from grants.criteria_sets where call_id = $1', [callId])
  await owner('mean_min = 40')
  const set = await seen(house.town, (here) => sealedCriteriaOf(here, callId))
  await owner('hash = $2', [set && sealHash(sealedSetOf(set))])
  const sentence = '不一致：審査基準のハッシュが、封印したときの操作の記録と違います。'
  const page = await words(house.asNobody().get(guide))
  expect(page).toContain(sentence)
  expect(page).not.toContain('一致しています')
  for (const who of hall) expect((await saidTo(who, sentence)).silent).toEqual([])
  expect(await closing()).toContain(sentence)
  await owner('mean_min = 60, hash = $2', [sealed])
})

test('a second version put beside the sealed one is none that was sealed', async () => {
  await house.value(
    `insert into grants.criteria_sets (city, call_id, version, criteria, mean_min, public_number_name,
       secret_hex, secret_hash, hash, sealed_at, sealed_name)
     select city, call_id, 2, criteria, 40, public_number_name, secret_hex, secret_hash, hash, now(), ''
     from grants.criteria_sets where call_id = $1`,
    [callId],
  )
  const set = await seen(house.town, (here) => sealedCriteriaOf(here, callId))
  await house.value(
    'update grants.criteria_sets set hash = $2 where call_id = $1 and version = 2',
    [...[callId, set && sealHash(sealedSetOf(set))]],
  )
  expect(await words(house.asNobody().get(guide))).toContain('操作の記録と違います')
  expect(await closing()).toContain('操作の記録と違います')
  await house.value('delete from grants.criteria_sets where call_id = $1 and version = 2', [callId])
})

test('put back as it was, the round goes on; and then the vote and the decision look as well', async () => {
  expect(await closing()).toMatch(/^303/)
  await owner('mean_min = 40')
  const vote = { isConsensus: 'on', _version: await version() }
  expect(await words(house.as(people.officer).post(minutesAt.vote(call), vote))).toContain('不一致')
  await house.value('update grants.selection_rounds set voted_at = now() where call_id = $1', [
    callId,
  ])
  const decide = { departReason: '', _version: await version() }
  expect(await words(house.as(people.head).post(selectionsAt.decision(call), decide))).toContain(
    '不一致',
  )
})
