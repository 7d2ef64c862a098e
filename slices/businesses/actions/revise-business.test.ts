import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const params = { businessId: await idOf('株式会社前田ロー付') }
const typed = {
  kind: '法人',
  name: '株式会社前田ロー付',
  kana: 'まえだろーづけ',
  phone: '0778-00-7777',
  source: '訪問',
  confirmedOn: '2026-11-20',
  reason: '電話番号が変わったため。',
}
const closing = { on: '2026-11-01', cause: '高齢', reason: '本人から聞いた。' }

test('wrong person: a head reads but does not write; only a chief undoes a closure', async () => {
  const head = house.as(people.head)
  expect((await head.get(at.business(params))).status).toBe(200)
  expect((await head.get(at.businessEdit(params))).status).toBe(403)
  expect((await head.post(at.closure(params), { ...closing, _version: '1' })).status).toBe(403)
  const reopening = { _version: '1', reason: '書き誤りだった。' }
  expect((await house.as(people.officer).post(at.reopening(params), reopening)).status).toBe(403)
  expect(
    (
      await house
        .as(people.officerElsewhere)
        .post(at.closure(params), { ...closing, _version: '1' })
    ).status,
  ).toBe(404)
})

test('rule broken: a day to come, a step that the state does not allow', async () => {
  const officer = house.as(people.officer)
  const later = await officer.post(at.closure(params), {
    ...closing,
    _version: '1',
    on: '2027-01-01',
  })
  expect([later.status, await later.text()]).toEqual([409, expect.stringContaining('今日より後')])
  const resumed = await officer.post(at.resumption(params), {
    _version: '1',
    on: '2026-11-01',
    reason: '再開したと聞いた。',
  })
  expect([resumed.status, await resumed.text()]).toEqual([
    409,
    expect.stringContaining('いまの状態は「登録」です'),
  ])
  expect(await house.audited()).toEqual([])
})

test('done: revised with the fields in the history; a stale form is answered with both versions', async () => {
  const officer = house.as(people.officer)
  const done = await officer.post(at.businessEdit(params), { ...typed, _version: '1' })
  expect(done.headers.get('location')).toBe(at.business(params))
  const page = await (await officer.get(at.business(params))).text()
  expect(page).toContain('0778-00-7777')
  expect(page).toContain('理由：電話番号が変わったため。')
  const stale = await house.as(people.colleague).post(at.businessEdit(params), {
    ...typed,
    phone: '0778-00-8888',
    _version: '1',
  })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('0778-00-7777')])
})

test('done: it rests, is at work again, closes with its cause and leaves the list; a chief opens it', async () => {
  const officer = house.as(people.officer)
  const version = async () =>
    String(
      await house.value('select version from businesses.businesses where id = $1', [
        params.businessId,
      ]),
    )
  const step = async (path: string, form: Record<string, string>, who = officer) =>
    (await who.post(path, { ...form, _version: await version() })).status
  const reason = '本人から電話で聞いた。'
  expect(await step(at.suspension(params), { on: '2026-11-01', reason })).toBe(303)
  expect(await step(at.resumption(params), { on: '2026-10-01', reason })).toBe(409)
  expect(await step(at.resumption(params), { on: '2026-11-10', reason })).toBe(303)
  expect(await step(at.closure(params), { ...closing, on: '2026-11-20' })).toBe(303)
  expect(await (await officer.get(`${at.businesses()}?q=maeda`)).text()).not.toContain(
    '株式会社前田ロー付',
  )
  expect(await (await officer.get(at.business(params))).text()).toContain('事情：高齢')
  expect(await (await officer.get(at.businessState(params))).text()).toContain('係長です')
  expect(await step(at.reopening(params), { reason }, house.as(people.chief))).toBe(303)
  expect(await (await officer.get(`${at.businesses()}?q=maeda`)).text()).toContain(
    '株式会社前田ロー付',
  )
  expect(await house.announced()).toEqual(['businesses.business-closed'])
})

test('done: a draft is confirmed by its source and is fresh from that day', async () => {
  const businessId = await idOf('林研磨材商店')
  const officer = house.as(people.officer)
  expect(await (await officer.get(at.businessState({ businessId }))).text()).toContain(
    '登録を確かめた',
  )
  const done = await officer.post(at.confirmation({ businessId }), {
    _version: '1',
    source: '登記簿',
  })
  expect(done.status).toBe(303)
  const text = "select state || ' ' || confirmed_on from businesses.businesses where id = $1"
  expect(await house.value(text, [businessId])).toBe('登録 2026-11-24')
})
