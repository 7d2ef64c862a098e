import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { mandatedMaker, ownMaker } from '../../samples/consents.ts'
import { fill } from '../../samples.ts'
import { shared, sharedBusiness } from '../../shares/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const own = { businessId: await idOf(ownMaker) }
const mandated = { businessId: await idOf(mandatedMaker) }
const absent = { businessId: '00000000-0000-4000-8000-000000000000' }
type Who = (typeof people)[keyof typeof people]
const text = async (who: Who, path: string) => (await house.as(who).get(path)).text()
const consentOf = async (businessId: string, purpose: string) =>
  String(
    await house.value(
      `select id from businesses.consents where business_id = $1 and purpose = $2
        and withdrawn_at is null order by kept_at desc limit 1`,
      [businessId, purpose],
    ),
  )
const ways = [
  at.ownRecord,
  at.ownConsents,
  at.ownNewConsent,
  at.ownLooks,
  at.ownCorrection,
  at.ownCard,
  at.ownCardPdf,
]

test('nobody signs in first; staff and partners do not enter; another business is missing to the byte (T4)', async () => {
  const nobody = await house.asNobody().get(at.ownRecords())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.officer, people.bank, people.adviser, people.member])
    expect((await house.as(who).get(at.ownRecord(own))).status).toBe(403)
  for (const [who, theirs, notTheirs] of [
    [people.business, own, mandated],
    [people.proxy, mandated, own],
  ] as const) {
    const list = await text(who, at.ownRecords())
    expect(list.includes(ownMaker)).toBe(theirs === own)
    expect(list.includes(mandatedMaker)).toBe(theirs === mandated)
    for (const way of ways) {
      expect((await house.as(who).get(way(theirs))).status, way(theirs)).toBe(200)
      const [other, none] = [
        await house.as(who).get(way(notTheirs)),
        await house.as(who).get(way(absent)),
      ]
      expect([other.status, none.status]).toEqual([404, 404])
      expect(await other.text()).toBe(await none.text())
    }
    const theft = await house.as(who).post(at.ownConsents(notTheirs), { purpose: '公開' })
    expect(theft.status).toBe(404)
  }
})

test('done: its own record in full, money and people of its own, without a purpose', async () => {
  const page = await text(people.proxy, at.ownRecord(mandated))
  expect(page).toContain('0778-00')
  expect(page).toContain('酒井 春雄')
  expect(page).toContain('未定')
  expect(page).toContain('令和9年3月31日')
  expect(await text(people.proxy, at.ownCard(mandated))).toContain('酒井 春雄')
  expect(await text(people.business, at.ownRecord(own))).toContain('売上高')
  expect(await house.audited()).toEqual([])
})

test('a mandate ends: the day after, the record is missing', async () => {
  house.setClock('2027-03-31T10:00:00+09:00')
  expect((await house.as(people.proxy).get(at.ownRecord(mandated))).status).toBe(200)
  house.setClock('2027-04-01T10:00:00+09:00')
  expect((await house.as(people.proxy).get(at.ownRecord(mandated))).status).toBe(404)
  expect(await text(people.proxy, at.ownRecords())).not.toContain(mandatedMaker)
  house.setClock('2026-11-24T09:00:00+09:00')
})

test('a proxy without a mandate for it does not consent; the business does, and takes it back at once', async () => {
  const proxy = await house.as(people.proxy).post(at.ownConsents(mandated), { purpose: '公開' })
  expect([proxy.status, await proxy.text()]).toEqual([403, expect.stringContaining('同意まで委任')])

  const business = house.as(people.business)
  const give = (typed: Record<string, string | string[]>) =>
    business.post(at.ownConsents(own), typed)
  const provision = { purpose: '第三者提供', recipient: 'role:chamber' }
  const people_ = await give({ ...provision, fields: ['担い手・後継'] })
  expect([people_.status, await people_.text()]).toEqual([
    409,
    expect.stringContaining('アドバイザーのほか'),
  ])
  const money = await give({ ...provision, fields: ['財務'] })
  expect([money.status, await money.text()]).toEqual([409, expect.stringContaining('年度')])
  const unnamed = await give({ purpose: '第三者提供' })
  expect([unnamed.status, await unnamed.text()]).toEqual([409, expect.stringContaining('提供先')])
  const phone = await give({ purpose: '公開', fields: ['連絡先'] })
  expect(phone.status).toBe(409)
  const past = await give({ ...provision, expiresOn: '2026-11-01' })
  expect([past.status, await past.text()]).toEqual([409, expect.stringContaining('今日より後')])
  const nothing = await give({ purpose: '何か' })
  expect(nothing.status).toBe(422)
  expect(await house.audited()).toEqual([])

  expect(await text(people.chamber, shared())).not.toContain(ownMaker)
  expect((await give({ ...provision, fields: ['連絡先'] })).status).toBe(303)
  expect(await text(people.chamber, shared())).toContain(ownMaker)
  const consentId = await consentOf(own.businessId, '第三者提供')
  const taken = await business.post(at.ownWithdrawal({ ...own, consentId }), { reason: '' })
  expect(taken.status).toBe(303)
  expect(await text(people.chamber, shared())).not.toContain(ownMaker)
  expect((await house.as(people.chamber).get(sharedBusiness(own))).status).toBe(404)
  expect(await text(people.business, at.ownConsents(own))).toContain('撤回')
  const notTheirs = await consentOf(await idOf('サンテ光学株式会社'), '第三者提供')
  const stolen = await business.post(at.ownWithdrawal({ ...own, consentId: notTheirs }), {})
  expect(stolen.status).toBe(404)
})

test('a chief links an account by what was shown, and ends it: the record is missing at once', async () => {
  const account = String(
    await house.value("select id from platform.accounts where login = 'proxy' and city = 182079"),
  )
  const typed = { accountId: account, validFrom: '2026-11-24', ground: '令和8年11月20日の委任状' }
  const chief = house.as(people.chief)
  expect((await house.as(people.officer).post(at.accountLinks(own), typed)).status).toBe(403)
  const endless = await chief.post(at.accountLinks(own), { ...typed, part: '代理' })
  expect([endless.status, await endless.text()]).toEqual([
    409,
    expect.stringContaining('終わりの日'),
  ])
  const wrong = await chief.post(at.accountLinks(own), { ...typed, part: '本人' })
  expect([wrong.status, await wrong.text()]).toEqual([
    409,
    expect.stringContaining('「代理」を選んで'),
  ])
  const done = await chief.post(at.accountLinks(own), {
    ...typed,
    part: '代理',
    validUntil: '2026-12-31',
  })
  expect(done.status).toBe(303)
  expect((await house.as(people.proxy).get(at.ownRecord(own))).status).toBe(200)
  const linkId = String(
    await house.value(
      'select id from businesses.account_links where business_id = $1 and account_id = $2',
      [own.businessId, account],
    ),
  )
  const end = at.accountLinkEnd({ ...own, linkId })
  expect((await chief.post(end, { reason: '委任が解かれたため。' })).status).toBe(303)
  expect((await house.as(people.proxy).get(at.ownRecord(own))).status).toBe(404)
  expect((await chief.post(end, { reason: '委任が解かれたため。' })).status).toBe(409)
})
