import { expect, test } from 'vitest'
import { sql, within } from '#platform'
import { sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as callsAt from '../../calls/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
/** Sealed with four who score and one in reserve, and not closed yet. */
const callId = await value(
  `select id from grants.calls where city = ${sabae} and way = '採択型' order by closes_at desc limit 1`,
)
house.town.at('2026-11-24T09:00:00+09:00')
const officer = house.as(people.officer)
const words = async (answer: Response | Promise<Response>) =>
  `${(await answer).status} ${await (await answer).text()}`
const seats = (count: string) =>
  value(
    `select ${count} from grants.panelists where call_id = $1 and removed_at is null and not is_reserve`,
    [callId],
  )
const atPlace = (place: number, field = 'reviewer_id') =>
  value(`select ${field} from grants.panelists where call_id = $1 and place = $2`, [callId, place])
const remove = async (place: number, who = officer) =>
  words(
    who.post(at.removal({ callId }), {
      reviewerId: await atPlace(place),
      _version: await atPlace(place, 'version'),
    }),
  )

test('nobody signs in first; a member and finance seat nobody; another city finds no call', async () => {
  const nobody = await house.asNobody().get(at.panel({ callId }))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect(await remove(4, house.as(people.reviewer))).toMatch(/^403/)
  expect(await remove(4, house.as(people.finance))).toMatch(/^403/)
  expect(await remove(4, house.as(people.officerElsewhere))).toMatch(/^404/)
})

test('rule broken: after the seal the panel keeps three who score, for the program and for the database', async () => {
  expect(await remove(4)).toMatch(/^303/)
  expect(await seats('count(*)')).toBe('3')
  expect(await remove(3)).toMatch(/^409/)
  const reserve = await officer.post(at.panel({ callId }), {
    reviewerId: await atPlace(3),
    role: '予備委員',
    _form: 'seat',
  })
  expect(await words(reserve)).toContain('採点する審査員が3人を下回るようには変えられません')
  const person = await house.town.person(people.officer)
  const past = (text: ReturnType<typeof sql>) =>
    within(
      house.grounds,
      { city: person.city, mode: 'write', person: async () => person },
      (here) => here.db.run(text),
    )
  await expect(
    past(sql`update grants.panelists set is_reserve = true
      where call_id = ${callId}::uuid and place = 3`),
  ).rejects.toThrow()
  expect(await seats('count(*)')).toBe('3')
  await house.value(
    `update grants.panelists set removed_at = now() where call_id = $1 and place = 3`,
    [callId],
  )
  await house.value(
    `update grants.criteria_sets set sealed_at = null, hash = '' where call_id = $1`,
    [callId],
  )
  await expect(
    past(sql`update grants.criteria_sets set sealed_at = now(), hash = ${'0'.repeat(64)}
      where call_id = ${callId}::uuid`),
  ).rejects.toThrow()
})

test('done: with three again it is sealed, and the page of the call says how many score', async () => {
  const head = house.as(people.head)
  expect(await words(officer.get(callsAt.call({ callId })))).toContain(
    '3人以上を決めてから封印します',
  )
  const seated = await officer.post(at.panel({ callId }), {
    reviewerId: await atPlace(4),
    role: '委員',
    _form: 'seat',
  })
  expect(seated.status).toBe(303)
  expect(await words(head.get(callsAt.call({ callId })))).toContain('採点する委員3人')
})
