import { expect, test } from 'vitest'
import { people } from '#platform/samples'
import { openHouse } from '#test'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('clusters', routes, fill)
const lacquer = { name: '河和田の漆器', products: '椀\n重箱', origin: '古くから作る。' }

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(at.clusters(), lacquer)
  expect(answer.headers.get('location')).toContain('/sign-in')
})

test('wrong person: finance reads and does not write; a bank may not', async () => {
  expect((await house.as(people.finance).get(at.clusters())).status).toBe(200)
  expect((await house.as(people.finance).post(at.clusters(), lacquer)).status).toBe(403)
  expect((await house.as(people.bank).get(at.clusters())).status).toBe(403)
})

test('rule broken: an origin names its source, and a name stands once', async () => {
  const bare = await house.as(people.officer).post(at.clusters(), lacquer)
  expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('出典を入れて')])
  const twice = { name: '鯖江の眼鏡（見本）' }
  expect((await house.as(people.officer).post(at.clusters(), twice)).status).toBe(409)
})

test('done: the cluster stands in the list', async () => {
  const whole = { ...lacquer, originSource: '町史' }
  const answer = await house.as(people.officer).post(at.clusters(), whole)
  expect(answer.headers.get('location')).toContain('/clusters/')
  const list = await house.as(people.officer).get(at.clusters())
  expect(await list.text()).toContain('河和田の漆器')
})
