import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { fill as fillBusinesses } from '#slices/businesses'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, [fillBusinesses, fillEvidence, fill])
const clusterId = String(
  await house.value("select id from clusters.clusters where name like '鯖江の眼鏡%'"),
)
const city = people.head.city
const industry = at.industry({ clusterPid: pidOf(city, clusterId) })

test('nobody, the wrong person: an officer does not publish; before that there is no such page', async () => {
  const nobody = await house.asNobody().post(at.publication({ clusterId }), {})
  expect(nobody.headers.get('location')).toContain('/sign-in')
  expect((await house.as(people.officer).post(at.publication({ clusterId }), {})).status).toBe(403)
  expect((await house.asNobody().get(industry)).status).toBe(404)
  const strange = at.industry({ clusterPid: pidOf(city, people.head.login) })
  expect((await house.asNobody().get(strange)).status).toBe(404)
})

test('rule broken: what is not public cannot be withdrawn', async () => {
  const early = await house.as(people.head).post(at.publicationEnd({ clusterId }), {})
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('公開していません'),
  ])
})

test('13, done: everybody reads bands and no year; withdrawn, it is gone', async () => {
  expect((await house.as(people.head).post(at.publication({ clusterId }), {})).status).toBe(303)
  const answer = await house.asNobody().get(industry)
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(text).toContain('担い手が少ない工程')
  expect(text).toMatch(/それより先|10年以内|5年以内/)
  const table = text.slice(text.indexOf('<table'), text.indexOf('</table>'))
  expect(table).not.toMatch(/20\d\d/)
  expect(await (await house.asNobody().get(`${industry}?lang=en`)).text()).toContain('Few people')
  const town = await house.asNobody().get(at.town(at.part.of(city)))
  expect(await town.text()).toContain('鯖江の眼鏡')
  expect((await house.as(people.head).post(at.publicationEnd({ clusterId }), {})).status).toBe(303)
  expect((await house.asNobody().get(industry)).status).toBe(410)
})
