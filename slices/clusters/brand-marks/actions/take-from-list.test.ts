import { expect, test } from 'vitest'
import { encodeCp932 } from '#packages/japan'
import { openHouse, people } from '#test'
import { overview } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const clusterId = String(
  await house.value("select id from clusters.clusters where name = '河和田の漆器（見本）'"),
)
const list = `name,name_kana,prefecture,category
越前漆器,えちぜんしっき,福井県,漆器
若狭塗,わかさぬり,福井県,漆器
輪島塗,わじまぬり,石川県,漆器
`
const file = () => new File([new Uint8Array(encodeCp932(list))], '名簿.csv')
const typed = { names: '越前漆器', prefecture: '福井県', source: '指定品目一覧' }
const page = at.markList({ clusterId })

test('nobody, and wrong person', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toContain('/sign-in')
  expect((await house.as(people.head).get(page)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(page, { ...typed, file: file() })).status).toBe(404)
})

test('rule broken: a name that the list has not is answered with those of the prefecture', async () => {
  const officer = house.as(people.officer)
  const unknown = await officer.post(page, { ...typed, names: '越前塗', file: file() })
  expect([unknown.status, await unknown.text()]).toEqual([
    409,
    expect.stringContaining('福井県の名簿にあるのは、越前漆器、若狭塗です'),
  ])
  const nothing = await officer.post(page, typed)
  expect([nothing.status, await nothing.text()]).toEqual([
    422,
    expect.stringContaining('名簿（CSV）を'),
  ])
})

test('done: the name stands with its reading, once', async () => {
  const officer = house.as(people.officer)
  const done = await officer.post(page, { ...typed, file: file() })
  expect(done.headers.get('location')).toBe(overview({ clusterId }))
  expect(await (await officer.get(overview({ clusterId }))).text()).toContain('越前漆器')
  const kana = "select kana from clusters.brand_marks where name = '越前漆器'"
  expect(await house.value(kana)).toBe('えちぜんしっき')
  expect((await officer.post(page, { ...typed, file: file() })).status).toBe(409)
})

test('done: a mark put right stands in the history under its own words', async () => {
  const officer = house.as(people.officer)
  const markId = String(
    await house.value("select id from clusters.brand_marks where name = '越前漆器'"),
  )
  const kind = '伝統的工芸品（国指定）'
  const next = { kind, name: '越前の漆器', source: '告示', reason: '告示で確かめたため。' }
  const done = await officer.post(at.mark({ clusterId, markId }), { ...next, _version: '1' })
  expect(done.status).toBe(303)
  const text = await (await officer.get(overview({ clusterId }))).text()
  expect(text).toContain('　名称、よみ、対象の品、出典　理由：告示で確かめたため。')
})
