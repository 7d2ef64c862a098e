import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as fundsAt from '../../funds/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const params = {
  measureId: await value("select id from measures.measures where code = '7203'"),
  roundId: await value("select id from measures.rounds where kind = '当初'"),
}
const officer = house.as(people.officer)
const ofRequest = `measure_id = '${params.measureId}' and round_id = '${params.roundId}'`
const version = () => value(`select version from measures.requests where ${ofRequest}`)
const row = (n: number, more: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({
      setsu: '7',
      quantity: '6',
      unit: '人',
      times: '8',
      priceSource: '単価表',
      ...more,
    }).map(([name, typed]) => [`rows.${n}.${name}`, typed]),
  )
const speaker = { content: '講師謝金', unitPriceYen: '13600' }

test('of a row that is written the form says what it needs, and lets empty rows be', async () => {
  const form = await (await officer.get(at.lines(params))).text()
  const needed = ['節', '内容', '単価', '数量', '単価の根拠']
  for (const field of needed)
    expect(form).toContain(`2行目の${field}<span class="req">書く行は必須</span>`)
  for (const field of ['細節', '単位', '回数', '係数'])
    expect(form).toContain(`2行目の${field}<span class="opt">任意</span>`)
  const sent = await officer.post(at.lines(params), {
    ...{ _version: await version(), 'rows.0.content': '講師謝金', 'rows.1.content': '' },
  })
  const page = await sent.text()
  expect(sent.status).toBe(422)
  expect(page).toContain('節を選んでください。')
  expect(page).toContain('単価の根拠（見積・単価表・前年実績）を選んでください。')
})

test('two at one draft: the 409 page tells each field of both, and is saved from with the choices made', async () => {
  const seen = await version()
  const first = await house.as(people.colleague).post(at.lines(params), {
    ...{ _version: seen, ...row(0, speaker) },
    ...row(1, { setsu: '12', content: '会場の設営', unitPriceYen: '50000' }),
  })
  expect(first.status).toBe(303)
  const mine = { ...row(0, { ...speaker, unitPriceYen: '１２，８００' }), _version: seen }
  const second = await officer.post(at.lines(params), mine)
  const page = await second.text()
  expect(second.status).toBe(409)
  for (const said of [
    '窪田 健が保存しました',
    '1行目の単価（円）',
    '１２，８００',
    '13600',
    '会場の設営',
  ])
    expect(page).toContain(said)
  expect(page).not.toContain('1行目の数量</th>')
  const again = await officer.post(at.lines(params), {
    ...{ ...mine, _version: await version() },
    ...{ '_take.rows.0.unitPriceYen': 'mine', '_theirs.rows.0.unitPriceYen': '13600' },
    ...Object.fromEntries(
      Object.entries(row(1, { setsu: '12', content: '会場の設営', unitPriceYen: '50000' })).flatMap(
        ([name, typed]) => [
          [`_take.${name}`, 'theirs'],
          [`_theirs.${name}`, typed],
        ],
      ),
    ),
  })
  expect(again.status).toBe(303)
  expect(
    await value(`select string_agg(b.content || b.unit_price_yen, '、' order by l.setsu)
      from measures.breakdowns b join measures.budget_lines l on (l.city, l.id) = (b.city, b.line_id)
      join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
      where q.${ofRequest.replace(' and ', ' and q.')} and l.withdrawn_at is null`),
  ).toBe('講師謝金12800、会場の設営50000')
})

test('two at the funds of one draft: what is saved is told in 千円', async () => {
  const seen = await version()
  const total = Number(
    await value(`select sum(amount_yen) from measures.budget_lines l
      join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
      where q.${ofRequest.replace(' and ', ' and q.')} and l.withdrawn_at is null`),
  )
  const generalYen = String(total / 1_000)
  const first = await house
    .as(people.colleague)
    .post(fundsAt.funds(params), { _version: seen, generalYen })
  expect(first.status).toBe(303)
  const second = await officer.post(fundsAt.funds(params), { _version: seen, generalYen: '1' })
  expect([second.status, await second.text()]).toEqual([
    409,
    expect.stringMatching(new RegExp(`一般財源（千円）[\\s\\S]*${generalYen}`)),
  ])
})
