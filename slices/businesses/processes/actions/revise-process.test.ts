import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { capabilities } from '../../capabilities/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.processes where name = $1', [name]))
const [polish, mirror] = [await idOf('研磨'), await idOf('鏡面研磨')]
const typed = { trade: '眼鏡', name: '鏡面研磨', synonyms: 'きょうめん', parentId: polish }

test('nobody is asked to sign in; finance does not enter; another city and a broken id find nothing', async () => {
  const path = at.process({ processId: mirror })
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).get(path)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  const elsewhere = await house.as(people.officerElsewhere).post(path, { ...typed, _version: '1' })
  expect(elsewhere.status).toBe(404)
})

test('rule broken: no name twice, no process under its own, none under what is not there', async () => {
  const officer = house.as(people.officer)
  const wide = { trade: '眼鏡', name: '研磨', _version: '1' }
  const round = await officer.post(at.process({ processId: polish }), { ...wide, parentId: mirror })
  expect([round.status, await round.text()]).toEqual([
    409,
    expect.stringContaining('「研磨→鏡面研磨→研磨」と一周してしまいます'),
  ])
  const taken = await officer.post(at.process({ processId: polish }), { ...wide, name: 'ﾊﾞﾌ研磨' })
  expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining('もうあります')])
  const absent = { ...wide, parentId: '00000000-0000-4000-8000-000000000000' }
  const nowhere = await officer.post(at.process({ processId: polish }), absent)
  expect(await nowhere.text()).toContain('その広い工程は一覧にありません')
  expect(await house.audited()).toEqual([])
})

test('done: who asks for the wide process finds the narrow at 0.9 and the other way at 0.6', async () => {
  const officer = house.as(people.officer)
  const found = async (q: string) => (await officer.get(withQuery(capabilities(), { q }))).text()
  expect(await found('研磨')).toContain('鏡面研磨（「研磨」の一部）')
  const path = at.process({ processId: mirror })
  const version = String(
    await house.value('select version from businesses.processes where id = $1', [mirror]),
  )
  const apart = { ...typed, parentId: '', _version: version }
  expect((await officer.post(path, apart)).status).toBe(303)
  expect((await officer.post(path, apart)).status).toBe(409)
  expect(await found('研磨')).not.toContain('鏡面研磨（「研磨」の一部）')
})
