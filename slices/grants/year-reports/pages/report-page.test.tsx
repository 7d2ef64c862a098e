import { expect, test } from 'vitest'
import { people, sabae } from '#platform/samples'
import { openHouse } from '#test'
import { part, publicCalls } from '../../calls/addresses.ts'
import * as discussionsAt from '../../discussions/addresses.ts'
import * as minutesAt from '../../panel-minutes/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { scoreWorkedRound, seatMembers } from '../../samples/review-rounds.ts'
import * as reasonsAt from '../../selection-reasons/addresses.ts'
import * as resultsAt from '../../selection-results/addresses.ts'
import * as selectionsAt from '../../selections/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { words, callId, call, applications, idOf, version } = await roundDesk(house)
await seatMembers(house.town, callId)
await scoreWorkedRound(house.town, callId, applications)
const officer = house.as(people.officer)
const mayor = house.as(people.executive)
const report = at.yearReport(part.of(sabae))
const reason = '海外の販路は市の計画の柱であり、補欠の一件を先に採ることとした。'

test('scenario 12: closing without a text on C and D is refused; a thin room has no quorum', async () => {
  const vote = { isConsensus: 'on', _version: await version() }
  expect(await words(officer.post(minutesAt.vote(call), vote))).toContain(
    '2件の僅差・相違について結論が書かれていません。',
  )
})

test('scenario 24: the mayor departs from the panel; it is marked, reasoned and counted in the report of the year', async () => {
  const members = await house.engine.asOwner(
    'select reviewer_id from grants.panelists where call_id = $1 and place <= 4',
    [callId],
  )
  await officer.post(minutesAt.presences(call), {
    ...{ heldOn: '令8.11.24', place: '会議室' },
    present: members.rows.map(({ reviewer_id }) => String(reviewer_id)),
  })
  for (const letter of ['C', 'D'])
    await officer.post(discussionsAt.conclusion({ callId, applicationId: idOf(letter) }), {
      ...{ conclusion: 'R4の理由を読み上げ、順位のとおりとした。', _version: '0' },
    })
  await officer.post(minutesAt.vote(call), { isConsensus: 'on', _version: await version() })
  await officer.post(reasonsAt.reason({ callId, applicationId: idOf('F') }), {
    forApplicant: '市場性の裏付けが見積だけで、買い手の声がありませんでした。',
    ...{ firstImprovement: '買い手の声を集める', secondImprovement: '翌年の計画を書く' },
    ...{ whomToAsk: '産業振興課の窓口', internalNote: '', _version: '0' },
  })
  const swapped = { amountYen: '', deviationReason: reason }
  const put = (letter: string, decided: string) =>
    mayor.post(selectionsAt.outcome(call), { ...swapped, applicationId: idOf(letter), decided })
  // Officers and finance decide nothing, and without a reason nobody does.
  expect(
    (await officer.post(selectionsAt.outcome(call), { ...swapped, decided: '採択' })).status,
  ).toBe(403)
  const silent = { ...swapped, deviationReason: '', applicationId: idOf('D'), decided: '採択' }
  expect(await words(mayor.post(selectionsAt.outcome(call), silent))).toContain(
    '順位と異なる採否です。理由を書くと進めます',
  )
  expect((await put('D', '採択')).status).toBe(303)
  expect((await put('C', '補欠')).status).toBe(303)
  const decide = { departs: 'on', departReason: reason, _version: await version() }
  expect((await mayor.post(selectionsAt.decision(call), decide)).status).toBe(303)
  expect(await words(house.asNobody().get(report))).not.toContain(reason)
  expect(
    (await officer.post(resultsAt.publication(call), { _version: await version() })).status,
  ).toBe(303)
  const page = await words(house.asNobody().get(report))
  for (const told of ['審査会の結論と異なる決定', reason]) expect(page).toContain(told)
  const file = await (await house.asNobody().get(at.csv(part.of(sabae)))).text()
  expect(file.split('\r\n')[1]).toBe('令和8年度,1,6,3,3,2,2,1,0')
})

test('everybody finds the report from the list of calls; another town has its own', async () => {
  const list = await words(house.asNobody().get(publicCalls(part.of(sabae))))
  expect(list).toContain(report)
  expect(
    (await house.as(people.officer).get(at.yearReport({ townPid: '152137-grants' }))).status,
  ).toBe(404)
})
