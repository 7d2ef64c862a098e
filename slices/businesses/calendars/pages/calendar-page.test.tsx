import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const businessId = String(
  await house.value(`select id from businesses.businesses where name = '小林丁番有限会社'`),
)
await house.value(
  `insert into businesses.consents (city, business_id, purpose, given_on, given_name, way,
    expires_on, kept_at, kept_name)
   values (182079, $1, '公開', '2026-01-01', '小林（見本）', '署名', '2026-12-08', now(), '酒井')`,
  [businessId],
)
const page = async (who: (typeof people)[keyof typeof people], query = {}) =>
  (await house.as(who).get(withQuery(at.calendar(), query))).text()

test('nobody is asked to sign in; outsiders are refused; another city sees nothing of it', async () => {
  const answer = await house.asNobody().get(at.calendar())
  expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(at.calendar())).status).toBe(403)
  expect((await house.as(people.bank).get(at.calendarIcs())).status).toBe(403)
  expect(await page(people.officerElsewhere, { month: '2026-12' })).not.toContain('小林丁番')
})

test('finance does not learn of a consent, in the page or in a file', async () => {
  for (const path of [`${at.calendar()}?month=2026-12`, at.calendarIcs(), at.calendarCsv()])
    expect(await (await house.as(people.finance).get(path)).text()).not.toContain('同意')
})

test('done: the month shows the day, the list what is ahead, the file every event once', async () => {
  const seen = await page(people.officer, { month: '2026-12' })
  expect(seen).toContain('2026年12月')
  expect(seen).toMatch(/datetime="2026-12-08"[\s\S]*?同意の期限：公開/)
  expect(await page(people.officer, { month: '2026-12', district: '神明' })).not.toContain(
    '同意の期限：公開',
  )
  const file = await house.as(people.officer).get(at.calendarIcs())
  expect(file.headers.get('content-type')).toContain('text/calendar')
  const text = (await file.text()).replaceAll('\r\n ', '')
  expect(text.match(/SUMMARY:小林丁番有限会社　同意の期限：公開/g)).toHaveLength(1)
  expect(text).toContain('DTSTART;VALUE=DATE:20261208')
})
