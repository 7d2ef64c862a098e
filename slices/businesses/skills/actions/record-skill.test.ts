import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { opening, person } from '../../people/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const params = {
  businessId: String(
    await house.value("select id from businesses.businesses where name = '有限会社山岸眼鏡工房'"),
  ),
  personId: String(
    await house.value(
      "select p.id from businesses.people p join businesses.businesses b on b.id = p.business_id where b.name = '有限会社山岸眼鏡工房'",
    ),
  ),
}
const processId = String(
  await house.value("select id from businesses.processes where name = '染め'"),
)
const typed = { processId, level: '3', confirmedOn: '2026-11-20' }
const level = () =>
  house.value('select level from businesses.skills where person_id = $1 and process_id = $2', [
    params.personId,
    processId,
  ])

test('nobody is asked to sign in; finance and another city keep out', async () => {
  const nobody = await house.asNobody().post(at.skills(params), typed)
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(at.skills(params), typed)).status).toBe(403)
  expect((await house.as(people.head).post(at.skills(params), typed)).status).toBe(403)
})

test('rule broken: unopened, without a level, of an unknown process, in the future', async () => {
  const officer = house.as(people.officer)
  const unopened = await officer.post(at.skills(params), typed)
  expect([unopened.status, await unopened.text()]).toEqual([
    409,
    expect.stringContaining('もう一度開いて'),
  ])
  await officer.post(opening(params), { reason: '技能の聞き取りを記録するため。' })
  const vague = await officer.post(at.skills(params), { ...typed, level: '' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('段階を選んで')])
  const strange = { ...typed, processId: params.personId }
  expect((await officer.post(at.skills(params), strange)).status).toBe(404)
  const future = await officer.post(at.skills(params), { ...typed, confirmedOn: '2027-01-01' })
  expect(future.status).toBe(409)
  expect(await level()).toBeUndefined()
})

test('done: kept, said again it goes before, shown to who has opened, and taken away', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(at.skills(params), typed)).status).toBe(303)
  expect((await officer.post(at.skills(params), { ...typed, level: '4' })).status).toBe(303)
  expect(await level()).toBe(4)
  expect(await (await officer.get(person(params))).text()).toContain('人に教えられる')
  expect(await (await house.as(people.chief).get(person(params))).text()).not.toContain(
    '人に教えられる',
  )
  const skillId = String(
    await house.value('select id from businesses.skills where person_id = $1 and process_id = $2', [
      params.personId,
      processId,
    ]),
  )
  expect((await officer.post(at.removal({ ...params, skillId }), {})).status).toBe(303)
  expect((await officer.post(at.removal({ ...params, skillId }), {})).status).toBe(404)
  expect(await level()).toBeUndefined()
})
