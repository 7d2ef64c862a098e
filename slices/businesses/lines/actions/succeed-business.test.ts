import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { business, businessState, closure, reopening } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { makeTwinsAlone } from '../../samples/merges.ts'
import { split } from '../../splits/addresses.ts'
import * as at from '../addresses.ts'

const ids = { winner: '', loser: '' }
const house = await openHouse('businesses', routes, async (town) => {
  Object.assign(ids, await makeTwinsAlone(town))
})
const officer = house.as(people.officer)
const chief = house.as(people.chief)
const params = { businessId: ids.loser }
const text = async (path: string, who: SamplePerson = people.officer) =>
  (await house.as(who).get(path)).text()
const one = async (sql: string, ...values: unknown[]) => String(await house.value(sql, values))
const versionOf = (id: string) => one('select version from businesses.businesses where id = $1', id)
const stateOf = (id: string) => one('select state from businesses.businesses where id = $1', id)
const form = async (more: Record<string, string | string[]> = {}) => ({
  _version: await versionOf(ids.loser),
  on: '2026-11-01',
  reason: '弟子が会社を作って引き継いだと、本人から聞いた。',
  kind: '法人',
  name: '合同会社髙井ねじ技研（見本）',
  phone: '0778-00-7009',
  move: ['holdings', 'people', 'successions'],
  ...more,
})

test('nobody is asked to sign in; a head and finance may not; only a chief parts; another city finds nothing', async () => {
  const nobody = await house.asNobody().get(at.successor(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.head, people.finance, people.bank])
    expect((await house.as(who).post(at.successor(params), await form())).status).toBe(403)
  expect((await officer.get(split(params))).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.successor(params))).status).toBe(404)
})

test('rule broken: nobody who follows, a day to come, oneself', async () => {
  for (const [more, said] of [
    [{ name: '' }, '引き継ぐ事業者の名称を入れてください'],
    [{ phone: '' }, '所在地か電話の、どちらか'],
    [{ on: '2027-01-01' }, '今日より後'],
    [{ successorId: ids.loser }, '同じ登録には引き継げません'],
  ] as const) {
    const refused = await officer.post(at.successor(params), await form(more))
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining(said)])
  }
  expect(await house.audited()).toEqual([])
})

test('done: the one who follows is entered, what was ticked goes over, and both stand in one line', async () => {
  const done = await officer.post(at.successor(params), await form())
  expect(done.headers.get('location')).toBe(business(params))
  expect(await stateOf(ids.loser)).toBe('承継')
  const to = await one(
    "select id from businesses.businesses where name like '合同会社髙井ねじ技研%'",
  )
  const count = (table: string) =>
    one(`select count(*) from businesses.${table} where business_id = $1`, to)
  expect([await count('holdings'), await count('people'), await count('successions')]).toEqual([
    '2',
    '1',
    '1',
  ])
  for (const id of [ids.loser, to]) {
    const card = await text(business({ businessId: id }))
    expect(card).toContain('系譜')
    expect(card).toContain('合同会社髙井ねじ技研（見本）')
    expect(card).toContain('有限会社高井鋲螺製作所（見本）')
  }
  const paper = await text(at.linePaper({ lineId: await one('select id from businesses.lines') }))
  expect(paper).toContain('承継記録')
  expect(paper).toContain('転造')
  expect(paper).not.toContain('髙井 進')
  expect(await text(businessState(params))).toContain('引き継いだ事業者に記録してください')
  expect(await house.announced()).toEqual([
    'businesses.business-registered',
    'businesses.business-succeeded',
  ])
})

test('done: a closure keeps what the business could do last, and names what nobody can do any more', async () => {
  const winner = { businessId: ids.winner }
  const closing = { on: '2026-11-10', cause: '後継者なし', reason: '本人から電話で聞いた。' }
  const done = await officer.post(closure(winner), {
    ...closing,
    _version: await versionOf(ids.winner),
  })
  expect(done.status).toBe(303)
  const closureId = await one('select id from businesses.closures')
  const paper = await text(at.closurePaper({ closureId }))
  for (const said of [
    '廃業記録票',
    '圧造',
    '後継者なし',
    'ほかにできる事業者がいなくなった工程はない',
  ])
    expect(paper).toContain(said)
  expect((await house.as(people.finance).get(at.closurePaper({ closureId }))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at.closurePaper({ closureId }))).status).toBe(
    404,
  )
  const opened = await chief.post(reopening(winner), {
    _version: await versionOf(ids.winner),
    reason: '別の事業者の廃業だった。',
  })
  expect(opened.status).toBe(303)
  expect(await text(at.closurePaper({ closureId }))).toContain('取消し済み')
})
