import { expect, test } from 'vitest'
import { performAs } from '#platform'
import { openHouse, people } from '#test'
import { awardGrant } from '../../awards/actions/award-grant.ts'
import { draftedCase } from '../../case-examples/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
house.setClock('2026-10-26T10:00:00+09:00')
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const person = await house.town.person(people.head)
let receipt = 850
const award = async () => {
  receipt += 1
  const { applicationId, decisionId } = await draftedCase(house.value, receipt, 100_000)
  await performAs(house.grounds, person, awardGrant, { decisionId, version: 1 })
  const of = 'from grants.papers where application_id = $1'
  return {
    paperId: await value(`select id ${of}`, [applicationId]),
    number: Number(await value(`select number ${of}`, [applicationId])),
    label: await value(`select label ${of}`, [applicationId]),
  }
}
const before = await award()
const path = at.voiding({ paperId: before.paperId })
const reason = '宛先を誤って作成したため'

test('nobody signs in first; an officer may not; a paper of another city is missing; without a reason it stays', async () => {
  expect((await house.asNobody().post(path, { reason })).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.officer).post(path, { reason })).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(path, { reason })).status).toBe(404)
  const bare = await house.as(people.head).post(path, { reason: '' })
  expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('5字以上')])
})

test('scenario 27: a void number is never given again: the next follows, and the list shows it as 欠番 with its reason', async () => {
  expect((await house.as(people.head).post(path, { reason })).status).toBe(303)
  expect((await award()).number).toBe(before.number + 1)
  const list = await (await house.as(people.head).get(at.numbers())).text()
  for (const told of [before.label, '欠番', reason]) expect(list).toContain(told)
  const csv = await (await house.as(people.head).get(at.numbersCsv())).text()
  expect(csv).toContain(reason)
  const again = await house.as(people.head).post(path, { reason })
  expect(again.status).toBe(409)
})
