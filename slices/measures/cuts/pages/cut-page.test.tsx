import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { work } from '../../desk/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const requestId = await value(
  `select id from measures.requests where measure_id = '${measureId}' and round_id = '${roundId}'`,
)
const page = at.cut({ measureId, roundId })
const seen = async (query: string) =>
  (await house.as(people.finance).get(`${page}?${query}`)).text()

test('nobody, who is outside, and another city see no cut', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(page)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(page)).status).toBe(404)
})

test('scenario 10: the slider is answered by the server: 20 % off, 8 exhibitors; 5,600 eligible, so 940 saved', async () => {
  const desk = await (await house.as(people.finance).get(work({ requestId }))).text()
  expect(desk).toContain(page)
  const cut = await seen('percent=20')
  for (const said of ['12者 → 8者', '一般財源の節減は940千円', 'type="range"', '4,800'])
    expect(cut).toContain(said)
})

test('scenarios 11, 12, 14: no exhibitor, no forecast from few, no move of a class-C indicator', async () => {
  const cut = await seen('amount=２,１００')
  expect(cut).toContain('固定費1,800千円で、出展者を1者も送れません')
  const outputs = `update measures.executions set output = 4, results = 1
    where measure_id = '${measureId}'`
  await house.engine.asOwner(outputs, [])
  expect(await seen('percent=10')).toMatch(/見込みを計算できません（実績\d+件）/)
  await house.engine.asOwner("update plans.indicators set attribution = 'C'", [])
  expect(await seen('percent=10')).toContain('動きは計算しません')
})

test('scenario 13: what is promised stops the slider, and is named', async () => {
  await house.engine.asOwner(
    `update measures.breakdowns b set cost_kind = 'committed' from measures.budget_lines l
     where l.id = b.line_id and l.request_id = '${requestId}' and l.setsu = 12`,
    [],
  )
  const cut = await seen('percent=100')
  expect(cut).toContain('切れないため、そこで止めています。')
  expect(cut).toContain('積算の約束ずみの行')
})

test('what cannot be read leaves the request as it stands', async () => {
  expect(await seen('percent=abc&amount=x')).toContain('一般財源の節減は0千円')
})
