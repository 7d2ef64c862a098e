import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { readPdf } from '#platform/typesetting'
import { openHouse, people } from '#test'
import { looks } from '../../looks/addresses.ts'
import { ownCardPdf } from '../../own-records/addresses.ts'
import { opening as peopleOpening } from '../../people/addresses.ts'
import { makerCardPdf } from '../../publications/addresses.ts'
import { routes } from '../../routes.ts'
import { ownMaker } from '../../samples/consents.ts'
import { fill } from '../../samples.ts'
import { sharedCardPdf } from '../../shares/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const params = { businessId: await idOf('有限会社山岸眼鏡工房') }
const own = { businessId: await idOf(ownMaker) }
type Who = (typeof people)[keyof typeof people]
const text = async (who: Who, path: string) => (await house.as(who).get(path)).text()
const level = (name: string, recipient = '') =>
  `${at.card({ ...params, level: name })}${recipient && `?recipient=${recipient}`}`
const pdf = async (answer: Response) =>
  readPdf(new Uint8Array(await answer.arrayBuffer()))
    .pages.flatMap(({ runs }) => runs)
    .join('')
    .replaceAll(/\s/g, '')
const phone = '0778-00-1001'

test('three levels: the hall by its field groups, a recipient by consent, everybody what is public', async () => {
  expect(await text(people.officer, level('staff'))).toContain(phone)
  for (const who of [people.finance, people.executive]) {
    const card = await text(who, level('staff'))
    expect(card).toContain('5〜9人')
    for (const kept of [phone, '6人（', '財務', '山岸 清']) expect(card).not.toContain(kept)
    // Whoever may not see telephones inside is not shown them as somebody else's.
    expect((await house.as(who).get(level('shared', 'role:chamber'))).status).toBe(404)
    expect((await house.as(who).get(at.provisions(params))).status).toBe(403)
  }
  const shared = await text(people.officer, level('shared', 'role:chamber'))
  expect(shared).toContain(phone)
  expect(shared).toContain('見る目的を残して開くと出ます')
  expect(shared).not.toContain('担い手・後継</h2>')
  for (const nobodys of ['role:bank', 'role:finance', ''])
    expect((await house.as(people.officer).get(level('shared', nobodys))).status).toBe(404)
  expect((await house.as(people.officer).get(level('secret'))).status).toBe(404)
  expect(await text(people.officer, level('public'))).not.toContain(phone)
  const unpublished = at.card({ businessId: await idOf('酒井漆器店'), level: 'public' })
  expect((await house.as(people.officer).get(unpublished)).status).toBe(404)
  expect((await house.as(people.officerElsewhere).get(level('staff'))).status).toBe(404)
})

test('the PDFs hold what their pages hold and nothing more', async () => {
  const makerPid = pidOf(people.officer.city, params.businessId)
  const open = await pdf(await house.asNobody().get(makerCardPdf({ makerPid })))
  expect(open).toContain('バフ研磨')
  const closed = await pdf(await house.as(people.chamber).get(sharedCardPdf(params)))
  for (const file of [open, closed])
    for (const kept of [phone, '売上高', '山岸清']) expect(file).not.toContain(kept)
  const whole = await pdf(await house.as(people.business).get(ownCardPdf(own)))
  expect(whole).toContain('0778-00-1013')
  expect(whole).toContain('売上高')
})

test('people stand on the card of the hall only while they are open', async () => {
  expect(await text(people.chief, level('staff'))).not.toContain('山岸 清')
  await house
    .as(people.chief)
    .post(peopleOpening(params), { reason: '訪問の準備のため、年齢を見る。' })
  expect(await text(people.chief, level('staff'))).toContain('山岸 清')
  expect(await text(people.officer, level('staff'))).not.toContain('山岸 清')
})

test('given: under a number, as it was, with its ground; it stands among the looks', async () => {
  const officer = house.as(people.officer)
  const typed = {
    recipient: 'role:chamber',
    purpose: '相談会に招くための資料。',
    conditions: '目的のほかに使わないこと。',
  }
  for (const who of [people.head, people.auditor])
    expect((await house.as(who).post(at.provisions(params), typed)).status).toBe(403)
  const vague = await officer.post(at.provisions(params), { ...typed, purpose: '資料' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('10字以上')])
  const wrong = await officer.post(at.provisions(params), { ...typed, recipient: 'role:bank' })
  expect(wrong.status).toBe(409)
  const seal = (level: string) =>
    house.value(
      `update businesses.fiscal_figures set level = $2 where business_id = $1 and fiscal_year = 2025
        returning 1`,
      [params.businessId, level],
    )
  await seal('係長以上')
  const sealed = await officer.post(at.provisions(params), typed)
  expect([sealed.status, await sealed.text()]).toEqual([
    409,
    expect.stringContaining('係長から提供してください'),
  ])
  await seal('課内')
  const done = await officer.post(at.provisions(params), typed)
  expect(done.status).toBe(303)
  const list = await text(people.officer, at.provisions(params))
  expect(list).toMatch(/第\d+号/)
  expect(list).toContain('商工会議所（すべて）')
  expect(await text(people.chief, looks(params))).toContain(
    '事業者カード（外への提供）：連絡先、財務',
  )
  const provision = String(done.headers.get('location'))
  expect(await pdf(await officer.get(`${provision}/pdf`))).toContain('商工会議所（すべて）')
})

test('given to an account whose kind has a consent too: the look names every field that stands on the card', async () => {
  const account = `account:${String(
    await house.value('select id from platform.accounts where login = $1 and city = 182079', [
      people.chamber.login,
    ]),
  )}`
  const officer = house.as(people.officer)
  await house.value(
    `insert into businesses.consents (city, business_id, purpose, recipient, fields, given_on,
        given_name, way, kept_at, kept_name)
      values (182079, $1, '第三者提供', $2, '{}', '2026-11-01', '本人', '署名', '2026-11-01', '酒井')
      returning 1`,
    [params.businessId, account],
  )
  const done = await officer.post(at.provisions(params), {
    recipient: account,
    purpose: '相談会に招くための資料。',
    conditions: '目的のほかに使わないこと。',
  })
  expect(done.status).toBe(303)
  expect(await text(people.officer, String(done.headers.get('location')))).toContain(phone)
  const seen = await house.value(
    `select d.noted -> 'seen' from platform.audit a
      join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
      where a.verb = 'businesses.provide-card' order by a.seq desc limit 1`,
  )
  expect(seen).toEqual(['連絡先', '財務'])
})
