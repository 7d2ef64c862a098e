import { expect, test } from 'vitest'
import { settingRoutes } from '#platform/settings'
import { openHouse, people } from '#test'
import { business, businesses, closure } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', [...routes, ...settingRoutes], fill)
const text = async (who: (typeof people)[keyof typeof people], path = at.freshness()) =>
  (await house.as(who).get(path)).text()
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))

test('nobody signs in; finance, executives and outside bodies do not enter', async () => {
  const nobody = await house.asNobody().get(at.freshness())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.executive, people.bank])
    expect((await house.as(who).get(at.freshness())).status).toBe(403)
  const csv = await house.as(people.officerElsewhere).get(at.freshnessCsv())
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(1)
})

test('wrong person: of whose data somebody may not know, the age is not told either', async () => {
  const director = await text(people.director)
  expect(director).not.toContain('後継')
  expect(director).toContain('財務')
  const card = await text(people.executive, business({ businessId: await idOf('酒井漆器店') }))
  expect(card).toContain('情報の新しさ')
  expect(card).not.toContain('<dt>後継</dt>')
  expect(card).not.toContain('<dt>財務</dt>')
})

test('done: each block has its day, stale ones are grey with their age, and what is not recorded says so', async () => {
  const stale = { businessId: await idOf('有限会社つつじ眼鏡') }
  await house.engine.asOwner(
    "update businesses.businesses set confirmed_on = '2023-09-12' where id = $1",
    [stale.businessId],
  )
  const card = await text(people.officer, business(stale))
  expect(card).toMatch(/<dt>連絡先<\/dt><dd><span class="mut">.{0,120}3年前の情報/)
  expect(card).toMatch(/<dt>後継<\/dt><dd><span class="mut">記録なし/)
  const list = await text(people.officer, `${at.freshness()}?block=連絡先&sort=oldest&dir=asc`)
  expect(list).toContain('有限会社つつじ眼鏡')
  expect(list).not.toContain('有限会社山岸眼鏡工房')
  const finances = await text(people.officer, `${at.freshness()}?block=財務`)
  expect(finances).toContain('令6.5.10')
  const csv = await text(people.officer, at.freshnessCsv())
  expect(csv).toContain('有限会社つつじ眼鏡')
})

test('scenario 19: what closes leaves the plan of visits at once, and its history stays', async () => {
  const closed = { businessId: await idOf('有限会社つつじ眼鏡') }
  const planned = () => text(people.officer, `${at.freshness()}?block=連絡先&sort=oldest&dir=asc`)
  const file = () => text(people.officer, at.freshnessCsv())
  expect([await planned(), await file()]).toEqual([
    expect.stringContaining('有限会社つつじ眼鏡'),
    expect.stringContaining('有限会社つつじ眼鏡'),
  ])
  const version = await house.value('select version from businesses.businesses where id = $1', [
    closed.businessId,
  ])
  const closing = { on: '2026-11-20', cause: '高齢', reason: '本人から電話で聞いた。' }
  const done = await house
    .as(people.officer)
    .post(closure(closed), { ...closing, _version: String(version) })
  expect(done.status).toBe(303)
  expect(`${await planned()}${await file()}`).not.toContain('有限会社つつじ眼鏡')
  const card = await text(people.officer, business(closed))
  for (const kept of ['事情：高齢', '本人から電話で聞いた。', '有限会社つつじ眼鏡'])
    expect(card).toContain(kept)
})

test('done: the city decides after how many months, and one page follows another without a gap', async () => {
  await house.as(people.head).post('/settings/businesses.freshness-months', {
    value: '3',
    validFrom: '2026-11-01',
    reason: '訪問を年に4回することにしたため',
  })
  const machine = String(
    await house.value(
      "select '/businesses/' || business_id || '/equipment/' || id from businesses.equipment where retired_in is null and confirmed_on < '2026-08-24' limit 1",
    ),
  )
  const maker = { businessId: await idOf('有限会社山岸眼鏡工房') }
  for (const path of [business(maker), machine])
    expect(await text(people.officer, path)).toContain('3か月以上、だれも確かめていません')
  const stale = await text(people.officer, `${businesses()}?freshness.stale=on`)
  expect(stale).toContain('3か月より前は古い')
  const old = await house.value(
    "select count(*)::int from businesses.businesses where city = 182079 and confirmed_on < '2026-08-24' and state in ('仮登録', '登録', '休業')",
  )
  expect(stale).toContain(`${Number(old).toLocaleString('ja-JP')}件`)
  const first = await text(people.officer)
  expect(first).toContain('3か月より前に')
  const names = (page: string) =>
    [...page.matchAll(/<th scope="row"[^>]*><a href="[^"]*">([^<]+)/g)].map((m) => m[1])
  const next = /href="([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await text(people.officer, next)
  const [one, two] = [names(first), names(second)]
  expect(one).toHaveLength(50)
  expect(two.length).toBeGreaterThan(0)
  expect(two.filter((name) => one.includes(name))).toEqual([])
})
