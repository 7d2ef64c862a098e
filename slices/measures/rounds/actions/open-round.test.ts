import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { executions } from '../../executions/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const pilot = await value("select id from measures.rounds where kind like '6月補正%'")
const finance = () => house.as(people.finance)
const reason = '小間料の値上げが、当初予算の議決の後に主催者から通知されたため。'
const typed = (kind: string, more: Record<string, string> = {}) => ({
  fiscalYear: '令和8',
  kind,
  dueOn: '2026-12-10',
  ...more,
})

test('nobody signs in first; an officer may not open a round', async () => {
  expect((await house.asNobody().get(at.newRound())).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.officer).post(at.rounds(), typed('12月補正'))).status).toBe(403)
})

test('rule broken: a 補正 without a reason, a 専決 without its own, a second original', async () => {
  const said = async (kind: string, more = {}) => {
    const answer = await finance().post(at.rounds(), typed(kind, more))
    return [answer.status, await answer.text()]
  }
  expect(await said('12月補正')).toEqual([
    409,
    expect.stringContaining('当初予算の後に生じた事由を、10字以上で書いてください'),
  ])
  expect(await said('専決', { reason: '急ぐ' })).toEqual([
    409,
    expect.stringContaining('議会を招集する時間がなかった理由を、10字以上で書いてください'),
  ])
  expect(await said('骨格', { fiscalYear: '令和9' })).toEqual([
    409,
    expect.stringContaining('この年度には、もう当初予算の編成があります。'),
  ])
  expect(await said('6月補正', { fiscalYear: '令和9', reason })).toEqual([
    409,
    expect.stringContaining('当初予算がまだ議決されていません。補正はその後に始められます。'),
  ])
})

test('done: 補正 are numbered through the year, a 専決 among them, and show their reason', async () => {
  await finance().post(at.rounds(), typed('12月補正', { reason }))
  await finance().post(at.rounds(), typed('専決', { reason }))
  expect(
    await value(
      "select string_agg(kind, '、' order by number) from measures.rounds where number > 0",
    ),
  ).toBe('6月補正（第1号）、12月補正（第2号）、専決（第3号）')
  const roundId = await value('select id from measures.rounds where number = 3')
  const page = await (await house.as(people.officer).get(at.round({ roundId }))).text()
  expect(page).toContain('専決の理由（179条）')
  expect(page).toContain(reason)
})

test('done: a voted 補正 has been added to 予算現額', async () => {
  expect(
    await house.value(
      `select array[initial_yen, supplementary_yen, carried_in_yen] from measures.executions
        where measure_id = '${measureId}' and fiscal_year = 2026`,
    ),
  ).toEqual([5_600_000, 520_000, 400_000])
  const page = await (await finance().get(executions({ measureId }))).text()
  expect(page).toContain('6,520')
  expect(await (await finance().get(at.round({ roundId: pilot }))).text()).toContain('議決済')
})
