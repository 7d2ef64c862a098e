import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { openHouse, people } from '#test'
import { closure } from '../../addresses.ts'
import * as consentsAt from '../../consents/addresses.ts'
import { routes } from '../../routes.ts'
import { mandatedMaker, ownMaker } from '../../samples/consents.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const city = people.officer.city
const { townPid } = at.part.of(city)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const nobody = house.asNobody()
const seen = async (path: string) => (await nobody.get(path)).text()
const rowsIn = (html: string) => [...html.matchAll(/<tr data-key="/g)].length
const published = async (): Promise<string[]> => {
  const { rows } = await house.engine.asOwner(
    `select name from businesses.publications where withdrawn_at is null order by name`,
    [],
  )
  return rows.map((row) => String(row.name))
}

test('nobody, without signing in: exactly those who consented and are published, in list, count, CSV, record and card', async () => {
  expect(await seen(at.part.root())).toContain('鯖江市')
  const names = await published()
  const list = await seen(at.town({ townPid }))
  expect(rowsIn(list)).toBe(names.length)
  expect(list).toContain(`公開に同意したつくり手は${names.length}件です`)
  const csv = await seen(at.townCsv({ townPid }))
  expect(csv.trimEnd().split('\r\n').length - 1).toBe(names.length)
  const { rows } = await house.engine.asOwner(
    'select id, name, phone from businesses.businesses where city = $1',
    [city],
  )
  for (const row of rows) {
    const [name, phone] = [String(row.name), String(row.phone)]
    const shown = names.includes(name)
    expect(csv.split(/[,\r\n]+/).includes(name), name).toBe(shown)
    if (phone !== '') expect(csv + list).not.toContain(phone)
    if (shown) continue
    const { status } = await nobody.get(at.maker({ makerPid: pidOf(city, String(row.id)) }))
    expect([404, 410], name).toContain(status)
  }
  const makerPid = pidOf(city, await idOf(ownMaker))
  expect(await seen(at.maker({ makerPid }))).toContain(ownMaker)
  expect(await seen(at.makerCard({ makerPid }))).toContain('公開名簿に掲載')
  const pdf = await nobody.get(at.makerCardPdf({ makerPid }))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
})

test('T5, T6: what was never public is missing to the byte, and the scope of a consent is the whole of the copy', async () => {
  const hidden = at.maker({ makerPid: pidOf(city, await idOf(mandatedMaker)) })
  const absent = at.maker({ makerPid: pidOf(city, '00000000-0000-4000-8000-000000000000') })
  const [there, nowhere] = [await nobody.get(hidden), await nobody.get(absent)]
  expect([there.status, await there.text()]).toEqual([404, await nowhere.text()])
  expect((await nobody.get(at.town({ townPid: `${city}-x` }))).status).toBe(404)
  // Consented to processes only: no place, no trade, and not found by what is kept back.
  const only = at.maker({ makerPid: pidOf(city, await idOf('内田バフ研磨')) })
  const page = await seen(only)
  expect(page).toContain('バフ研磨')
  for (const kept of ['神明', '所在地', '業種', '内田研磨']) expect(page).not.toContain(kept)
  const asked = (q: string) => seen(`${at.town({ townPid })}?q=${encodeURIComponent(q)}`)
  expect(rowsIn(await asked('内田研磨'))).toBe(0)
  expect(await asked('ﾊﾞﾌｹﾝﾏ')).toContain('内田バフ研磨')
  expect(rowsIn(await asked(mandatedMaker))).toBe(0)
  const { rows } = await house.engine.asOwner(
    `select column_name as name from information_schema.columns
      where table_schema = 'businesses' and table_name = 'publications' order by 1`,
    [],
  )
  expect(rows.map(({ name }) => name).join(' ')).not.toMatch(/phone|mail|employees|capital|sales/)
})

test('in English the labels change, and nothing else is told', async () => {
  const english = await seen(
    `${at.town({ townPid })}?lang=en&process=${encodeURIComponent('塗り')}`,
  )
  expect(english).toContain('Directory of makers')
  expect(english).toContain('漆工房うるみ')
  expect(english).not.toContain(mandatedMaker)
})

test('wrong person: an officer does not publish, another city does not see; a bank reads the public list like anybody', async () => {
  const businessId = await idOf('株式会社つむぎレンズ')
  const officer = house.as(people.officer)
  expect((await officer.post(at.publication({ businessId }), {})).status).toBe(403)
  expect(await (await officer.get(at.publication({ businessId }))).text()).toContain(
    '載せるのは係長',
  )
  const makerPid = pidOf(city, await idOf(ownMaker))
  const elsewhere = await house.as(people.headElsewhere).get(at.maker({ makerPid }))
  expect(elsewhere.status).toBe(404)
  for (const who of [people.bank, people.business, people.finance]) {
    expect(await (await house.as(who).get(at.town({ townPid }))).text()).toContain(ownMaker)
    expect((await house.as(who).get(at.publication({ businessId }))).status).toBe(403)
  }
})

test('§8: without a consent to be public a chief is told that it cannot be shown outside', async () => {
  const params = { businessId: await idOf(mandatedMaker) }
  const chief = house.as(people.chief)
  const refused = await chief.post(at.publication(params), {})
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('公開の同意がないため、この事業者は外部の検索に出せません。'),
  ])
  expect(await house.audited()).toEqual([])
})

test('scenario 22: published, it is found; the consent taken back, it is gone at once and says that it was public', async () => {
  const params = { businessId: await idOf('株式会社つむぎレンズ') }
  const makerPid = pidOf(city, params.businessId)
  const chief = house.as(people.chief)
  expect((await chief.post(at.publication(params), {})).status).toBe(303)
  const shown = await seen(at.maker({ makerPid }))
  expect(shown).toContain('株式会社つむぎレンズ')
  const consentId = String(
    await house.value(
      "select id from businesses.consents where business_id = $1 and purpose = '公開'",
      [params.businessId],
    ),
  )
  const officer = house.as(people.officer)
  const withdrawal = consentsAt.withdrawal({ ...params, consentId })
  expect((await officer.post(withdrawal, { reason: '電話で聞いた。' })).status).toBe(303)
  const gone = await nobody.get(at.maker({ makerPid }))
  expect([gone.status, await gone.text()]).toEqual([
    410,
    expect.stringContaining('公開は終わりました'),
  ])
  expect(await seen(at.town({ townPid }))).not.toContain('つむぎレンズ')
  expect(
    await house.value(
      'select name || search_text || address from businesses.publications where business_id = $1',
      [params.businessId],
    ),
  ).toBe('')
  const again = await officer.post(withdrawal, {})
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('すでに「撤回」'),
  ])
})

test('scenario 19: what closes leaves the public list at once; a consent that runs out, too', async () => {
  const params = { businessId: await idOf('株式会社立待織物') }
  const version = String(
    await house.value('select version from businesses.businesses where id = $1', [
      params.businessId,
    ]),
  )
  const closing = { on: '2026-11-20', cause: '不明', reason: '本人から聞いた。', _version: version }
  expect((await house.as(people.officer).post(closure(params), closing)).status).toBe(303)
  expect(await seen(at.town({ townPid }))).not.toContain('株式会社立待織物')
  await house.value(
    `update businesses.consents set expires_on = '2026-11-23'
      where purpose = '公開' and business_id = $1 returning 1`,
    [await idOf('株式会社ツヅキ染工')],
  )
  expect(await seen(at.town({ townPid }))).not.toContain('株式会社ツヅキ染工')
})
