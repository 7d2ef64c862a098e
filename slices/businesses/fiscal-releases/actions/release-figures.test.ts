import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const text = async (who: (typeof people)[keyof typeof people], path = at.releases()) =>
  (await house.as(who).get(path)).text()

test('nobody signs in; outside bodies do not enter; an officer does not release', async () => {
  const nobody = await house.asNobody().get(at.releases())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.bank, people.chamber, people.systems])
    expect((await house.as(who).get(at.releases())).status).toBe(403)
  for (const who of [people.officer, people.finance])
    expect((await house.as(who).post(at.releases(), { fiscalYear: '2023' })).status).toBe(403)
  expect(await text(people.officerElsewhere)).toContain('確定した集計はまだありません')
})

test('rule broken: a year without a record, and totals that tell nothing new, are not released', async () => {
  const head = house.as(people.head)
  const empty = await head.post(at.releases(), { fiscalYear: '1999' })
  expect([empty.status, await empty.text()]).toEqual([409, expect.stringContaining('まだ1社も')])
  const again = await head.post(at.releases(), { fiscalYear: '2025' })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('変わっていません'),
  ])
  expect(await text(people.executive)).not.toContain('いま確定すると')
  expect(await text(people.finance, `${at.releases()}?year=2023`)).not.toContain('令和5年度')
})

test('scenario 24: finance reads money by tier with 「n社中m社」, and the view for measures says the same', async () => {
  const page = await text(people.finance)
  const counted = await house.value(
    'select of_businesses from businesses.v_sales_by_tier where fiscal_year = 2025 limit 1',
  )
  expect(page).toMatch(new RegExp(`${counted}社中\\d+社`))
  expect(page).toContain('＊')
  const view = 'select count(*)::int from businesses.v_sales_by_tier where fiscal_year = 2025'
  expect(await house.value(view)).toBe(3)
  expect(await house.value(`${view} and amount_yen > 0 and sellers >= 5`)).toBeGreaterThan(0)
  expect(await house.value(`${view} and sellers between 1 and 4`)).toBe(0)
  const csv = await text(people.finance, at.releasesCsv())
  expect(csv).toContain('市場段階,世界市場,売上高,')
})

test('done: one more figure released is no way to that figure', async () => {
  const before = await house.value(
    `select f.businesses from businesses.released_figures f
     join businesses.fiscal_releases r on (r.city, r.id) = (f.city, f.release_id)
     where r.fiscal_year = 2025 and f.told = 'sales' and f.name = 'total'`,
  )
  expect(Number(before)).toBeGreaterThan(40)
  await house.engine.asOwner(
    `insert into businesses.fiscal_figures (city, business_id, fiscal_year, sales_yen, source, level, confirmed_on)
     select b.city, b.id, 2025, 77000000, '申告', '課内', '2026-11-20' from businesses.businesses b
     where b.city = 182079 and b.state = '登録' and left(b.jsic_code, 2) = '32'
       and not exists (select from businesses.fiscal_figures f where f.business_id = b.id) limit 1`,
    [],
  )
  expect(await text(people.chief)).toContain('いま確定すると')
  expect((await house.as(people.chief).post(at.releases(), { fiscalYear: '2025' })).status).toBe(
    303,
  )
  const hidden = await house.value(
    `select f.amount from businesses.released_figures f
     join businesses.fiscal_releases r on (r.city, r.id) = (f.city, f.release_id)
     where r.fiscal_year = 2025 and r.number = 2 and f.told = 'sales' and f.name = 'total'`,
  )
  expect(hidden).toBeNull()
  expect(await house.audited()).toEqual(['businesses.release-figures'])
})
