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
const measureId = await value("select id from measures.measures where code = '7203'")
const supplement = await value("select id from measures.rounds where kind like '6月補正%'")
const initial = await value("select id from measures.rounds where kind = '当初'")
// A session ends when the clock runs on: everybody signs in again.
const officer = () => house.as(people.officer)
const finance = () => house.as(people.finance)
const typed = (more: Record<string, string> = {}) => ({
  fiscalYear: '令和8',
  kind: '明許',
  roundId: supplement,
  limitYen: '400000',
  amountYen: '400000',
  reason: '部材の納入が遅れ、年度内に事業が終わらないため。',
  ...more,
})
const said = async (more: Record<string, string>) => {
  const answer = await officer().post(at.ofMeasure({ measureId }), typed(more))
  return [answer.status, await answer.text()]
}

test('nobody signs in first; finance may not draft; another city finds nothing', async () => {
  const path = at.ofMeasure({ measureId })
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await finance().post(path, typed())).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(path, typed())).status).toBe(404)
})

test('rule broken: too early, not voted, over the limit, no contract, over the rest, funds', async () => {
  expect(await said({})).toEqual([
    409,
    expect.stringContaining('繰越は、年度末（3月）から起案できます。'),
  ])
  house.setClock('2027-03-25T10:00:00+09:00')
  await finance().post(executions({ measureId }), {
    ...{ fiscalYear: '令和8', initialYen: '6000000', supplementaryYen: '500000' },
    ...{ transferYen: '△200000', carriedInYen: '300000', spentYen: '5900000' },
  })
  expect(await said({ roundId: initial })).toEqual([
    409,
    expect.stringContaining('繰越明許費を定めた、この年度の予算を選んでください。'),
  ])
  expect(await said({ limitYen: '300000' })).toEqual([
    409,
    expect.stringContaining('予算で定めた繰越明許費（300,000円）を超えて繰り越せません。'),
  ])
  expect(await said({ kind: '事故', roundId: '' })).toEqual([
    409,
    expect.stringContaining('契約の日を入れてください。'),
  ])
  expect(await said({ limitYen: '900000', amountYen: '700001' })).toEqual([
    409,
    expect.stringContaining('引いた700,000円までです。'),
  ])
  expect(await said({ nationalYen: '300000', bondYen: '200000' })).toEqual([
    409,
    expect.stringContaining('財源の合計が繰越額を100,000円上回っています。'),
  ])
})

test('scenario 9: 6,000 + 500 − 200 + 300 is 6,600; 5,900 spent, 400 carried: 300 unused, 89.4 %', async () => {
  const drafted = await officer().post(
    at.ofMeasure({ measureId }),
    typed({ nationalYen: '150000' }),
  )
  expect(drafted.status).toBe(303)
  const carryoverId = String(drafted.headers.get('location')).split('/').at(-1) ?? ''
  const decided = await finance().post(at.decision({ carryoverId }), {
    _form: 'step',
    _version: '1',
  })
  expect(decided.headers.get('location')).toBe(at.carryover({ carryoverId }))
  const again = await finance().post(at.decision({ carryoverId }), { _form: 'step', _version: '1' })
  expect(again.status).toBe(409)
  const page = await (await officer().get(executions({ measureId }))).text()
  for (const figure of ['6,600', '5,900', '>400<', '>300<', '89.4']) expect(page).toContain(figure)
  expect(
    await house.value(`select array[carried_in_yen, carried_out_yen] from measures.executions
      where measure_id = '${measureId}' and fiscal_year = 2027`),
  ).toEqual([400_000, 0])
})

test('the 繰越計算書 says amount and funds on screen, in the PDF and in the workbook', async () => {
  const params = { year: '2026' }
  const paper = await (await officer().get(at.statement(params))).text()
  for (const text of ['繰越明許費', '400,000', '150,000', '250,000', '令和9年5月31日']) {
    expect(paper).toContain(text)
  }
  expect((await officer().get(at.pdf(params))).status).toBe(200)
  expect((await officer().get(at.workbook(params))).status).toBe(200)
  expect((await officer().get(at.statement({ year: 'x' }))).status).toBe(404)
})
