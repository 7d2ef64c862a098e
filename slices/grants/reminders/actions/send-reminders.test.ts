import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { openHouse, people } from '#test'
import { tidyDrafts } from '../../application-drafts/actions/tidy-drafts.ts'
import { start } from '../../application-drafts/addresses.ts'
import { ownGrant, withdrawal } from '../../applications/addresses.ts'
import { arrivalCallOf, arrivedCase, lastingAccounts } from '../../case-examples/tables.ts'
import { duties } from '../../duties/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { sendReminders } from './send-reminders.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
await lastingAccounts(house.value)
const openCallId = await value(`select id from grants.calls where closes_at > '2026-12-01'`)
// Days of a call in the order of arrival count from the arrival.
const callId = await arrivalCallOf(house.value, 900_000)
const arrive = async (number: number) => {
  const applicationId = await arrivedCase(house.value, callId, {
    ...{ number, completeAt: '2026-06-01T10:00:00+09:00', askedYen: 300_000 },
  })
  await house.value(
    `insert into grants.corrections (city, application_id, seq, asked_at, asked_on, asked_name, due_on,
       answered_at, answered_on)
     values (182079, $1, 1, '2026-06-05', '2026-06-05', '酒井', '2026-06-19', '2026-06-12',
       '2026-06-12') returning id`,
    [applicationId],
  )
  return applicationId
}
const [decided, waiting] = [await arrive(701), await arrive(702)]
await house.value(
  `insert into grants.application_steps (city, application_id, seq, verb, from_state, to_state, at,
     by_name) values (182079, $1, 1, '交付を決定', '交付申請', '交付決定', '2026-07-10T15:00:00+09:00',
     '高島') returning seq`,
  [decided],
)
await house.value(`update grants.applications set state = '交付決定' where id = $1 returning id`, [
  decided,
])
const tick = async (instant: string, act = sendReminders) => {
  house.setClock(instant)
  await performAs(house.grounds, systemOf(people.officer.city), act, {})
}
const own = async (applicationId: string) =>
  (await house.as(people.business).get(ownGrant({ applicationId }))).text()
const notes = (login: string, like: string) =>
  value(
    `select count(*)::int from platform.notifications n
     join platform.accounts a on (a.city, a.id) = (n.city, n.account_id)
     where a.login = $1 and n.sentence like $2`,
    [login, like],
  )

test('scenario 9: received 1 June, stopped 5 to 12 June, decided 10 July: 32 days, read by the applicant', async () => {
  house.setClock('2026-12-01T10:00:00+09:00')
  expect(await own(decided)).toContain('32日（止まっていた7日を除く）')
})

test('how many days are left is always shown, and the list of the hall reckons the same day', async () => {
  house.setClock('2026-07-10T10:00:00+09:00')
  const page = await own(waiting)
  expect(page).toContain('あと28日')
  expect(page).toContain('標準処理期間')
  const list = await (await house.as(people.officer).get(duties())).text()
  expect(list).toContain('26-702')
  expect(list).toContain('令8.8.7')
})

test('§5.2: at four fifths and at the whole of the time the hall is told, each once', async () => {
  await tick('2026-07-25T10:00:00+09:00')
  expect(await notes('sakai', '%26-702%80％%')).toBe('0')
  for (const day of ['26', '26', '28']) await tick(`2026-07-${day}T10:00:00+09:00`)
  expect(await notes('sakai', '%26-702%80％%')).toBe('1')
  expect(await own(waiting)).toContain('あと10日')
  for (const day of ['07', '08']) await tick(`2026-08-${day}T10:00:00+09:00`)
  expect(await notes('yamada', '%26-702%100％%')).toBe('1')
  expect(await own(waiting)).toContain('標準処理期間を1日過ぎています')
})

test('a draft is kept two years after the call; a month before the end its owner is told, and then it is empty', async () => {
  house.setClock('2026-12-01T10:00:00+09:00')
  const businessId = await value(
    `select l.business_id from businesses.account_links l join platform.accounts a
     on (a.city, a.id) = (l.city, l.account_id) where a.login = 'business' and a.city = 182079 limit 1`,
  )
  const begun = await house.as(people.business).post(start({ callId: openCallId }), { businessId })
  const applicationId = begun.headers.get('location')?.split('/')[2] ?? ''
  await house.value(
    `update grants.applications set title = '残す題名' where id = $1 returning id`,
    [applicationId],
  )
  const told = () => notes('business', '%締切から2年で消えます%')
  await tick('2028-11-17T10:00:00+09:00', tidyDrafts)
  expect(await told()).toBe('0')
  await tick('2028-11-19T10:00:00+09:00', tidyDrafts)
  await tick('2028-12-17T10:00:00+09:00', tidyDrafts)
  expect(await told()).toBe('1')
  const left = () =>
    value(`select state || ' ' || title from grants.applications where id = $1`, [applicationId])
  expect(await left()).toBe('下書き 残す題名')
  await tick('2028-12-19T10:00:00+09:00', tidyDrafts)
  expect(await left()).toBe('取下げ ')
})

test('取下げ before the decision: nobody, somebody else, twice; and after the decision it goes another way', async () => {
  house.setClock('2026-07-10T10:00:00+09:00')
  const path = withdrawal({ applicationId: waiting })
  const back = (who = people.business) => house.as(who).post(path, { reason: '' })
  expect((await house.asNobody().post(path, {})).headers.get('location')).toBe('/sign-in')
  expect((await back(people.proxy)).status).toBe(404)
  expect((await back(people.officer)).status).toBe(403)
  const late = await house
    .as(people.business)
    .post(withdrawal({ applicationId: decided }), { reason: '' })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('取下げの届けで行います'),
  ])
  expect((await back()).status).toBe(303)
  const again = await back()
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('「取下げ」')])
  expect(await notes('sakai', '%26-702）が取り下げられました%')).toBe('1')
})
