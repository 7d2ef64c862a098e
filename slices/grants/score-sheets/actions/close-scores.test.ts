import { expect, test } from 'vitest'
import { pidOf, sha256 } from '#platform'
import { people, sabae } from '#platform/samples'
import { openHouse } from '#test'
import * as discussionsAt from '../../discussions/addresses.ts'
import * as minutesAt from '../../panel-minutes/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { scoreWorkedRound, seatMembers } from '../../samples/review-rounds.ts'
import * as reasonsAt from '../../selection-reasons/addresses.ts'
import * as resultsAt from '../../selection-results/addresses.ts'
import * as selectionsAt from '../../selections/addresses.ts'
import { sealedAs } from '../../worked-rounds/tables.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications, idOf, version } = await roundDesk(house)
// The seal of this round says that what cannot be told apart is drawn.
await sealedAs(house.town, callId, `band_rule = '僅差は抽選'`)
await seatMembers(house.town, callId)
await scoreWorkedRound(house.town, callId, applications)
const officer = house.as(people.officer)
const chief = house.as(people.chief)
const head = house.as(people.head)
const number = async () => ({ publicNumber: '4081', _version: await version() })

test('nobody signs in first; an officer may not; another city finds no call', async () => {
  const nobody = await house.asNobody().post(at.lottery(call), await number())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await officer.post(at.lottery(call), await number())).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(at.lottery(call), await number())).status).toBe(
    404,
  )
})

test('what is inside the band waits for the number, and no vote is taken before', async () => {
  expect(await words(chief.get(at.scoreSheet(call)))).toContain('同点または僅差の申請があります')
  const members = await house.engine.asOwner(
    'select reviewer_id from grants.panelists where call_id = $1 and place <= 4',
    [callId],
  )
  const sat = {
    ...{ heldOn: '令8.11.24', place: '会議室' },
    present: members.rows.map(({ reviewer_id }) => String(reviewer_id)),
  }
  expect((await officer.post(minutesAt.presences(call), sat)).status).toBe(303)
  for (const letter of ['C', 'D'])
    await officer.post(discussionsAt.conclusion({ callId, applicationId: idOf(letter) }), {
      ...{ conclusion: '点では区別できないので、封印のとおり抽選とする。', _version: '0' },
    })
  const vote = await officer.post(minutesAt.vote(call), {
    ...{ isConsensus: 'on', _version: await version() },
  })
  expect(await words(vote)).toContain('抽選で決める申請が2件あります')
})

test('scenario 14: the lottery decides, anybody draws the same again, and the number comes in once', async () => {
  expect((await chief.post(at.lottery(call), await number())).status).toBe(303)
  expect(await words(chief.post(at.lottery(call), await number()))).toContain(
    '抽選の番号は、もう入っています。',
  )
  const secret = await value('select secret_hex from grants.criteria_sets where call_id = $1', [
    callId,
  ])
  const key = (no: string) => sha256(`sanchi-lottery|${callId}|${secret}.4081|${no}`)
  const [first, second] = key('A-902') < key('A-903') ? ['C', 'D'] : ['D', 'C']
  await officer.post(minutesAt.vote(call), { isConsensus: 'on', _version: await version() })
  const places = await house.engine.asOwner(
    `select application_id, settled_by, proposed from grants.selections where call_id = $1 and place in (3, 4)
     order by place`,
    [callId],
  )
  expect(places.rows).toEqual([
    { application_id: idOf(first), settled_by: '僅差の抽選', proposed: '採択' },
    { application_id: idOf(second), settled_by: '僅差の抽選', proposed: '補欠' },
  ])
})

test('the result tells the secret, the number and the order drawn, and no name of who was not selected', async () => {
  await officer.post(reasonsAt.reason({ callId, applicationId: idOf('F') }), {
    forApplicant: '市場性の裏付けが見積だけで、買い手の声がありませんでした。',
    ...{ firstImprovement: '買い手の声を集める', secondImprovement: '翌年の計画を書く' },
    ...{ whomToAsk: '産業振興課の窓口', internalNote: '', _version: '0' },
  })
  const decided = { departReason: '', _version: await version() }
  expect((await head.post(selectionsAt.decision(call), decided)).status).toBe(303)
  const publish = { _version: await version() }
  expect((await officer.post(resultsAt.publication(call), publish)).status).toBe(303)
  const page = await words(
    house.asNobody().get(resultsAt.published({ callPid: pidOf(sabae, callId) })),
  )
  const secret = await value('select secret_hex from grants.criteria_sets where call_id = $1', [
    callId,
  ])
  for (const told of [secret, sha256(secret), '4081', 'A-902', 'A-903'])
    expect(page).toContain(told)
  expect(page).not.toContain('A-901')
})
