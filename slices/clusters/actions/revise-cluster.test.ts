import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('clusters', routes, fill)
const clusterId = String(
  await house.value("select id from clusters.clusters where name = '鯖江の繊維（見本）'"),
)
const edit = at.clusterEdit({ clusterId })
const typed = {
  name: '鯖江の繊維（見本）',
  municipalities: '182079\n182010',
  districts: '立待\n吉川',
  naturalGround: '湿度が高い。',
  naturalSource: '市史 第2巻',
  reason: '地区を聞き取りで確かめたため。',
}
const version = async () =>
  String(await house.value('select version from clusters.clusters where id = $1', [clusterId]))

test('nobody, and wrong person: a head reads; another city does not find it', async () => {
  expect((await house.asNobody().get(edit)).headers.get('location')).toContain('/sign-in')
  const head = house.as(people.head)
  expect((await head.get(at.overview({ clusterId }))).status).toBe(200)
  expect((await head.post(edit, { ...typed, _version: await version() })).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  const hidden = await elsewhere.get(at.cluster({ clusterId }))
  const absent = await elsewhere.get(at.cluster({ clusterId: crypto.randomUUID() }))
  expect([hidden.status, absent.status]).toEqual([404, 404])
})

test('rule broken: conditions without a source, a place nobody knows, without the city itself', async () => {
  const officer = house.as(people.officer)
  const said = async (change: Record<string, string>) => {
    const answer = await officer.post(edit, { ...typed, ...change, _version: await version() })
    return `${answer.status} ${await answer.text()}`
  }
  expect(await said({ naturalSource: '' })).toMatch(/^422 .*自然条件を何で知ったか/s)
  expect(await said({ municipalities: '182079\n架空市' })).toMatch(
    /^409 .*「架空市」という市区町村/s,
  )
  expect(await said({ municipalities: '182010' })).toMatch(/^409 .*この市を入れてください/s)
})

test('done: what changed stands in the history, and a stale form is answered with both versions', async () => {
  const officer = house.as(people.officer)
  const before = await version()
  const done = await officer.post(edit, { ...typed, _version: before })
  expect(done.headers.get('location')).toBe(at.overview({ clusterId }))
  const text = await (await officer.get(at.overview({ clusterId }))).text()
  expect(text).toContain('市史 第2巻')
  expect(text).toContain('理由：地区を聞き取りで確かめたため。')
  const colleague = house.as(people.colleague)
  const stale = await colleague.post(edit, { ...typed, districts: '豊', _version: before })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('立待')])
})
