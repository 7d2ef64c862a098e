import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const officer = house.as(people.officer)
const made = await officer.post(at.products(), {
  name: '漆の名刺入れ',
  stage: '構想',
  onDay: '2025-04-01',
  prices: '12,000\n15,000',
  support: '令和7年度 新商品開発補助金',
  source: '聞き取り',
})
const page = made.headers.get('location') ?? ''
const productId = page.split('/').at(-1) ?? ''
const steps = at.productSteps({ productId })
const version = async () =>
  String(await house.value('select version from clusters.products where id = $1', [productId]))
const step = async (typed: Record<string, string>) =>
  officer.post(steps, { ..._none, ...typed, _version: await version() })
const _none = { onDay: '', reason: '', note: '' }
const beads = () =>
  house.value("select count(*)::int from evidence.beads where slice = 'clusters' and ref = $1", [
    productId,
  ])

test('nobody, and wrong person: a head reads; another city does not find it', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toContain('/sign-in')
  const typed = { stage: '試作', _version: await version() }
  expect((await house.as(people.head).post(steps, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(page)).status).toBe(404)
  expect((await house.as(people.officerElsewhere).post(steps, typed)).status).toBe(404)
})

test('rule broken: the same step, a day before the last, dropped without a reason, a stale page', async () => {
  const said = async (typed: Record<string, string>) => {
    const answer = await step(typed)
    return `${answer.status} ${await answer.text()}`
  }
  expect(await said({ stage: '構想' })).toContain('いまの段階が「構想」です')
  expect(await said({ stage: '試作', onDay: '2025-03-31' })).toContain('前の段階の日（2025-04-01）')
  expect(await said({ stage: '試作', onDay: '2027-01-01' })).toContain('今日より後')
  expect(await said({ stage: '中止' })).toContain('中止した理由を選び')
  expect(await said({ stage: '試作', reason: '費用が合わない' })).toContain('中止したときだけ')
  expect((await officer.post(steps, { stage: '試作', _version: '0' })).status).toBe(409)
  expect(await beads()).toBe(0)
})

test('done: a step is skipped, sales make a result once, and going back is a new line', async () => {
  expect((await step({ stage: '販売中', onDay: '2026-04-01' })).status).toBe(303)
  expect(await beads()).toBe(1)
  const text = await (await officer.get(page)).text()
  expect(text).toContain('365')
  expect(text).toContain('が販売に至った')
  expect((await step({ stage: '試作', note: '塗りの不具合で戻した' })).status).toBe(303)
  expect((await step({ stage: '販売中', onDay: '2026-10-01' })).status).toBe(303)
  expect(await beads()).toBe(1)
  const ledger = await (await officer.get(page)).text()
  expect(ledger).toContain('前の段階に戻った')
  expect(
    await house.value('select count(*)::int from clusters.product_steps where product_id = $1', [
      productId,
    ]),
  ).toBe(4)
})

test('done: sales by fiscal year; finance sees a band, and so does its file', async () => {
  const sales = at.productSales({ productId })
  const typed = { fy: '令和7', amountYen: '4,200,000', source: '決算書' }
  expect((await officer.post(sales, typed)).status).toBe(303)
  const later = await officer.post(sales, { ...typed, fy: '令和10' })
  expect(await later.text()).toContain('これから来る年度')
  const finance = house.as(people.finance)
  const shown = await (await finance.get(page)).text()
  expect(shown).toContain('100万円〜1千万円')
  expect(shown).not.toContain('4,200,000')
  expect(await (await finance.get(at.productsCsv())).text()).not.toContain('4200000')
  expect(await (await officer.get(at.productsCsv())).text()).toContain('4200000')
})

test('done: a resource behind five hundred others is taken, shown and kept', async () => {
  await house.value(
    `insert into clusters.resources (city, legal_type, name, kana, source, search_text)
     select p.city, '観光資源', v.name, v.kana, '一覧', '' from clusters.products p,
       (select '祠' || n as name, 'ア' || n as kana from generate_series(1, 500) n
         union all values ('和紙の里', 'ワシノサト')) v
     where p.id = $1 returning city`,
    [productId],
  )
  const resourceIds = String(
    await house.value("select id from clusters.resources where name = '和紙の里'"),
  )
  const edit = { name: '漆の名刺入れ', source: '聞き取り', reason: '和紙で包むため。', resourceIds }
  const done = { ...edit, _version: await version() }
  expect((await officer.post(at.productEdit({ productId }), done)).status).toBe(303)
  expect(await (await officer.get(page)).text()).toContain('和紙の里')
  const form = await (await officer.get(at.productEdit({ productId }))).text()
  expect(form).toMatch(new RegExp(`value="${resourceIds}"[^>]*checked`))
})

test('done: who may see the result follows the release', async () => {
  const audiences = `select string_agg(a.name, ',') from evidence.beads b
    join evidence.audiences a on a.city = b.city and a.aud = any(b.aud)
    where b.slice = 'clusters' and b.ref = $1`
  expect(await house.value(audiences, [productId])).toContain('section:')
  const edit = { name: '漆の名刺入れ', source: '聞き取り', reason: '公開の同意を得たため。' }
  const released = { ...edit, isReleased: 'on', _version: await version() }
  expect((await officer.post(at.productEdit({ productId }), released)).status).toBe(303)
  expect(await house.value(audiences, [productId])).toBe('public')
})
