import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { businesses, business as staffBusiness } from '../../addresses.ts'
import { capabilities } from '../../capabilities/addresses.ts'
import { card } from '../../cards/addresses.ts'
import { looks } from '../../looks/addresses.ts'
import { ownLooks } from '../../own-records/addresses.ts'
import { people as staffPeople } from '../../people/addresses.ts'
import { routes } from '../../routes.ts'
import { mandatedMaker, ownMaker } from '../../samples/consents.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const own = { businessId: await idOf(ownMaker) }
const hidden = { businessId: await idOf(mandatedMaker) }
const absent = { businessId: '00000000-0000-4000-8000-000000000000' }
const reason = '設備資金の相談の準備のため。'
type Who = (typeof people)[keyof typeof people]
const text = async (who: Who, path: string) => (await house.as(who).get(path)).text()

const outsiders = ['body', 'chamber', 'bank', 'adviser'] as const
/** Names in force for a kind of partner, asked of the rows themselves and not of the loader. */
const namesFor = async (role: string): Promise<string[]> => {
  const { rows } = await house.engine.asOwner(
    `select b.name from businesses.consents c
      join businesses.businesses b on (b.city, b.id) = (c.city, c.business_id)
      where c.purpose = '第三者提供' and c.recipient = $1 and c.withdrawn_at is null
        and (c.expires_on is null or c.expires_on >= '2026-11-24') order by b.name`,
    [`role:${role}`],
  )
  return rows.map((row) => String(row.name))
}
const rowsIn = (html: string) => [...html.matchAll(/<tr data-key="/g)].length
const linesIn = (csv: string) => csv.trimEnd().split('\r\n').length - 1

test('nobody is asked to sign in; every other role is refused here, and these are refused everywhere else', async () => {
  const nobody = await house.asNobody().get(at.shared())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  const others = [
    'officer',
    'finance',
    'member',
    'reviewer',
    'business',
    'proxy',
    'systems',
  ] as const
  for (const name of others)
    for (const path of [at.shared(), at.sharedCsv(), at.sharedBusiness(own), at.sharedCardPdf(own)])
      expect((await house.as(people[name]).get(path)).status, `${name} ${path}`).toBe(403)
  for (const name of [...outsiders, 'business', 'proxy'] as const)
    for (const path of [
      businesses(),
      capabilities(),
      staffBusiness(own),
      staffPeople(own),
      looks(own),
      card({ ...own, level: 'staff' }),
    ])
      expect((await house.as(people[name]).get(path)).status, `${name} ${path}`).toBe(403)
})

test.each(outsiders)(
  '%s: list, count, CSV, record and card show what consents reach to and nothing more',
  async (role) => {
    const who = people[role]
    const names = await namesFor(role)
    expect(names.length).toBeGreaterThan(2)
    const list = await text(who, at.shared())
    expect(rowsIn(list)).toBe(names.length)
    expect(list).toContain(`同意した事業者は${names.length}件です`)
    for (const name of names) expect(list).toContain(name)
    const csv = await text(who, at.sharedCsv())
    expect(linesIn(csv)).toBe(names.length)
    const { rows } = await house.engine.asOwner(
      "select id, name, phone from businesses.businesses where city = 182079 and state <> '廃業'",
      [],
    )
    for (const row of rows) {
      const [name, phone] = [String(row.name), String(row.phone)]
      const params = { businessId: String(row.id) }
      const seen = names.includes(name)
      if (!seen) expect(list, name).not.toContain(name)
      expect(csv.includes(name), name).toBe(seen)
      if (phone !== '') expect(csv + list).not.toContain(phone)
      if (seen) expect((await house.as(who).get(at.sharedCard(params))).status).toBe(200)
    }
  },
)

test('T5: a hidden business is a missing one to the byte, and leaves no trace in search, sort or count', async () => {
  const bank = house.as(people.bank)
  for (const way of [at.sharedBusiness, at.sharedCard, at.sharedCardPdf]) {
    const [there, nowhere] = [await bank.get(way(hidden)), await bank.get(way(absent))]
    expect([there.status, nowhere.status]).toEqual([404, 404])
    expect(await there.text()).toBe(await nowhere.text())
  }
  const opened = await bank.post(at.sharedOpening(hidden), { reason })
  const openedNothing = await bank.post(at.sharedOpening(absent), { reason })
  expect([opened.status, await opened.text()]).toEqual([404, await openedNothing.text()])

  const found = async (q: string) =>
    (await text(people.bank, `${at.shared()}?q=${encodeURIComponent(q)}`))
      .replaceAll(q, 'Q')
      .replaceAll(encodeURIComponent(q), 'Q')
      .replace(/name="_csrf" value="\w+"/, '')
  await house.value(
    "update businesses.businesses set corporate_number = '4000020182079' where name = $1 returning 1",
    [ownMaker],
  )
  const nothing = await found('そんざいしないなまえ')
  for (const q of ['酒井漆器店', 'さかいしっきてん', '塗師', '4000020182079', '0778001001'])
    expect(await found(q), q).toBe(nothing)
  // By what somebody can do, as in the register, and as little of the hidden.
  const able = await text(people.bank, `${at.shared()}?q=${encodeURIComponent('ﾇﾘ')}`)
  expect(able).toContain('有限会社うるし久右衛門')
  expect(rowsIn(able)).toBe(1)
  for (const sort of ['employees', 'phone', 'id', 'sales'])
    expect(rowsIn(await text(people.bank, `${at.shared()}?sort=${sort}`))).toBe(
      (await namesFor('bank')).length,
    )
})

test('scenario 17, T21: introductions count those who allow it only, and a bank may not ask', async () => {
  const both = await house.engine.asOwner(
    `select b.name from businesses.consents c
      join businesses.businesses b on (b.city, b.id) = (c.city, c.business_id)
      where c.purpose = '第三者提供' and c.recipient = 'role:chamber' and exists (
        select from businesses.consents i where (i.city, i.business_id) = (c.city, c.business_id)
          and i.purpose = '紹介・引合せ')`,
    [],
  )
  const all = await namesFor('chamber')
  const asked = await text(people.chamber, `${at.shared()}?introduced=yes`)
  expect(both.rows.length).toBeLessThan(all.length)
  expect(asked).toContain(`条件に合うのは${both.rows.length}件です`)
  expect(asked).not.toContain('日野川ネジ製作所')
  const bank = await text(people.bank, `${at.shared()}?introduced=yes`)
  expect(rowsIn(bank)).toBe((await namesFor('bank')).length)
  expect(bank).not.toContain('紹介・引合せ')
})

test('T9: without a purpose nothing sensitive is shown; with one it is, for half an hour, and the business sees it', async () => {
  const bank = house.as(people.bank)
  const closed = await text(people.bank, at.sharedBusiness(own))
  expect(closed).toContain('連絡先・財務を開く')
  expect(closed).not.toContain('0778-00')
  expect(await text(people.bank, at.sharedCard(own))).not.toContain('0778-00')
  const vague = await bank.post(at.sharedOpening(own), { reason: '確認' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('10字以上')])
  expect(await house.audited()).toEqual([])

  expect((await bank.post(at.sharedOpening(own), { reason })).status).toBe(303)
  const open = await text(people.bank, at.sharedBusiness(own))
  expect(open).toContain('0778-00')
  expect(open).toContain('令和7年度')
  expect(open).not.toContain('2023年度')
  expect(open).not.toContain('担い手')
  expect(await text(people.bank, at.sharedCard(own))).toContain('0778-00')
  expect((await bank.get(at.sharedCardPdf(own))).headers.get('content-type')).toBe(
    'application/pdf',
  )
  // What one opened is open to nobody else.
  const other = { businessId: await idOf('株式会社サバエ・レーザー') }
  expect(await text(people.chamber, at.sharedBusiness(other))).not.toContain('0778-00')

  const seen = await text(people.business, ownLooks(own))
  expect(seen).toContain('地方銀行（見本）')
  expect(seen).toContain(reason)
  expect(seen).toContain('同意のある情報：')
  for (const who of [people.chief, people.head, people.auditor])
    expect(await text(who, looks(own))).toContain(reason)
  expect((await house.as(people.officer).get(looks(own))).status).toBe(403)

  house.setClock('2026-11-24T09:31:00+09:00')
  expect(await text(people.bank, at.sharedBusiness(own))).not.toContain('0778-00')
  house.setClock('2026-11-24T09:00:00+09:00')
})

test('an adviser sees people by consent, each by name only where that person allowed it', async () => {
  const maker = { businessId: await idOf('沢口蒔絵') }
  await house
    .as(people.adviser)
    .post(at.sharedOpening(maker), { reason: '後継の相談の準備のため。' })
  const before = await text(people.adviser, at.sharedBusiness(maker))
  expect(before).toContain('（本人の同意なし）')
  expect(before).not.toContain('沢口 和子')
  await house.value(
    `insert into businesses.consents (city, business_id, person_id, purpose, recipient, fields,
        given_on, given_name, way, kept_at, kept_name)
      select city, business_id, id, '第三者提供', 'role:adviser', '{担い手・後継}', '2026-11-01', '本人',
        '署名', '2026-11-01', '酒井' from businesses.people where name = '沢口 和子（見本）' returning 1`,
  )
  expect(await text(people.adviser, at.sharedBusiness(maker))).toContain('沢口 和子')
  // Whoever will not be kept in the register at all is named to nobody, whatever else was signed.
  await house.value(
    `insert into businesses.consents (city, business_id, person_id, purpose, recipient, fields,
        given_on, given_name, way, kept_at, kept_name, withdrawn_at, withdrawn_name)
      select city, business_id, id, '台帳利用', '', '{}', '2026-11-01', '本人', '口頭', '2026-11-01', '酒井',
        '2026-11-20', '酒井' from businesses.people where name = '沢口 和子（見本）' returning 1`,
  )
  const after = await text(people.adviser, at.sharedBusiness(maker))
  expect(after).not.toContain('沢口 和子')
  expect(after).toContain('（本人の同意なし）')
})
