import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { budget, log } from '../../addresses.ts'
import { line as linePage } from '../../budget-lines/addresses.ts'
import { executions } from '../../executions/addresses.ts'
import { paper } from '../../papers/addresses.ts'
import { request as requestPage } from '../../requests/addresses.ts'
import { round as roundPage, vote } from '../../rounds/addresses.ts'
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
const lineOf = (setsu: number) =>
  value(
    `select id from measures.budget_lines where request_id = '${requestId}' and setsu = ${setsu}`,
  )
const [commission, fees] = [await lineOf(12), await lineOf(18)]
const params = { roundId, requestId }
const financeHead = () => house.as(people.financeHead)
const officer = () => house.as(people.officer)
// Finance has proposed 1,500 + 4,200; the assembly takes 500 from the talks.
const typed = (talks: string, fair: string, more: Record<string, string> = {}) => ({
  _form: 'amendment',
  _version: '0',
  'lines.0.lineId': commission,
  'lines.0.amountYen': talks,
  'lines.1.lineId': fees,
  'lines.1.amountYen': fair,
  reason: '議会修正案第1号による減額',
  ...more,
})
const said = async (what: Record<string, string>) => {
  const answer = await financeHead().post(at.amendment(params), what)
  return [answer.status, await answer.text()]
}
const voted = (outcome: string) => ({ _form: 'vote', votedOn: '2027-03-19', outcome })
house.setClock('2027-03-19T15:00:00+09:00')

test('nobody signs in first; who may not vote meets neither page nor form; another city nothing', async () => {
  const nobody = await house.asNobody().get(at.amendments({ roundId }))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.officer, people.head, people.finance, people.director]) {
    expect((await house.as(who).get(at.amendments({ roundId }))).status).toBe(403)
    expect((await house.as(who).post(at.amendment(params), typed('1000', '4200'))).status).toBe(403)
  }
  const elsewhere = { roundId, requestId: measureId }
  expect((await financeHead().get(at.amendment(elsewhere))).status).toBe(404)
})

test('rule broken: nothing changed, no number, below nothing, no amounts for 修正可決', async () => {
  expect(await said(typed('1500', '4200'))).toEqual([
    409,
    expect.stringContaining('提案した額のままです。'),
  ])
  expect(await said(typed('千円', '4200'))).toEqual([
    422,
    expect.stringContaining('金額は数字で入れてください（例 6000）。'),
  ])
  expect(await said(typed('△1', '4200'))).toEqual([
    409,
    expect.stringContaining('当初予算の額は、0以上で入れてください。'),
  ])
  const empty = await financeHead().post(vote({ roundId }), voted('修正可決'))
  expect([empty.status, await empty.text()]).toEqual([
    409,
    expect.stringContaining('修正された額がまだ入っていません。'),
  ])
})

test('done: laid down, hidden from all others, taken back, laid down again', async () => {
  const done = await financeHead().post(at.amendment(params), typed('1000', '4200'))
  expect(done.headers.get('location')).toBe(at.amendments({ roundId }))
  expect(await (await financeHead().get(at.amendments({ roundId }))).text()).toContain('5,200')
  const stale = await financeHead().post(at.amendment(params), typed('900', '4200'))
  expect([stale.status, await stale.text()]).toEqual([
    409,
    expect.stringContaining('あなたの入力中に、ほかの人が保存しました'),
  ])
  for (const address of [budget({ measureId }), log({ measureId }), roundPage({ roundId })]) {
    const page = await (await officer().get(address)).text()
    expect(page).not.toContain('5,200')
    expect(page).not.toContain('議会修正案')
  }
  const plain = await financeHead().post(vote({ roundId }), voted('可決'))
  expect([plain.status, await plain.text()]).toEqual([
    409,
    expect.stringContaining('議会の修正が1事業に入っています。'),
  ])
  const back = { _form: 'withdrawal', _version: '1' }
  expect((await financeHead().post(at.withdrawal(params), back)).status).toBe(303)
  expect((await financeHead().post(at.withdrawal(params), back)).status).toBe(404)
  expect((await financeHead().post(at.amendment(params), typed('1000', '4200'))).status).toBe(303)
})

test('修正可決: line, 現額, funds, thread and papers say what the assembly voted', async () => {
  const done = await financeHead().post(vote({ roundId }), voted('修正可決'))
  expect(done.headers.get('location')).toBe(roundPage({ roundId }))
  expect(
    await house.value(`select array_agg(s.amount_yen order by s.amount_yen)
      from measures.stage_amounts s join measures.assessments a
        on (a.city, a.id) = (s.city, s.assessment_id)
      where a.request_id = '${requestId}' and a.stage = 'voted'`),
  ).toEqual([1_000_000, 4_200_000])
  expect(
    await house.value(`select initial_yen from measures.executions
      where measure_id = '${measureId}' and fiscal_year = 2027`),
  ).toBe(5_200_000)
  expect(await (await officer().get(executions({ measureId }))).text()).toContain('5,200')
  const page = await (await officer().get(requestPage({ measureId, roundId }))).text()
  expect(page).toContain('議決　5,200千円　修正議決　議会修正案第1号による減額')
  const line = await (await officer().get(linePage({ lineId: commission }))).text()
  expect(line).toContain('委託料 1,000千円')
  // Σ of the live links that pay for a line is its voted amount.
  const paid = (lineId: string) =>
    house.value(`select sum(k.amount_yen)::int from evidence.links k
      join evidence.beads b on (b.city, b.bead) = (k.city, k.down)
      where b.ref = 'line:${lineId}' and k.amount_yen is not null and k.ended_at is null`)
  expect(await paid(commission)).toBe(1_000_000)
  expect(await paid(fees)).toBe(4_200_000)
  const meeting = paper({ measureId, paperName: 'meeting' })
  const sheet = await (await officer().get(`${meeting}?round=${roundId}&draft=yes`)).text()
  expect(sheet).toContain('5,200千円')
  expect(sheet).not.toContain('6,000千円')
  expect((await financeHead().post(at.amendment(params), typed('1100', '4200'))).status).toBe(409)
})
