import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import { links } from '../../links/rules.ts'
import { recordSuccession } from '../../people/actions/record-succession.ts'
import { routes } from '../../routes.ts'
import { makeTwinsAlone } from '../../samples/merges.ts'
import * as at from '../addresses.ts'

const ids = { winner: '', loser: '', process: '' }
const house = await openHouse('businesses', routes, async (town) => {
  Object.assign(ids, await makeTwinsAlone(town, { corporateNumber: '4000020182079' }))
})
const chief = house.as(people.chief)
const params = { businessId: ids.winner, otherId: ids.loser }
const text = async (path: string, who: SamplePerson = people.chief) =>
  (await house.as(who).get(path)).text()
/** Every column of a record but its version, and every row of every table that hangs on it. */
async function everything(id: string): Promise<unknown> {
  const record = await house.value(
    "select to_jsonb(b) - 'version' from businesses.businesses b where id = $1",
    [id],
  )
  const rows: unknown[] = []
  for (const { link } of links)
    rows.push(
      await house.value(
        `select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from businesses.${link} t
          where business_id = $1`,
        [id],
      ),
    )
  return { record, rows }
}
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
const reversal = async (more: Record<string, string> = {}) => ({
  _version: String(
    await house.value('select version from businesses.merges where id = $1', [await mergeId()]),
  ),
  reason: '別の会社だったと、訪問で分かった。',
  ...more,
})
/** A row in every table that hangs on a business; of years and processes both have the same one. */
async function fillEveryTable(id: string, n: number): Promise<void> {
  const put = async (table: string, row: object) =>
    String(
      await house.value(
        `insert into businesses.${table} (city, business_id, ${Object.keys(row).join(', ')})
          values (${people.chief.city}, '${id}', ${Object.keys(row).map((_, at) => `$${at + 1}`)})
          returning id`,
        Object.values(row),
      ),
    )
  const seen = { source: '訪問', confirmed_on: '2026-05-20' }
  const told = { kept_at: '2026-05-20', kept_name: '酒井 陽子' }
  const year = { fiscal_year: 2025, ...seen }
  const account = (await house.town.person(people.business)).id
  const place = { name: `第${n}工場`, kind: '工場', tenure: '自己所有', ...seen }
  await put('sensitive_notes', {
    ...{ about: '担い手', body: '見本', need: '訪問の準備', asked_at: '2026-05-20' },
    ...{ asked_by: account, asked_name: '酒井 陽子' },
  })
  const establishment_id = await put('establishments', place)
  await put('equipment', {
    ...{ establishment_id, name: '圧造機', acquired: '新品', condition: '良', ...seen },
    ...{ replaceability: '中古のみ', maintainer: '市内', search_text: '圧造機' },
  })
  await put('fiscal_figures', { ...year, sales_yen: n * 1_000_000, level: '担当課' })
  await put('fiscal_sheets', {
    ...{ years: '[]', level: '担当課', read_at: '2026-05-20', read_by: account, ...seen },
  })
  await put('sales_splits', year)
  await put('finance_revisions', {
    ...{ about: account, kind: 'figure', fiscal_year: 2025, level: '担当課', said: '{}' },
    ...{ reason: '書き誤り', ...told },
  })
  const given = { given_on: '2026-05-20', given_name: '髙井 進（見本）', way: '口頭' }
  const consent_id = await put('consents', { purpose: '公開', ...given, ...told })
  await put('provisions', {
    ...{ consent_id, label: `提供${n}`, recipient: '会議所', purpose: '紹介', conditions: '' },
    ...{ content: '{}', provided_at: '2026-05-20', provided_name: '酒井 陽子' },
  })
  await put('account_links', {
    ...{ account_id: account, part: '本人', covers_consents: true, ground: '窓口', ...told },
    valid_from: '2026-05-20',
  })
  await put('corrections', {
    ...{ number: 900 + n, note: '電話', proposed_by: account, proposed_name: '本人' },
    ...{ proposed_at: '2026-05-20', due_on: '2026-06-20' },
  })
  await put('applications', {
    ...{ label: `申出${n}`, name: '髙井', mail: 'mihon@example.jp', contact_name: '髙井' },
    ...{ makes: 'ねじ', typed: '{}', applied_at: '2026-05-20' },
  })
}
await fillEveryTable(ids.winner, 1)
await fillEveryTable(ids.loser, 2)
const before = { winner: await everything(ids.winner), loser: await everything(ids.loser) }

