import { expect, test } from 'vitest'
import { pidOf, sql, within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillMeasures } from '#slices/measures'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { registeredMembers, seatRegistered } from '../../samples/review-rounds.ts'
import { fill } from '../../samples.ts'
import * as schemesAt from '../../schemes/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [
  fillEvidence,
  fillObservatory,
  fillPlans,
  fillMeasures,
  fill,
])
const value = async (text: string) => String(await house.value(text))
const schemeId = await value('select id from grants.schemes')
const lineId = await value('select distinct line_id from grants.calls')
house.setClock('2026-11-24T10:00:00+09:00')
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const typed = (more: Record<string, string> = {}) => ({
  ...{ way: '採択型', opensOn: '2027-01-08', opensTime: '9時00分', closesOn: '2027-02-12' },
  ...{ closesTime: '17:00:30', lineId, allotmentYen: '５００，０００', guide: '' },
  ...more,
})
const criteria = (more: Record<string, string> = {}) => ({
  criteria: '実現性：40\n市場性：35\n地域への波及：25',
  ...{ memberMin: '', publicNumberName: 'ナンバーズ4（見本）', isBlind: 'on' },
  ...more,
})
const versionOf = (callId: string) =>
  value(`select version from grants.calls where id = '${callId}'`)

test('nobody signs in first; finance may not; another city finds no scheme', async () => {
  const nobody = await house.asNobody().get(at.newCall({ schemeId }))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(at.schemeCalls({ schemeId }), typed())).status).toBe(
    403,
  )
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(schemesAt.scheme({ schemeId }))).status).toBe(404)
})

test('rule broken: money, order and weights have their sentences', async () => {
  const much = await officer().post(
    at.schemeCalls({ schemeId }),
    typed({ allotmentYen: '9000000' }),
  )
  expect([much.status, await much.text()]).toEqual([
    409,
    expect.stringContaining('残り（3,000,000円）'),
  ])
  const late = await officer().post(at.schemeCalls({ schemeId }), typed({ closesOn: '2027-01-07' }))
  expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('開始より前')])
})

test('sealed before it opens; then the hash stands in public, and a changed weight shows', async () => {
  const made = await officer().post(at.schemeCalls({ schemeId }), typed())
  const callId = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
  const callPid = pidOf(people.officer.city, callId)
  const step = async (path: string, who = head()) =>
    who.post(path, { version: await versionOf(callId), _form: path.split('/').at(-1) ?? '' })

  const unsealed = await step(at.opening({ callId }), officer())
  expect([unsealed.status, await unsealed.text()]).toEqual([
    409,
    expect.stringContaining('審査基準が封印されていません。'),
  ])
  const odd = await officer().post(at.callCriteria({ callId }), {
    ...criteria({ criteria: '実現性：40\n市場性：35' }),
    version: await versionOf(callId),
  })
  expect([odd.status, await odd.text()]).toEqual([
    409,
    expect.stringContaining('配点の合計が75です。100になるように直してください。'),
  ])
  await officer().post(at.callCriteria({ callId }), {
    ...criteria(),
    version: await versionOf(callId),
  })
  expect((await step(at.seal({ callId }), officer())).status).toBe(403)
  const empty = await step(at.seal({ callId }))
  expect([empty.status, await empty.text()]).toEqual([
    409,
    expect.stringContaining('採点する審査員が0人です。3人以上を決めてから'),
  ])
  await seatRegistered(house.town, callId, await registeredMembers(house.town))
  expect((await step(at.seal({ callId }))).status).toBe(303)
  const again = await officer().post(at.callCriteria({ callId }), {
    ...criteria(),
    version: await versionOf(callId),
  })
  expect(again.status).toBe(409)

  expect((await house.asNobody().get(at.guide({ callPid }))).status).toBe(404)
  expect((await step(at.opening({ callId }), officer())).status).toBe(303)
  const hash = await value(`select hash from grants.criteria_sets where call_id = '${callId}'`)
  const guide = await (await house.asNobody().get(at.guide({ callPid }))).text()
  expect(guide).toContain(hash.replace(/(.{4})(?=.)/g, '$1 '))
  expect(guide).toContain('一致しています')

  // The program's own role meets no sealed row; whoever owns the database does, and is found out.
  const person = await house.town.person(people.officer)
  await within(
    house.grounds,
    { city: person.city, mode: 'write', person: async () => person },
    (here) =>
      here.db.run(
        sql`update grants.criteria_sets set mean_min = 61 where call_id = ${callId}::uuid`,
      ),
  )
  expect(await (await house.asNobody().get(at.guide({ callPid }))).text()).toContain(
    '一致しています',
  )
  await house.value(`update grants.criteria_sets set mean_min = 61 where call_id = '${callId}'`)
  expect(await (await house.asNobody().get(at.guide({ callPid }))).text()).toContain('不一致')
})

test('done: the call stands in the thread below its measure and its budget line', async () => {
  const links = await house.value(`select count(*) from evidence.links l
    join evidence.beads b on b.bead = l.down where b.slice = 'grants'`)
  expect(Number(links)).toBeGreaterThanOrEqual(4)
  const callId = await value(`select id from grants.calls where opened_at is not null
    order by closes_at limit 1`)
  const page = await (await officer().get(at.call({ callId }))).text()
  expect(page).toContain('海外見本市 出展支援事業')
})
