import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { registerBusiness } from '../../actions/register-business.ts'
import { business, businessEdit } from '../../addresses.ts'
import { card, cardPdf } from '../../cards/addresses.ts'
import { consents } from '../../consents/addresses.ts'
import { duplicates } from '../../duplicates/addresses.ts'
import { equipment } from '../../equipment/addresses.ts'
import { figures } from '../../fiscal-figures/addresses.ts'
import { holdingEdit, holdings, newHolding } from '../../holdings/addresses.ts'
import { people as allPeople, successions } from '../../people/addresses.ts'
import { revisions } from '../../revisions/addresses.ts'
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

test('done: below the old address nothing is shown or written any more; all leads to the kept record', async () => {
  const old = { businessId: ids.loser }
  const kept = `${business({ businessId: ids.winner })}?from=${ids.loser}`
  const shown = [businessEdit(old), allPeople(old), card({ ...old, level: 'staff' })]
  for (const path of [...shown, cardPdf({ ...old, level: 'staff' }), newHolding(old)])
    expect((await chief.get(path)).headers.get('location'), path).toBe(kept)
  expect((await chief.get(revisions(old))).status).toBe(200)
  const before = await everything()
  const day = { confirmedOn: '2026-11-20', source: '訪問' }
  const machine = { replaceability: '不明', maintainer: '不明' }
  const process = String(
    await house.value("select id from businesses.processes where name = '圧造'"),
  )
  const holdingId = String(
    await house.value('select id from businesses.holdings where business_id = $1', [ids.loser]),
  )
  const held = {
    level: '対応可',
    willing: 'はい',
    verified: '訪問で確認',
    verifiedOn: '2026-11-20',
  }
  const written: [string, Record<string, string>][] = [
    [successions(old), { state: '未定', onDay: '2026-11-20', knownBy: '古い画面に書いた' }],
    [allPeople(old), { name: '見本 太郎', part: '従業員', ...day }],
    [holdings(old), { processId: process, ...held }],
    [holdingEdit({ ...old, holdingId }), { ...held, _version: '1' }],
    [equipment(old), { name: '圧造機', acquired: '新品', condition: '良', ...machine, ...day }],
    [consents(old), { purpose: '公開', givenOn: '2026-11-20', givenName: '髙井', way: '口頭' }],
    [
      figures(old),
      {
        fiscalYear: '令和6',
        salesYen: '1000000',
        definition: 'sme',
        level: '課内',
        ...day,
        source: '決算書',
      },
    ],
  ]
  for (const [path, typed] of written) {
    const refused = await house.as(people.officer).post(path, typed)
    const page = await refused.text()
    expect([refused.status, page], path).toEqual([
      409,
      expect.stringMatching(
        /この登録は統合されています。残した登録を直すか|いまの状態は「統合済」/,
      ),
    ])
  }
  expect(await everything()).toEqual(before)
})
