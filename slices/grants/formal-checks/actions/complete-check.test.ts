import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { ownGrant } from '../../applications/addresses.ts'
import { arrivalOrder } from '../../arrival-orders/addresses.ts'
import { routes } from '../../routes.ts'
import { beginOwnDraft, fillDraft, sendDraft } from '../../samples/applications.ts'
import { arrivalCall } from '../../samples/awarded.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'
import { checklist } from '../rules.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const callId = (await arrivalCall(house.town)) ?? ''
house.town.at('2026-10-02T09:30:00+09:00')
const applicationId = await beginOwnDraft(house.town, people.business, callId)
await fillDraft(house.town, people.business, applicationId, {
  ...{ representative: '月岡 由美', title: '冬の商談', fairName: '冬の見本市' },
  ...{ plan: '新しい枠を並べて売る。', startsOn: '2026-11-10', endsOn: '2027-03-20' },
  lines: [['C1', '小間料', '330000', '']],
})
await sendDraft(house.town, people.business, applicationId)
house.setClock('2026-10-06T11:00:00+09:00')
const own = { applicationId }
const complete = (who = people.chief, _version = '1') =>
  house.as(who).post(at.completion(own), { _version })
const line = async () => (await house.as(people.officer).get(arrivalOrder({ callId }))).text()

test('nobody signs in first; an officer does not complete; the applicant and another city are turned away', async () => {
  expect((await house.asNobody().post(at.completion(own), {})).headers.get('location')).toBe(
    '/sign-in',
  )
  for (const who of [people.officer, people.business])
    expect((await complete(who)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(at.completion(own), {})).status).toBe(404)
})

test('rule broken: unanswered it is not complete, but in the order of arrival its money is reserved', async () => {
  const early = await complete(people.chief, '0')
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('答えていない点検が6件'),
  ])
  expect(await line()).toContain('形式審査中')
})

test('done: one paper is the application and the 交付申請 of what was asked, counted from when it was whole', async () => {
  await house.as(people.officer).post(at.formalCheck(own), {
    ...Object.fromEntries(checklist.map(({ code }) => [`answers.${code}`, '適'])),
    ...{ isTaxClear: 'yes', isGangClear: 'yes', note: '', _version: '0' },
  })
  expect((await complete()).status).toBe(303)
  const found = await house.engine.asOwner(
    `select a.state, a.complete_at = a.received_at as whole, q.amount_yen = a.asked_yen as same,
       q.amount_yen::int as yen
     from grants.applications a join grants.award_requests q on q.application_id = a.id
     where a.id = $1`,
    [applicationId],
  )
  expect(found.rows).toEqual([{ state: '交付申請', whole: true, same: true, yen: 165_000 }])
  const page = await (await house.as(people.business).get(ownGrant(own))).text()
  expect(page).toContain('交付申請を受け付けました')
  expect(await line()).toContain('決定できる')
  const told = `select count(*)::int from platform.notifications where sentence like '%先着の順に決定します%'`
  expect(await value(told)).toBe('1')
})
