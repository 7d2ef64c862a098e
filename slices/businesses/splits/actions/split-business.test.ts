import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { makeTwinsAlone } from '../../samples/merges.ts'
import * as at from '../addresses.ts'

const ids = { winner: '', loser: '' }
const house = await openHouse('businesses', routes, async (town) => {
  Object.assign(ids, await makeTwinsAlone(town))
})
const chief = house.as(people.chief)
const params = { businessId: ids.loser }
const rows = async (table: string): Promise<string[]> => {
  const text = `select id from businesses.${table} where business_id = $1 order by id`
  return (await house.engine.asOwner(text, [ids.loser])).rows.map(({ id }) => String(id))
}
const [firstHolding = '', secondHolding = ''] = await rows('holdings')
const [person = ''] = await rows('people')
const [succession = ''] = await rows('successions')
const form = {
  _version: '1',
  on: '2026-11-01',
  reason: '製造と販売の会社に分かれたと、登記で確かめた。',
  'parts.0.kind': '法人',
  'parts.0.name': '髙井製造株式会社（見本）',
  'parts.0.phone': '0778-00-7011',
  'parts.1.businessId': ids.winner,
  [`to.holdings:${firstHolding}`]: '0',
  [`to.holdings:${secondHolding}`]: 'stay',
  [`to.people:${person}`]: '0',
  [`to.successions:${succession}`]: '1',
}

test('nobody is asked to sign in; an officer may not; another city finds nothing', async () => {
  const nobody = await house.asNobody().get(at.split(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.officer, people.head])
    expect((await house.as(who).post(at.split(params), form)).status).toBe(403)
})

test('rule broken: something without a side is named, and nothing is kept', async () => {
  const page = await (await chief.get(`${at.split(params)}?parts=3`)).text()
  expect(page).toContain('分割した先 3')
  expect(page).toContain('できる工程「')
  const { [`to.people:${person}`]: _, ...rest } = form
  const forgotten = await chief.post(at.split(params), rest)
  expect([forgotten.status, await forgotten.text()]).toEqual([
    409,
    expect.stringContaining('担い手「代表者」を、どちらの登録に付けるか選んでください。'),
  ])
  const twice = await chief.post(at.split(params), { ...form, 'parts.0.businessId': ids.winner })
  expect(await twice.text()).toContain('同じ事業者が二度入っています')
  expect(await house.audited()).toEqual([])
})

test('done: every single thing is where it was put, and the parts stand in the line', async () => {
  expect((await chief.post(at.split(params), form)).status).toBe(303)
  const of = async (table: string, id: string) =>
    String(
      await house.value(
        `select b.name from businesses.${table} t
          join businesses.businesses b on b.id = t.business_id where t.id = $1`,
        [id],
      ),
    )
  expect([
    await of('holdings', firstHolding),
    await of('holdings', secondHolding),
    await of('people', person),
    await of('successions', succession),
  ]).toEqual([
    '髙井製造株式会社（見本）',
    '有限会社高井鋲螺製作所（見本）',
    '髙井製造株式会社（見本）',
    '㈲髙井鋲螺製作所（見本）',
  ])
  expect(
    await house.value('select state from businesses.businesses where id = $1', [ids.loser]),
  ).toBe('分割')
  const card = await (await chief.get(business({ businessId: ids.winner }))).text()
  expect(card).toContain('分割')
  expect(await house.announced()).toContain('businesses.business-split')
})
