import { expect, test } from 'vitest'
import { fill as fillBusinesses } from '#slices/businesses'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, fillBusinesses)
const text = async (who: (typeof people)[keyof typeof people], path = at.marketTiers()) =>
  (await house.as(who).get(path)).text()
const inView = (what: string) =>
  house.value(`select ${what} from businesses.v_sales_by_tier where city = 182079
    and fiscal_year = 2025 and amount_yen is not null order by place limit 1`)

test('nobody signs in; who is outside, or has nothing to do with money, does not enter; another city sees its own', async () => {
  for (const path of [at.marketTiers(), at.marketTiersCsv()]) {
    const nobody = await house.asNobody().get(path)
    expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
    for (const who of [people.bank, people.chamber, people.body, people.business, people.systems])
      expect((await house.as(who).get(path)).status).toBe(403)
  }
  expect(await text(people.officerElsewhere)).toContain('確定した集計はまだありません')
  const csv = await text(people.officerElsewhere, at.marketTiersCsv())
  expect(csv.trim().split('\r\n')).toHaveLength(1)
})

test('scenario 24: officer, finance and the mayor read money by tier, as released, with 「n社中m社」', async () => {
  const thousand = Math.trunc(Number(await inView('amount_yen')) / 1000).toLocaleString('ja-JP')
  const counted = `${await inView('of_businesses')}社中${await inView('reporting')}社`
  for (const who of [people.officer, people.finance, people.executive]) {
    const page = await text(who)
    for (const said of [thousand, counted, '地元の商圏', '日本市場', '世界市場', '出典', 'に確定'])
      expect(page).toContain(said)
  }
  const csv = await text(people.finance, at.marketTiersCsv())
  expect(csv).toContain(`${await inView('tier')},${await inView('sellers')},`)
})

test('a tier of few is 秘匿 and never 0, and no share leads to it; a year that was not released is said to be so', async () => {
  await house.engine.asOwner(
    `update businesses.released_figures f set amount = null, businesses = null
     from businesses.fiscal_releases r where (r.city, r.id) = (f.city, f.release_id)
       and r.fiscal_year = 2025 and f.told = 'tier' and f.name in ('世界市場', 'total')`,
    [],
  )
  const page = await text(people.executive)
  expect(page.match(/秘匿/g)?.length).toBeGreaterThan(4)
  expect(page).toContain('社中5社未満')
  expect(page).not.toMatch(/\d+\.\d%/)
  expect(await text(people.executive, at.marketTiersCsv())).toContain('世界市場,秘匿,秘匿,5社未満')
  expect(await text(people.officer, `${at.marketTiers()}?year=1999`)).toContain(
    'の集計は、確定していません',
  )
})
