import { expect, test } from 'vitest'
import { sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as callsAt from '../../calls/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const callId = String(
  await house.value(
    `select id from grants.calls where city = ${sabae} and closes_at < '2026-11-01' order by closes_at limit 1`,
  ),
)
const plan = at.panelPlan({ callId })
const officer = house.as(people.officer)

test('nobody signs in first; finance may not; another city finds no call', async () => {
  expect((await house.asNobody().get(plan)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).get(plan)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(plan)).status).toBe(404)
})

test('what is no panel has its sentence at the field', async () => {
  const page = await officer.get(`${plan}?applications=5&places=5&members=5&scored=`)
  expect(await page.text()).toContain('採択の見込みは、申請の見込みより少なくしてください。')
})

test('done: three lines with the sentence, by the usual value while there are no own rounds', async () => {
  const page = await (await officer.get(`${plan}?applications=6&places=3&members=5&scored=`)).text()
  for (const told of ['委員4人・1件を4人', '委員5人・1件を5人（入れた体制）', '委員6人・1件を6人'])
    expect(page).toContain(told)
  expect(page.match(/この体制で、本当に優れた3件のうち約8\.\d割が選ばれ/g)).toHaveLength(4)
  expect(page).toContain('0.45と仮に置いています')
  expect(await (await officer.get(callsAt.callCriteria({ callId }))).text()).toContain(plan)
})
