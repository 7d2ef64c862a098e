import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people, type TestPerson } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const file = (query: Record<string, string>) =>
  withQuery(at.exportFile(), { model: 'corporations', format: 'csv-utf-8', ...query })
const officer = house.as(people.officer)
const what = { model: 'corporations', format: 'csv-utf-8' }
const newest = async () =>
  String(
    await house.value(
      'select id from businesses.contact_exports order by made_at desc, id limit 1',
    ),
  )
/** As if the person had said again who they are. */
const prove = (who: SamplePerson, at: string) => {
  house.setClock(at)
  return house.engine.asOwner(
    `update platform.sessions s set started_at = $2, seen_at = $2, proven_at = $2
     from platform.accounts a where (a.city, a.id) = (s.city, s.account_id) and a.login = $1`,
    [who.login, at],
  )
}
const reason = '令和8年度の企業調査の調査票を郵送するため'

test('nobody signs in first; finance, executives and outsiders export nothing', async () => {
  expect((await house.asNobody().get(at.exports())).status).toBe(303)
  for (const who of [people.finance, people.executive, people.bank, people.systems])
    for (const path of [at.exports(), file({})])
      expect((await house.as(who).get(path)).status).toBe(403)
  const elsewhere = await (await house.as(people.officerElsewhere).get(at.exports())).text()
  expect(elsewhere).toContain('台帳を書き出す')
})

test('telephones leave only after a purpose, and by who has proven who they are', async () => {
  const plain = await (await officer.get(file({}))).text()
  const bytes = new Uint8Array(await (await officer.get(file({}))).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(plain).toMatch(/^ID,法人番号,組織種別,名称,名称_カナ,/)
  expect(plain).toContain('有限会社山岸眼鏡工房')
  expect(plain).not.toContain('0778-00-1001')
  expect((await officer.get(file({ contacts: 'on' }))).status).toBe(404)
  const short = await officer.post(at.contacts(), { ...what, reason: '調査' })
  expect([short.status, await short.text()]).toEqual([
    422,
    expect.stringContaining('目的を10字以上で書き、もう一度本人確認をしてください'),
  ])
  expect((await officer.post(at.contacts(), { ...what, reason })).status).toBe(303)
  const mine = at.contactsFile({ exportId: await newest() })
  expect(await (await officer.get(mine)).text()).toContain('0778-00-1001')
  expect((await house.as(people.colleague).get(mine)).status).toBe(404)
  expect((await house.as(people.officerElsewhere).get(mine)).status).toBe(404)
  expect(await house.audited()).toEqual(['businesses.open-contacts-export'])
  const late = house.as(people.chief)
  await late.get(at.exports())
  house.setClock('2026-11-24T09:10:00+09:00')
  const unproven = await late.post(at.contacts(), { ...what, reason })
  expect([unproven.status, await unproven.text()]).toEqual([
    403,
    expect.stringContaining('本人確認'),
  ])
  await prove(people.officer, '2026-11-24T09:31:00+09:00')
  expect((await officer.get(mine)).status).toBe(404)
})

test('what CP932 cannot hold is told with its business, and replaced only where asked; formulas stay text', async () => {
  await house.engine.asOwner(
    `update businesses.businesses set name = '𠮷野眼鏡', name_en = '=HYPERLINK("x")'
     where name = '有限会社山岸眼鏡工房'`,
    [],
  )
  const told = await officer.get(file({ format: 'csv-cp932' }))
  expect([told.status, await told.text()]).toEqual([
    409,
    expect.stringContaining('シフトJISで表せない文字が1件にあります：𠮷野眼鏡（𠮷）'),
  ])
  const replaced = await officer.get(file({ format: 'csv-cp932', lost: 'replaced' }))
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(await replaced.arrayBuffer())
  expect(text).toContain('〓野眼鏡')
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  expect(await (await officer.get(file({}))).text()).toContain('𠮷野眼鏡')
})

test('as a workbook, and the establishments', async () => {
  const book = new Uint8Array(await (await officer.get(file({ format: 'xlsx' }))).arrayBuffer())
  expect([...book.subarray(0, 2)]).toEqual([0x50, 0x4b])
  const places = await (await officer.get(file({ model: 'establishments' }))).text()
  expect(places).toMatch(/^ID,法人ID,法人番号,法人名称,名称,事業所種別,/)
  expect((await officer.get(file({ model: 'people' }))).status).toBe(404)
})

test('the twenty-first file of a day is refused with a sentence; another person and the next day have their own', async () => {
  const [colleague, chief] = [house.as(people.colleague), house.as(people.chief)]
  for (const who of [colleague, chief]) await who.get(at.exports())
  const asked = async (who: TestPerson) => who.post(at.contacts(), { ...what, reason })
  const { city } = people.colleague
  const { id } = await house.town.person(people.colleague)
  await house.engine.asOwner(
    `insert into businesses.contact_exports (city, account_id, made_at, made_on, model, format,
       with_closed, reason)
     select $1, $2, '2026-11-25T10:00:00+09:00', '2026-11-25', 'corporations', 'xlsx', false, '調査'
     from generate_series(1, 19)`,
    [city, id],
  )
  const late = '2026-11-25T23:59:00+09:00'
  for (const who of [people.colleague, people.chief]) await prove(who, late)
  expect((await asked(colleague)).status).toBe(303)
  const refused = await asked(colleague)
  expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
    429,
    '60',
    expect.stringContaining('一人一日20回までです。きょうはもう書き出せません'),
  ])
  expect((await asked(chief)).status).toBe(303)
  house.setClock('2026-11-26T00:00:30+09:00')
  expect((await asked(colleague)).status).toBe(303)
})
