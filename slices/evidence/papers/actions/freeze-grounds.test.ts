import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('evidence', routes, fill)
const beadPid = String(
  await house.value("select city || '-' || pid from evidence.beads where title like '産地として%'"),
)
const freezing = at.freezing({ beadPid })
const typed = { reader: 'public', decision: '', replaces: '', changed: '' }
let first = ''

test('nobody and the wrong person', async () => {
  const nobody = await house.asNobody().post(freezing, typed)
  expect(nobody.headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.finance).post(freezing, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(freezing, typed)).status).toBe(404)
})

test('rule broken: for whom must be said', async () => {
  const answer = await house.as(people.officer).post(freezing, { ...typed, reader: '' })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('誰に向けた')])
  expect(await house.audited()).toEqual([])
})

test('done: a public paper, without what the public may not know', async () => {
  const answer = await house.as(people.officer).post(freezing, typed)
  first = String(answer.headers.get('location'))
  expect(first).toMatch(/^\/papers\/182079-/)
  const seen = await house.asNobody().get(first)
  const page = await seen.text()
  expect([seen.status, page.includes('照合できました'), page.includes('なぜ？（0件）')]).toEqual([
    200,
    true,
    true,
  ])
  expect(page).not.toContain('小口の海外注文')
  expect(await house.audited()).toEqual(['evidence.freeze-paper'])
})

test('for the hall it holds the whole thread, and its file is as it was', async () => {
  const answer = await house.as(people.officer).post(freezing, { ...typed, reader: 'staff' })
  const path = String(answer.headers.get('location'))
  expect((await house.asNobody().get(path)).status).toBe(404)
  const page = await (await house.as(people.finance).get(path)).text()
  expect(page).toContain('小規模な事業者ほど')
  const csv = await (await house.as(people.finance).get(`${path}/files/0`)).text()
  expect(csv.split('\r\n')).toHaveLength(7)
  expect((await house.as(people.finance).get(`${path}/files/9`)).status).toBe(404)
  expect((await house.as(people.finance).get(`${path}/files/x`)).status).toBe(404)
})

test('差替え names the old paper', async () => {
  const replaces = first.slice(-36)
  const answer = await house
    .as(people.officer)
    .post(freezing, { ...typed, replaces, changed: '言葉を改めた' })
  const page = await (await house.asNobody().get(String(answer.headers.get('location')))).text()
  expect(page).toContain('言葉を改めた')
  expect(await (await house.asNobody().get(first)).text()).toContain('差し替えられました')
})

test('the outcomes of a record, by year, and its history', async () => {
  const outcomes = await (await house.as(people.officer).get(at.outcomes({ beadPid }))).text()
  expect(outcomes).toContain('この後どうなったか')
  expect((await house.asNobody().get(at.history({ beadPid }))).status).toBe(303)
})
