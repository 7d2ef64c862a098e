import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillBusinesses } from '#slices/businesses'
import { openHouse, people } from '#test'
import { routes } from '../../chains/routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const fillBoth = async (town: Town) => {
  await fillBusinesses(town)
  await fill(town)
}
const house = await openHouse('clusters', routes, fillBoth)
const clusterId = String(await house.value('select cluster_id from clusters.passes limit 1'))
const ring = at.passes({ clusterId })
const business = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const [sante, yamagishi] = await Promise.all(
  ['サンテ光学株式会社', '有限会社山岸眼鏡工房'].map(business),
)
const typed = {
  fromBusiness: yamagishi ?? '',
  toBusiness: sante ?? '',
  source: '訪問',
  confirmedOn: '2026-11-20',
}
const text = async (who: (typeof people)[keyof typeof people], path = ring) =>
  (await house.as(who).get(path)).text()

test('nobody is asked to sign in; an executive sees the figures and nobody’s partner; another city finds nothing', async () => {
  expect((await house.asNobody().get(ring)).headers.get('location')).toContain('/sign-in')
  const page = await text(people.executive)
  expect(page).toContain('まとめ役')
  expect(page).toContain('担当課だけが見られます')
  expect(page).not.toContain('サンテ光学')
  expect((await house.as(people.executive).get(at.passesCsv({ clusterId }))).status).toBe(403)
  expect((await house.as(people.head).post(ring, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(ring)).status).toBe(404)
})

test('rule broken: to oneself, to nobody, to two at once, twice, and a distance that is none', async () => {
  const officer = house.as(people.officer)
  const refused = async (more: Record<string, string>) =>
    (await officer.post(ring, { ...typed, ...more })).text()
  expect(await refused({ toBusiness: yamagishi ?? '' })).toContain('自分から自分へは回せません')
  expect(await refused({ toBusiness: '' })).toContain('回す先を選ぶか')
  expect(await refused({ outsideName: '見本社' })).toContain('どちらか一つ')
  expect(await refused({ toBusiness: '', outsideName: '見本社' })).toContain('どこにいるか')
  expect(await refused({ metres: '近い' })).toContain('キロメートル')
  expect(await house.audited()).toEqual([])
})

test('done: recorded, told by names to the section, put right, taken out and put back', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(ring, { ...typed, metres: '１．２' })).status).toBe(303)
  const twice = await officer.post(ring, typed)
  expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('もう記録')])
  const passId = String(
    await house.value('select id from clusters.passes where from_business = $1 and metres = 1200', [
      yamagishi,
    ]),
  )
  const pass = { clusterId, passId }
  expect(await text(people.officer)).toContain('6（距離から）')
  const better = { ...typed, _version: '1', minutes: '20', timesAYear: '12' }
  expect((await officer.post(at.pass(pass), better)).status).toBe(303)
  expect((await officer.post(at.pass(pass), better)).status).toBe(409)
  expect((await officer.post(at.passRemoval(pass), {})).status).toBe(303)
  expect((await officer.get(at.pass(pass))).status).toBe(404)
  expect(await text(people.officer)).toContain(
    '「有限会社山岸眼鏡工房→サンテ光学株式会社」を元に戻す',
  )
  expect((await officer.post(at.passRestoration(pass), {})).status).toBe(303)
  expect(await text(people.officer, at.passesCsv({ clusterId }))).toContain(
    '有限会社山岸眼鏡工房,,サンテ光学株式会社,市内,不明,12,20',
  )
})

test('done: what is not known is named and is not far; who closes leaves the ring', async () => {
  const page = await text(people.officer)
  expect(page).toContain('時間も距離も不明')
  expect(page).toContain('◎')
  await house.value(
    "update businesses.businesses set state = '廃業', closing_cause = '不明' where id = $1",
    [sante],
  )
  expect(await text(people.officer)).not.toContain('サンテ光学')
})
