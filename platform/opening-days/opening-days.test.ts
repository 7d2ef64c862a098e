import { expect, test } from 'vitest'
import { addDays, localDateOf, nextBusinessDay } from '#packages/japan'
import { openHouse, people } from '#test'
import { settingRoutes } from '../settings/routes.ts'
import { within } from '../within.ts'
import * as at from './addresses.ts'
import { openingDayRoutes } from './routes.ts'
import { calendarOf } from './tables.ts'

const house = await openHouse(
  'platform',
  [...openingDayRoutes, ...settingRoutes],
  async () => undefined,
)
const day = { on: '令和9年1月4日', kind: 'closed', name: '電気設備の点検' }
async function closeOf(
  published: string,
  who: Parameters<typeof house.as>[0] = people.head,
): Promise<string> {
  // Looked up before: one transaction does not wait for another on the embedded database.
  const person = await house.town.person(who)
  return within(
    house.grounds,
    { city: who.city, mode: 'read', person: async () => person },
    async (here) => nextBusinessDay(addDays(localDateOf(published), 30), await calendarOf(here)),
  )
}

test('nobody is asked to sign in, an officer does not knock, an auditor reads and keeps nothing', async () => {
  expect((await house.asNobody().get(at.openingDays())).headers.get('location')).toMatch(
    /^\/sign-in/,
  )
  expect((await house.as(people.officer).get(at.openingDays())).status).toBe(403)
  const page = await (await house.as(people.auditor).get(at.openingDays())).text()
  expect(page).toContain('市独自の日はありません')
  expect(page).not.toContain('日を加える')
  expect((await house.as(people.auditor).post(at.days(), day)).status).toBe(403)
})

test('rule broken: a day that is over, one that is closed anyhow, one without a name', async () => {
  const chief = house.as(people.chief)
  const sentence = async (typed: Record<string, string>) => {
    const answer = await chief.post(at.days(), { ...day, ...typed })
    return [answer.status, await answer.text()]
  }
  expect(await sentence({ on: '2026-11-20' })).toEqual([
    409,
    expect.stringContaining('過ぎた日は変えられません'),
  ])
  expect(await sentence({ on: '2026-12-31' })).toEqual([
    409,
    expect.stringContaining('もともと閉庁日です（年末年始）'),
  ])
  expect(await sentence({ kind: 'open' })).toEqual([
    409,
    expect.stringContaining('もともと開庁日です'),
  ])
  expect(await sentence({ name: '' })).toEqual([422, expect.stringContaining('2字以上')])
  expect(await house.audited()).toEqual([])
})

test('done: a day closed by the chief moves the clocks of this city and of no other; a holiday is opened', async () => {
  expect(await closeOf('2026-12-01')).toBe('2027-01-04')
  const chief = house.as(people.chief)
  expect((await chief.post(at.days(), day)).headers.get('location')).toBe(at.openingDays())
  expect(await closeOf('2026-12-01')).toBe('2027-01-05')
  expect(await closeOf('2026-12-01', people.headElsewhere)).toBe('2027-01-04')
  const again = await chief.post(at.days(), day)
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('すでに「電気設備の点検」として入っています'),
  ])
  house.setClock('2026-11-24T09:05:00+09:00')
  const market = { on: '2026-12-31', kind: 'open', name: '年末の窓口' }
  expect((await house.as(people.systems).post(at.days(), market)).status).toBe(303)
  expect(await closeOf('2026-12-01')).toBe('2026-12-31')
  const page = await (await chief.get(at.openingDays())).text()
  expect(page).toContain('年末の窓口')
  expect(page).toContain('電気設備の点検')
  const listed = await (await house.as(people.head).get('/settings')).text()
  expect(listed).toContain('2027-01-04 閉庁 電気設備の点検')
})

test('taken back, the day is as the calendar says; what is not there cannot be', async () => {
  house.setClock('2026-11-24T09:10:00+09:00')
  const chief = house.as(people.chief)
  expect((await chief.post(at.removals(), { on: '2027-02-01' })).status).toBe(404)
  expect((await chief.post(at.removals(), { on: '2026-12-31' })).status).toBe(303)
  expect(await closeOf('2026-12-01')).toBe('2027-01-05')
  expect(await house.audited()).toEqual([
    'platform.set-opening-day',
    'platform.set-opening-day',
    'platform.remove-opening-day',
  ])
})
