import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { registerBusiness } from '../../actions/register-business.ts'
import { business } from '../../addresses.ts'
import { duplicates } from '../../duplicates/addresses.ts'
import { routes } from '../../routes.ts'
import { makeTwinsAlone } from '../../samples/merges.ts'
import * as at from '../addresses.ts'

const ids = { winner: '', loser: '', other: '' }
const house = await openHouse('businesses', routes, async (town) => {
  Object.assign(ids, await makeTwinsAlone(town, { corporateNumber: '4000020182079' }))
  const another = { name: '髙井鋲螺製作所', corporateNumber: '7000012050002', isAnother: 'on' }
  const told = { kind: '法人', phone: '0778-00-7001', source: '訪問', confirmedOn: '2026-05-20' }
  const { about } = await town.do(people.officer, registerBusiness, { ...told, ...another })
  ids.other = about
})
const chief = house.as(people.chief)
const params = { businessId: ids.winner, otherId: ids.loser }
const text = async (path: string, who: SamplePerson = people.chief) =>
  (await house.as(who).get(path)).text()
const versionOf = async (id: string) =>
  String(await house.value('select version from businesses.businesses where id = $1', [id]))
const form = async (more: Record<string, string> = {}) => ({
  _version: await versionOf(ids.winner),
  otherVersion: await versionOf(ids.loser),
  reason: '登記簿で、同じ会社であることを確かめた。',
  ...more,
})
const mergeId = async () =>
  String(await house.value('select id from businesses.merges order by merged_at desc, id limit 1'))
/** Both records and all that hangs on them here. */
const everything = () =>
  Promise.all(
    ['businesses', 'holdings', 'people', 'successions'].map((table) =>
      house.value(`select jsonb_agg(to_jsonb(t) order by t.id) from businesses.${table} t`),
    ),
  )
const before = await everything()

test('nobody is asked to sign in; an officer sees what would happen and may not do it; another city finds nothing', async () => {
  const nobody = await house.asNobody().get(at.merging(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.executive, people.bank])
    expect((await house.as(who).get(at.merging(params))).status).toBe(403)
  const seen = await text(at.merging(params), people.officer)
  expect(seen).toContain('統合するのは係長です')
  expect(seen).not.toContain('name="reason"')
  expect((await house.as(people.officer).post(at.merging(params), await form())).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at.merging(params))).status).toBe(404)
})

test('rule broken: two 法人番号, a state that does not allow it, one that changed meanwhile', async () => {
  const two = { businessId: ids.loser, otherId: ids.other }
  const refused = await chief.post(at.merging(two), {
    ...(await form()),
    _version: '1',
    otherVersion: '1',
  })
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('法人番号が違う二つは、別の事業者です'),
  ])
  const late = await chief.post(at.merging(params), await form({ otherVersion: '7' }))
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('統合する側の登録が変わりました'),
  ])
  const vague = await chief.post(at.merging(params), await form({ reason: '同じ' }))
  expect(vague.status).toBe(422)
  expect(await house.audited()).toEqual([])
})

test('scenario 7: two records of 1.00 both stay while nobody acts', async () => {
  expect(await text(duplicates())).toContain('重複の候補はありません')
  expect(await everything()).toEqual(before)
})

test('done: field by field, with what hung on the other; the old address opens the kept record', async () => {
  const page = await text(at.merging(params))
  for (const said of ['鯖江市吉田12-3', '両方を合わせる', '転造', 'どちらにもある記録'])
    expect(page).toContain(said)
  const done = await chief.post(at.merging(params), await form({ 'take.address': 'loser' }))
  expect(done.headers.get('location')).toBe(at.merge({ mergeId: await mergeId() }))
  const row = (column: string, id: string) =>
    house.value(`select ${column} from businesses.businesses where id = $1`, [id])
  expect(await row('address', ids.winner)).toBe('鯖江市吉田12-3')
  expect(await row('corporate_number', ids.winner)).toBe('4000020182079')
  expect(await row('aliases', ids.winner)).toEqual(['髙井のねじ', '有限会社高井鋲螺製作所（見本）'])
  expect([await row('state', ids.loser), await row('corporate_number', ids.loser)]).toEqual([
    '統合済',
    null,
  ])
  const count = (table: string, id: string) =>
    house.value(`select count(*)::int from businesses.${table} where business_id = $1`, [id])
  // The process that both had stays aside with the record that was given up.
  expect([await count('holdings', ids.winner), await count('holdings', ids.loser)]).toEqual([2, 1])
  expect([await count('people', ids.winner), await count('successions', ids.winner)]).toEqual([
    2, 2,
  ])
  const old = await chief.get(business({ businessId: ids.loser }))
  const kept = `${business({ businessId: ids.winner })}?from=${ids.loser}`
  expect([old.status, old.headers.get('location')]).toEqual([303, kept])
  const card = await text(kept)
  expect(card).toContain('「有限会社高井鋲螺製作所（見本）」の登録は、この登録に統合されています')
  expect(card).toContain(at.merge({ mergeId: await mergeId() }))
  const unrelated = await text(`${business({ businessId: ids.winner })}?from=${ids.other}`)
  expect(unrelated).not.toContain('統合されています')
  expect(
    (await house.as(people.officerElsewhere).get(business({ businessId: ids.loser }))).status,
  ).toBe(404)
  expect((await house.as(people.bank).get(business({ businessId: ids.loser }))).status).toBe(403)
  const paper = await text(at.mergePaper({ mergeId: await mergeId() }))
  expect(paper).toContain('統合票')
  expect(paper).toMatch(/産業振興課第\d+号|産振第\d+号/)
  expect(paper).not.toContain('髙井 進')
  expect(await house.announced()).toEqual(['businesses.business-merged'])
})
