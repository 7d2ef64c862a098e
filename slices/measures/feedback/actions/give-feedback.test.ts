import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as hardnessAt from '../../hardness/addresses.ts'
import { measureRoles, ownSteps } from '../../roles/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { tellHeads } from './tell-heads.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const industry = `section:${await value(`select section_id from measures.measures where code = '7201'`)}`
const body = `account:${await value("select id from platform.accounts where login = 'body'")}`
const rolesPage = measureRoles({ measureId })
const officer = house.as(people.officer)
const outside = house.as(people.body)
const rows = (...given: readonly (readonly [string, string, string])[]) =>
  Object.fromEntries(
    given.flatMap(([step, letter, actor], i) => [
      [`rows.${i}.step`, step],
      [`rows.${i}.letter`, letter],
      [`rows.${i}.actor`, actor],
    ]),
  )
const given = rows(
  ['call', 'A', industry],
  ['call', 'R', body],
  ['review', 'A', industry],
  ['review', 'R', industry],
  ['payment', 'I', ''],
)
const step = at.stepFeedback({ measureId, step: 'call' })
const text = '申込みの様式が二つあり、事業者が迷っている。'

test('nobody and the wrong person: finance assigns nothing, a body sees no measure without a letter', async () => {
  expect((await house.asNobody().get(rolesPage)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(rolesPage, given)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(rolesPage, given)).status).toBe(404)
  expect((await outside.get(rolesPage)).status).toBe(403)
  expect((await outside.get(step)).status).toBe(404)
  expect((await house.as(people.business).get(ownSteps())).status).toBe(403)
})

test('rule broken: two heads in one step', async () => {
  const two = rows(['review', 'A', industry], ['review', 'A', body], ['review', 'R', body])
  const answer = await officer.post(rolesPage, two)
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('「審査」の責任者が2つあります。一つにしてください。'),
  ])
})

test('scenario 28: a body sees the step of its letter; 審査, and what is noticed there, it never meets', async () => {
  expect((await officer.post(rolesPage, given)).status).toBe(303)
  const own = await (await outside.get(ownSteps())).text()
  expect(own).toContain('募集')
  expect(own).not.toContain('審査')
  const review = at.stepFeedback({ measureId, step: 'review' })
  const hidden = await outside.get(review)
  const absent = await outside.get(at.stepFeedback({ measureId, step: 'nothing' }))
  expect([hidden.status, absent.status]).toEqual([404, 404])
  expect((await outside.post(review, { text })).status).toBe(404)
  expect((await officer.post(step, { text })).status).toBe(403)
})

test('scenario 27: 気づき unanswered for 31 days: the 課長 is told, once; the head of the step answers', async () => {
  expect((await outside.post(step, { text: '短い' })).status).toBe(422)
  expect((await outside.post(step, { text })).status).toBe(303)
  const feedbackId = await value(
    `select id from measures.feedback where measure_id = '${measureId}'`,
  )
  const told = () =>
    house.value(`select count(*)::int from platform.notifications n
      join platform.accounts a on a.id = n.account_id
      where a.login = 'takashima' and n.sentence like '%30日たっても答えがありません%'`)
  const tell = () => performAs(house.grounds, systemOf(people.officer.city), tellHeads, {})
  await tell()
  expect(await told()).toBe(0)
  await house.engine.asOwner(
    'update measures.feedback set due_on = due_on - 31 where answered_at is null',
    [],
  )
  await tell()
  await tell()
  expect(await told()).toBe(1)
  expect(await (await officer.get(step)).text()).toContain('期限を過ぎています')
  const answer = '様式を一つにし、来年度の募集から使う。'
  const page = at.feedbackAnswer({ feedbackId })
  expect((await outside.post(page, { answer })).status).toBe(403)
  expect((await officer.post(page, { answer })).status).toBe(303)
  expect((await officer.post(page, { answer })).status).toBe(409)
  expect(await (await outside.get(step)).text()).toContain(answer)
  expect((await officer.get(at.feedbackOf({ measureId }))).status).toBe(200)
})

test('hard and soft: the section reads a row otherwise with a reason, and the year moves', async () => {
  const lineId = await value(`select l.id from measures.budget_lines l
    join measures.requests q on q.id = l.request_id join measures.rounds r on r.id = q.round_id
    where q.measure_id = '${measureId}' and r.kind = '当初' and l.setsu = 12`)
  const row = hardnessAt.hardnessRow({ lineId, number: '1' })
  expect((await outside.get(hardnessAt.hardness())).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(row)).status).toBe(404)
  expect((await house.as(people.finance).post(row, { class: 'hard', reason: text })).status).toBe(
    403,
  )
  expect((await officer.post(row, { class: 'hard', reason: '短い' })).status).toBe(422)
  expect((await officer.get(hardnessAt.hardnessYear({ fiscalYear: 'x' }))).status).toBe(404)
  expect((await officer.post(row, { class: 'hard', reason: text })).status).toBe(303)
  const year = await officer.get(hardnessAt.hardnessYear({ fiscalYear: '2027' }))
  expect(await year.text()).toContain('理由を付けて変更')
  const board = await (await officer.get(hardnessAt.hardness())).text()
  expect(board).toContain('令和9年度（予算）')
  expect((await officer.get(hardnessAt.hardnessCsv())).status).toBe(200)
})
