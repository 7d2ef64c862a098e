import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { measure } from '../../addresses.ts'
import { marketTiers } from '../../market-tiers/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const measureId = String(await house.value("select id from measures.measures where code = '7201'"))
const path = at.tierShares({ measureId })
const officer = house.as(people.officer)
const typed = { _version: '0', nearPercent: '10', japanPercent: '30', worldPercent: '60' }

test('nobody signs in first; finance may not say it; another city finds no measure', async () => {
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(path, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(path, typed)).status).toBe(404)
})

test('scenario 35: 90 % is refused with what was typed, and so is what is no share', async () => {
  const short = await officer.post(path, { ...typed, worldPercent: '50' })
  const page = await short.text()
  expect([short.status, page]).toEqual([
    409,
    expect.stringContaining('割合の合計が90％です。100％になるように入れてください。'),
  ])
  expect(page).toContain('value="50"')
  const wrong = await officer.post(path, { ...typed, worldPercent: '160' })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('0から100までの整数で入れてください。'),
  ])
})

test('done: 6,520 千円 are meant for the markets that were said; a stale form is shown both', async () => {
  const before = await (await officer.get(marketTiers())).text()
  expect(before).toMatch(/未設定[\s\S]*6,520/)
  const done = await officer.post(path, typed)
  expect(done.headers.get('location')).toBe(measure({ measureId }))
  const after = await (await officer.get(marketTiers())).text()
  expect(after).toMatch(
    /地元の商圏[\s\S]*652[\s\S]*日本市場[\s\S]*1,956[\s\S]*世界市場[\s\S]*3,912/,
  )
  expect(
    (await officer.post(path, { ...typed, nearPercent: '40', japanPercent: '0' })).status,
  ).toBe(409)
})