test.each([
  ['the kept record keeps its own', 'winner'],
  ['the other one is chosen', 'loser'],
])('scenario 7, row by row in every table: merged and unmerged, where %s', async (_, side) => {
  house.setClock(`2026-11-24T09:${side === 'winner' ? '10' : '20'}:00+09:00`)
  for (const { link } of links)
    expect(
      await house.value(`select count(*) > 0 from businesses.${link} where business_id = $1`, [
        ids.loser,
      ]),
      link,
    ).toBe(true)
  const theirs = await house.value(
    'select id from businesses.holdings where business_id = $1 and process_id = $2',
    [ids.loser, ids.process],
  )
  const page = await text(at.merging(params))
  const asked = [...page.matchAll(/name="(keep\.[^"]+)"/g)].map(([, name]) => String(name))
  const keep = Object.fromEntries(asked.map((name) => [name, side]))
  expect(new Set(asked.map((name) => name.split(':')[0]))).toEqual(
    new Set(['keep.fiscal_figures', 'keep.holdings', 'keep.sales_splits']),
  )
  expect(
    (await chief.post(at.merging(params), await form({ ...keep, 'take.address': side }))).status,
  ).toBe(303)
  const kept = 'select sales_yen from businesses.fiscal_figures where business_id = $1'
  expect(Number(await house.value(kept, [ids.winner]))).toBe(side === 'winner' ? 1e6 : 2e6)
  expect(
    await house.value('select business_id from businesses.holdings where id = $1', [theirs]),
  ).toBe(side === 'winner' ? ids.loser : ids.winner)
  expect(await everything(ids.winner)).not.toEqual(before.winner)
  const undone = await chief.post(at.reversal({ mergeId: await mergeId() }), await reversal())
  expect(undone.status).toBe(303)
  expect(await everything(ids.winner)).toEqual(before.winner)
  expect(await everything(ids.loser)).toEqual(before.loser)
  const again = await chief.post(at.reversal({ mergeId: await mergeId() }), await reversal())
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('もう取り消されています'),
  ])
  expect(await text(at.reversalPaper({ mergeId: await mergeId() }))).toContain('統合取消票')
  expect(await text(business({ businessId: ids.loser }))).not.toContain('http-equiv="refresh"')
})

test('scenario 8: what was written after the merge, and a field put right since, are asked for their side', async () => {
  house.setClock('2026-11-24T09:30:00+09:00')
  await chief.post(at.merging(params), await form({ 'take.address': 'loser' }))
  house.town.at('2026-11-24T09:35:00+09:00')
  await house.town.do(people.officer, recordSuccession, {
    onDay: '2026-11-20',
    knownBy: '訪問',
    businessId: ids.winner,
    state: '決定・育成中',
  })
  await house.engine.asOwner('update businesses.businesses set address = $2 where id = $1', [
    ids.winner,
    '鯖江市吉田99',
  ])
  const written = String(
    await house.value("select id from businesses.successions where state = '決定・育成中'"),
  )
  const path = at.merge({ mergeId: await mergeId() })
  const page = await text(path)
  expect(page).toContain('統合のあとに加わった記録が1')
  expect(page).toContain('統合のあとに直された項目：所在地')
  const to = at.reversal({ mergeId: await mergeId() })
  const unasked = await chief.post(to, await reversal({ 'field.address': 'before' }))
  expect([unasked.status, await unasked.text()]).toEqual([
    409,
    expect.stringContaining('どちらの登録に付けるか選んでください'),
  ])
  const side = { [`side.successions:${written}`]: 'loser' }
  const unsaid = await chief.post(to, await reversal(side))
  expect([unsaid.status, await unsaid.text()]).toEqual([
    409,
    expect.stringContaining('いまの値と統合前の値のどちらにするか'),
  ])
  const done = await chief.post(
    to,
    await reversal({ ...side, 'field.address': 'now', apart: 'on' }),
  )
  expect(done.status).toBe(303)
  expect(
    await house.value('select business_id from businesses.successions where id = $1', [written]),
  ).toBe(ids.loser)
  expect(
    await house.value('select address from businesses.businesses where id = $1', [ids.winner]),
  ).toBe('鯖江市吉田99')
  expect(await house.announced()).toContain('businesses.business-unmerged')
})
