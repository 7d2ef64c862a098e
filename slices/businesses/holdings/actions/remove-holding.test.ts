import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { business, closure } from '../../addresses.ts'
import { capabilities } from '../../capabilities/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const holdingOf = async (name: string) => {
  const of = (column: string) =>
    house
      .value(
        `select h.${column} from businesses.holdings h
         join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id)
         where b.name = $1`,
        [name],
      )
      .then(String)
  return { businessId: await of('business_id'), holdingId: await of('id') }
}
const gone = { reason: '本人から、もうしていないと聞いた', _version: '1' }

test('nobody is asked to sign in; finance may not; another city and another business find nothing', async () => {
  const path = at.removal(await holdingOf('北山沈金'))
  expect((await house.asNobody().post(path, gone)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(path, gone)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(path, gone)).status).toBe(404)
  const { holdingId } = await holdingOf('沢口蒔絵')
  const mixed = at.removal({ ...(await holdingOf('北山沈金')), holdingId })
  expect((await house.as(people.officer).post(mixed, gone)).status).toBe(404)
})

test('rule broken: not without a reason, not from a stale page, and never from a business that has closed', async () => {
  const officer = house.as(people.officer)
  const path = at.removal(await holdingOf('北山沈金'))
  expect((await officer.post(path, { ...gone, reason: '' })).status).toBe(422)
  expect((await officer.post(path, { ...gone, _version: '9' })).status).toBe(409)
  const closing = { _version: '1', on: '2026-11-20', cause: '高齢', reason: '組合から聞いた。' }
  const other = await holdingOf('沢口蒔絵')
  expect((await officer.post(closure(other), closing)).status).toBe(303)
  const late = await officer.post(at.removal(other), gone)
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('「廃業」')])
})

test('done: searches forget it at once, the history does not', async () => {
  const officer = house.as(people.officer)
  const params = await holdingOf('北山沈金')
  const found = async () => (await officer.get(withQuery(capabilities(), { q: '沈金' }))).text()
  expect(await found()).toContain('北山沈金')
  expect((await officer.post(at.removal(params), gone)).status).toBe(303)
  const page = await found()
  expect(page).not.toContain('北山沈金')
  expect(page).toContain('満たせなかった依頼として残す')
  const card = await (await officer.get(business(params))).text()
  expect(card).toContain('「沈金」　理由：本人から、もうしていないと聞いた')
})
