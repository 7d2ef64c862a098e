import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillBusinesses } from '#slices/businesses'
import { fill as fillClusters } from '#slices/clusters'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { balance } from '../../balances/addresses.ts'
import { member as memberPage } from '../../members/addresses.ts'
import { routes } from '../../routes.ts'
import { type Council, foundCouncil } from '../../samples/year.ts'
import * as at from '../addresses.ts'

const kept: { council: Council } = { council: { bodyId: '', members: new Map() } }
async function foundOne(town: Town): Promise<void> {
  kept.council = await foundCouncil(town)
}

const house = await openHouse('councils', routes, [
  fillBusinesses,
  fillEvidence,
  fillClusters,
  foundOne,
])
house.setClock('2026-11-24T10:00:00+09:00')
const officer = house.as(people.officer)
const params = { memberId: kept.council.members.get('前田 勉') ?? '' }
const balancePage = balance({ bodyId: kept.council.bodyId })
/** A registered business and the one process of a cluster by which the most such businesses live. */
const holder = async () => {
  const found = String(
    await house.value(`select h.business_id || ' ' || h.process
      from businesses.v_holdings h
      join clusters.v_clusters c on c.city = h.city and h.process_id = any(c.process_ids)
      where h.state = '登録' and h.level <> '外注して対応' order by h.business_id, h.process limit 1`),
  ).split(' ')
  return { businessId: found[0] ?? '', process: found[1] ?? '' }
}

test('nobody signs in first; a member and finance join nothing; another city finds nothing', async () => {
  const typed = { businessId: (await holder()).businessId }
  expect((await house.asNobody().post(at.memberBusiness(params), typed)).status).toBe(303)
  for (const person of [people.member, people.finance])
    expect((await house.as(person).post(at.memberBusiness(params), typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.memberBusiness(params))).status).toBe(404)
})

test('rule broken: a business that is none, and one that is not in the register', async () => {
  const broken = await officer.post(at.memberBusiness(params), { businessId: '12' })
  expect([broken.status, await broken.text()]).toEqual([
    422,
    expect.stringContaining('事業者を一覧から選んでください。'),
  ])
  const absent = { businessId: '00000000-0000-4000-8000-00000000ffff' }
  expect((await officer.post(at.memberBusiness(params), absent)).status).toBe(404)
})

test('§4.1: before anybody is joined nothing is said; then what no member’s business does', async () => {
  const before = await (await officer.get(balancePage)).text()
  expect(before).toContain('結ぶまで、いない業種は分かりません。')
  const { businessId, process } = await holder()
  expect((await officer.post(at.memberBusiness(params), { businessId })).status).toBe(303)
  const after = await (await officer.get(balancePage)).text()
  expect(after).toContain('台帳の事業者と結んだ委員1人（10人のうち）')
  expect(after).not.toContain(`>${process}（`)
  expect(after).toMatch(/（\d+者）/)
  const name = String(
    await house.value('select name from businesses.v_businesses where business_id = $1', [
      businessId,
    ]),
  )
  expect(await (await officer.get(memberPage(params))).text()).toContain(name)
})
