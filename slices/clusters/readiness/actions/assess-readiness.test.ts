import { expect, test } from 'vitest'
import { fill as fillBusinesses } from '#slices/businesses'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { items } from '../rules.ts'

const house = await openHouse('clusters', routes, [fillBusinesses, fill])
const businessId = String(
  await house.value("select id from businesses.businesses where name = '神明七宝'"),
)
const open = String(
  await house.value("select id from businesses.businesses where name = '有限会社越前リム線'"),
)
const page = at.assessment({ businessId: open })
const all = (reply: string): Record<string, string> =>
  Object.fromEntries(items.map((_, n) => [`answers.${n}`, reply] as const))
const typed: Record<string, string> = {
  ...all('はい'),
  'answers.7': 'いいえ',
  onDay: '2026-11-20',
  source: '訪問',
}

test('nobody, and wrong person: others than the section see the city only, and no name', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toContain('/sign-in')
  const mayor = house.as(people.executive)
  expect((await mayor.get(page)).status).toBe(403)
  const list = await (await mayor.get(at.readiness())).text()
  expect(list).toContain('＊')
  expect(list).not.toContain('サンテ光学')
  expect((await house.as(people.head).post(page, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(page)).status).toBe(404)
})

test('rule broken: eleven answers, a day to come', async () => {
  const officer = house.as(people.officer)
  const eleven = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'answers.11'))
  const short = await officer.post(page, eleven)
  expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('12の項目')])
  const later = await officer.post(page, { ...typed, onDay: '2027-01-01' })
  expect([later.status, await later.text()]).toEqual([409, expect.stringContaining('今日より後')])
})

test('done: the score, who helps at a no, and a further day beside it', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(page, typed)).headers.get('location')).toBe(page)
  expect((await officer.post(page, typed)).status).toBe(409)
  const text = await (await officer.get(page)).text()
  expect(text).toContain('0.92（12項目）')
  expect(text).toContain('海外PL保険制度')
  const unknown = { ...typed, 'answers.0': '不明', onDay: '2026-11-21' }
  expect((await officer.post(page, unknown)).status).toBe(303)
  expect(await (await officer.get(page)).text()).toContain('0.83〜0.92（1項目が不明）')
  expect((await officer.get(at.assessment({ businessId }))).status).toBe(200)
})
