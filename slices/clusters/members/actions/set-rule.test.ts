import { expect, test } from 'vitest'
import { routes as businessRoutes, fill as fillBusinesses } from '#slices/businesses'
import { openHouse, people } from '#test'
import * as figuresAt from '../../figures/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', [...businessRoutes, ...routes], [fillBusinesses, fill])
const idOf = async (table: string, name: string) =>
  String(await house.value(`select id from ${table} where name = $1`, [name]))
const clusterId = await idOf('clusters.clusters', '鯖江の眼鏡（見本）')
const brazing = await idOf('businesses.processes', 'ロー付け')
const maeda = await idOf('businesses.businesses', '株式会社前田ロー付')
const hino = await idOf('businesses.businesses', '株式会社産地問屋ひので')
const version = async () =>
  String(await house.value('select version from clusters.clusters where id = $1', [clusterId]))
const rule = { processIds: [brazing], reason: 'ロー付けの産地としてみるため。' }

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().get(at.members({ clusterId }))
  expect(answer.headers.get('location')).toContain('/sign-in')
})

test('wrong person: finance reads and does not write; another city does not find it', async () => {
  const finance = house.as(people.finance)
  expect((await finance.get(at.members({ clusterId }))).status).toBe(200)
  expect((await finance.get(at.memberRule({ clusterId }))).status).toBe(403)
  expect((await finance.post(at.memberRule({ clusterId }), rule)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.members({ clusterId }))).status).toBe(404)
  const typed = { ...rule, _version: await version() }
  expect((await elsewhere.post(at.memberRule({ clusterId }), typed)).status).toBe(404)
  expect((await house.as(people.bank).get(at.membersCsv({ clusterId }))).status).toBe(403)
})

test('rule broken: without a reason, and from an old page', async () => {
  const officer = house.as(people.officer)
  const bare = { ...rule, reason: '', _version: await version() }
  const vague = await officer.post(at.memberRule({ clusterId }), bare)
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('5字以上')])
  const stale = await officer.post(at.memberRule({ clusterId }), { ...rule, _version: '1' })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('ほかの人が')])
})

test('done: members follow the rule and the hand; closed and resting ones are told apart', async () => {
  const officer = house.as(people.officer)
  const page = await (await officer.get(at.members({ clusterId }))).text()
  expect(page).toContain('株式会社産地問屋ひので')
  const closed = await (await officer.get(`${at.members({ clusterId })}?standing=closed`)).text()
  expect(closed).toContain('神明七宝')
  expect(closed).not.toContain('株式会社前田ロー付')
  const done = await officer.post(at.memberRule({ clusterId }), {
    ...rule,
    _version: await version(),
  })
  expect(done.headers.get('location')).toBe(at.members({ clusterId }))
  const member = at.member({ clusterId, businessId: maeda })
  const out = { decision: '外す', reason: '産地の仕事をもう受けていないと聞いた。' }
  expect((await officer.post(member, out)).status).toBe(303)
  expect((await officer.post(member, out)).status).toBe(409)
  const csv = await (await officer.get(at.membersCsv({ clusterId }))).text()
  expect(csv).toContain('有限会社斎藤ロー付')
  expect(csv).toContain('手で加えた：')
  expect(csv).not.toContain('前田')
  const back = { decision: '規則のとおり', reason: '受けていると訪問で分かった。' }
  expect((await officer.post(member, back)).status).toBe(303)
  const found = await officer.get(`${at.newMember({ clusterId })}?q=ひので`)
  expect(await found.text()).toContain(at.member({ clusterId, businessId: hino }))
})

test('scenario 19: a closure moves the member at once, and the rule names it still', async () => {
  const officer = house.as(people.officer)
  const saito = await idOf('businesses.businesses', '有限会社斎藤ロー付')
  const of = 'select version from businesses.businesses where id = $1'
  const closed = await officer.post(`/businesses/${saito}/closure`, {
    on: '2026-11-20',
    cause: '高齢',
    reason: '本人から聞いた。',
    _version: String(await house.value(of, [saito])),
  })
  expect(closed.status).toBe(303)
  const page = at.members({ clusterId })
  expect(await (await officer.get(`${page}?standing=live`)).text()).not.toContain('斎藤ロー付')
  expect(await (await officer.get(`${page}?standing=closed`)).text()).toContain('斎藤ロー付')
})

test('done: counts of the day become evidence in one click, once, with few hidden', async () => {
  const officer = house.as(people.officer)
  const done = await officer.post(figuresAt.citation({ clusterId }), {})
  const figure = done.headers.get('location') ?? ''
  expect(figure).toContain('/figures/')
  const page = await (await officer.get(figure)).text()
  expect(page).toContain('＊は、公表できる数（3）に満たない')
  expect((await officer.post(figuresAt.citation({ clusterId }), {})).headers.get('location')).toBe(
    figure,
  )
  const bead = `select kind || ' ' || (figures->>'seriesId') from evidence.beads where slice = 'clusters'
    and ref = $1`
  expect(await house.value(bead, [figure.split('/').at(-1)])).toBe(
    'statistic clusters.businesses-by-process',
  )
  expect((await house.as(people.officerElsewhere).get(figure)).status).toBe(404)
})
