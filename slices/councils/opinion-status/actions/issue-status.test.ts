import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { evidenceAt, routes as evidenceRoutes } from '#slices/evidence'
import { openHouse, people } from '#test'
import { approval, draft, sendingBack } from '../../answers/addresses.ts'
import { routes as answerRoutes } from '../../answers/routes.ts'
import { overview } from '../../opinion-overviews/addresses.ts'
import { routes as overviewRoutes } from '../../opinion-overviews/routes.ts'
import { candidate, group, parting } from '../../opinions/addresses.ts'
import { routes as opinionRoutes } from '../../opinions/routes.ts'
import { fillSitting, ids } from '../../sittings/tables.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'

const rows = [...routes, ...opinionRoutes, ...overviewRoutes, ...answerRoutes, ...evidenceRoutes]
const house = await openHouse('councils', rows, fillSitting)
const { city } = people.officer
const params = { bodyId: ids.body }
const later = {
  answerClass: '今後検討',
  reason: '教える三軒のうち二軒の都合がまだ決まっていないため',
  decides: '三軒の都合',
}
const open = '三軒で曜日を分けて教える'
const closed = '取引先の名を出さずに支える'
const versionOf = async (answerId: string) =>
  String(await house.value('select version from councils.answers where id = $1', [answerId]))

async function putOff(answerId: string, nextOn: string): Promise<void> {
  const officer = house.as(people.officer)
  await officer.post(draft({ answerId }), {
    ...later,
    nextOn,
    _version: await versionOf(answerId),
  })
  const approved = await house
    .as(people.head)
    .post(approval({ answerId }), { _version: await versionOf(answerId) })
  expect(approved.status).toBe(303)
}

test('nobody and no outsider; without an opinion there is nothing to issue', async () => {
  expect((await house.asNobody().get(at.status(params))).headers.get('location')).toMatch(
    /^\/sign-in/,
  )
  expect((await house.as(people.bank).get(at.status(params))).status).toBe(403)
  expect((await house.as(people.member).get(at.status({ bodyId: ids.other }))).status).toBe(404)
  const empty = await house.as(people.officer).post(at.issuing(params), { reader: 'public' })
  expect(empty.status).toBe(409)
  expect((await house.as(people.member).post(at.issuing(params), {})).status).toBe(403)
})

test('§10-21: put off twice it comes back on its day, marked 2回連続; a draft sent back waits no longer', async () => {
  const officer = house.as(people.officer)
  await officer.post(candidate({ utteranceId: ids.first }), { restated: open })
  await officer.post(candidate({ utteranceId: ids.closed }), { restated: closed })
  const answerId = String(
    await house.value('select answer_id from councils.opinions where utterance_id = $1', [
      ids.first,
    ]),
  )
  await putOff(answerId, '2027-03-01')
  const once = await (await officer.get(at.status(params))).text()
  expect([once.includes('今後検討'), once.includes('2回連続')]).toEqual([true, false])

  house.setClock('2027-03-02T10:00:00+09:00')
  const again = await (await house.as(people.officer).get(at.status(params))).text()
  expect(again).toContain('期日が来たため、再び回答')
  await putOff(answerId, '2027-09-01')
  expect(await (await house.as(people.officer).get(at.status(params))).text()).toContain('2回連続')
  const back = await house.as(people.head).post(sendingBack({ answerId }), {
    reason: '直すところがあります。',
    _version: await versionOf(answerId),
  })
  expect(back.status).toBe(409)
})

test('what everybody reads holds no closed item; the members’ paper is for the hall and the members alone', async () => {
  const officer = house.as(people.officer)
  const everybody = await (await officer.get(`${at.paper(params)}?reader=public`)).text()
  expect([everybody.includes(open), everybody.includes(closed)]).toEqual([true, false])
  const csv = await (await officer.get(`${at.csv(params)}?reader=public`)).text()
  expect(csv).not.toContain(closed)
  const members = await officer.post(at.issuing(params), { reader: 'members' })
  const path = members.headers.get('location') ?? ''
  expect(await (await house.as(people.member).get(path)).text()).toContain(closed)
  const unknown = evidenceAt.check({
    snapshotPid: pidOf(city, '00000000-0000-4000-8000-000000000000'),
  })
  const hidden = await house.asNobody().get(path)
  expect([hidden.status, (await house.asNobody().get(unknown)).status]).toEqual([404, 404])
  expect((await house.as(people.bank).get(path)).status).toBe(404)
  const issued = at.issued({ bodyPid: pidOf(city, ids.body) })
  expect((await house.asNobody().get(issued)).status).toBe(404)
  await officer.post(at.issuing(params), { reader: 'public' })
  expect((await house.asNobody().get(issued)).status).toBe(200)
})

test('on screen and in the file the same lines stand in the same order, for each reader', async () => {
  const officer = house.as(people.officer)
  const more = [
    [ids.second, '道具も貸す'],
    [ids.third, '冬の間だけ教える'],
  ] as const
  for (const [utteranceId, restated] of more)
    await officer.post(candidate({ utteranceId }), { restated })
  const opinionOf = async (utteranceId: string) =>
    String(
      await house.value('select id from councils.opinions where utterance_id = $1', [utteranceId]),
    )
  const third = { opinionId: await opinionOf(ids.third) }
  const second = await opinionOf(ids.second)
  const numbersIn = (text: string, mark: RegExp) => [...text.matchAll(mark)].map(([, n]) => n)
  const inBoth = async (reader: string) => {
    const screen = await (await officer.get(`${at.status(params)}?reader=${reader}`)).text()
    const file = await (await officer.get(`${at.csv(params)}?reader=${reader}`)).text()
    const found = numbersIn(screen, /No\.([\d・]+)</g)
    expect(found).toEqual(numbersIn(file, /^"?([\d・]+)"?,1,/gm))
    return [found, /意見(\d+)件のうち、回答(\d+)件/.exec(screen)?.slice(1)]
  }
  // Two wait; the closed item's is nobody's but the members'.
  expect(await inBoth('members')).toEqual([
    ['3', '4', '2', '1'],
    ['4', '1'],
  ])
  expect(await inBoth('public')).toEqual([
    ['3', '4', '1'],
    ['3', '1'],
  ])
  await officer.post(group(third), { sameAsId: second })
  expect(await inBoth('public')).toEqual([
    ['3・4', '1'],
    ['2', '1'],
  ])
  await officer.post(parting(third), {})
  expect(await inBoth('public')).toEqual([
    ['3', '4', '1'],
    ['3', '1'],
  ])
  expect(await (await officer.get(overview())).text()).toMatch(
    /産業振興会議（見本）[\s\S]*?>4<[\s\S]*?>3</,
  )
})
