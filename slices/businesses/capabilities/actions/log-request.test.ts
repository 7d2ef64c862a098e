import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { business, closure } from '../../addresses.ts'
import * as holdingsAt from '../../holdings/addresses.ts'
import { processes } from '../../processes/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const found = async (q: string, who = people.officer as (typeof people)[keyof typeof people]) =>
  (await house.as(who).get(withQuery(at.capabilities(), { q }))).text()
const idOf = async (table: 'businesses' | 'processes', name: string) =>
  String(await house.value(`select id from businesses.${table} where name = $1`, [name]))

test('nobody is asked to sign in; a bank does not enter, finance does not write, another city sees none', async () => {
  const nobody = await house.asNobody().get(at.capabilities())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(at.capabilities())).status).toBe(403)
  const finance = house.as(people.finance)
  expect((await finance.post(at.unmetRequests(), { words: '電解研磨' })).status).toBe(403)
  expect((await finance.post(processes(), { trade: '眼鏡', name: '電解研磨' })).status).toBe(403)
  expect(await found('鏡面研磨', people.officerElsewhere)).not.toContain('山岸眼鏡工房')
  const businessId = await idOf('businesses', '内田バフ研磨')
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(holdingsAt.newHolding({ businessId }))).status).toBe(404)
})

test('rule broken: a process is named once, and held once by a business', async () => {
  const officer = house.as(people.officer)
  const twice = await officer.post(processes(), { trade: '眼鏡', name: 'ﾊﾞﾌ研磨' })
  expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('もうあります')])
  const businessId = await idOf('businesses', '内田バフ研磨')
  const again = await officer.post(holdingsAt.holdings({ businessId }), {
    processId: await idOf('processes', 'バフ研磨'),
    level: '対応可',
    willing: '不明',
    verified: '本人の申告',
    verifiedOn: '2026-11-01',
  })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('もう記録されています'),
  ])
  expect(await house.audited()).toEqual([])
})

test('done: the best hit first, with why; what is known to be another material is left out', async () => {
  const page = await found('チタン 鏡面 小ロット')
  expect(page).toContain('有限会社山岸眼鏡工房')
  for (const why of ['工程：鏡面研磨', '素材：チタン', 'ロット：1個から', '納品実績'])
    expect(page).toContain(why)
  const plated = await found('めっき')
  expect(plated.indexOf('髙嶋めっき')).toBeLessThan(plated.indexOf('サンテ光学'))
  expect(await found('ロー付け チタン')).not.toContain('斎藤ロー付')
  expect(await found('調子取り')).not.toContain('西山調子取り')
})

test('done: no hit shows near processes and is kept; once somebody can do it, every spelling finds him', async () => {
  const officer = house.as(people.officer)
  const nobody = await found('ヘラ絞り')
  for (const told of ['できる事業者が見つかりません', '同じ「塑性加工」の工程', '越前リム線'])
    expect(nobody).toContain(told)
  const strange = await found('ゆめまぼろし')
  expect(strange).toContain('近い工程も、台帳には見つかりませんでした')
  const near = await found('電解研磨')
  for (const told of ['近い工程', 'バフ研磨', '名前が似ている', '内田バフ研磨'])
    expect(near).toContain(told)
  const kept = await officer.post(at.unmetRequests(), { words: 'ヘラ絞り', note: '照明の笠' })
  expect(kept.headers.get('location')).toBe(at.unmetRequests())
  expect(await (await officer.get(at.unmetRequests())).text()).toContain('照明の笠')
  const businessId = await idOf('businesses', '上河内金型')
  const held = await officer.post(holdingsAt.holdings({ businessId }), {
    processId: await idOf('processes', 'ヘラ絞り'),
    level: '自社の主力',
    willing: 'はい',
    verified: '訪問で確認',
    verifiedOn: '2026-11-20',
  })
  expect(held.headers.get('location')).toBe(business({ businessId }))
  for (const q of [
    'ヘラ絞り',
    'ﾍﾗｼﾎﾞﾘ',
    'へらしぼり',
    'スピニング',
    'herashibori',
    'hera shibori',
    'へらしほり',
  ]) {
    const page = await found(q)
    for (const told of ['上河内金型', '工程：ヘラ絞り（自社の主力）']) expect(page).toContain(told)
  }
  const hits = async (q: string) =>
    [...(await found(q)).matchAll(/href="\/businesses\/[0-9a-f-]{36}[^"]*">[^<]+/g)].map(String)
  expect((await hits('ヘラ絞り')).length).toBeGreaterThan(0)
  expect(await hits('ﾍﾗｼﾎﾞﾘ')).toEqual(await hits('ヘラ絞り'))
  expect(await found('へらしほり')).toContain('「ヘラ絞り」のことと読みました（「ほ」が「ぼ」）')
  const closing = { _version: '1', on: '2026-11-20', cause: '不明', reason: '組合から聞いた。' }
  expect((await officer.post(closure({ businessId }), closing)).status).toBe(303)
  expect(await found('ヘラ絞り')).not.toContain('上河内金型')
  expect(await (await officer.get(business({ businessId }))).text()).toContain('ヘラ絞り')
})

test('done: a holding is revised; a stale form is answered with both versions', async () => {
  const officer = house.as(people.officer)
  const businessId = await idOf('businesses', '内田バフ研磨')
  const holdingId = String(
    await house.value('select id from businesses.holdings where business_id = $1', [businessId]),
  )
  const path = holdingsAt.holdingEdit({ businessId, holdingId })
  const typed = {
    level: '自社の主力',
    materials: 'チタン',
    lotFrom: '5',
    willing: '条件つき',
    verified: '訪問で確認',
    verifiedOn: '2026-11-20',
    _version: '1',
  }
  expect((await officer.get(path)).status).toBe(200)
  expect((await officer.post(path, typed)).status).toBe(303)
  expect((await officer.post(path, typed)).status).toBe(409)
  expect(await found('バフ チタン 小ロット')).toContain('内田バフ研磨')
})
