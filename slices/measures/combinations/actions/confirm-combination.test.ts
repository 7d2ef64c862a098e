import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { lines } from '../../budget-lines/addresses.ts'
import { request } from '../../requests/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const oneId = await value("select id from measures.schemes where kind = 'reserve' limit 1")
const otherId = await value(
  `select id from measures.schemes where kind = 'national' and same_cost = 'forbidden' limit 1`,
)
const measureId = await value("select id from measures.measures where code = '7202'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const pair = at.combination({ oneId, otherId })
const typed = {
  sameCost: 'forbidden',
  sameMeasure: 'allowed',
  clause: '要綱第7条',
  page: '要綱4ページ',
}
const officer = house.as(people.officer)
const row = (at: number, quantity: number, schemes: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({
      ...{ setsu: '18', content: '出展小間料', unitPriceYen: '350000', priceSource: '見積' },
      ...{ quantity: String(quantity), unit: '者', times: '1', factor: '1', costKind: 'variable' },
      ...{ driver: '出展者', ...schemes },
    }).map(([name, typed]) => [`rows.${at}.${name}`, typed]),
  )
const draft = async (rows: Record<string, string>) => {
  const version = await house.value(
    `select coalesce(max(version), 0) from measures.requests
     where measure_id = '${measureId}' and round_id = '${roundId}'`,
  )
  return officer.post(lines({ measureId, roundId }), { ...rows, _version: String(version) })
}

test('nobody, who is outside, and another city read and confirm nothing', async () => {
  expect((await house.asNobody().get(pair)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(at.combinations())).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(pair)).status).toBe(404)
  expect((await house.as(people.auditor).post(pair, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(pair, typed)).status).toBe(404)
})

test('rule broken: no source page, no pair of one scheme with itself', async () => {
  const without = await officer.post(pair, { ...typed, page: '' })
  expect([without.status, await without.text()]).toEqual([
    422,
    expect.stringContaining('確かめた交付要綱・公募要領のページを入れてください。'),
  ])
  expect((await officer.post(at.combination({ oneId, otherId: oneId }), typed)).status).toBe(409)
})

test('scenario 5: two that forbid each other on one row are refused, split 8 + 4 they stand', async () => {
  expect((await officer.post(pair, typed)).status).toBe(303)
  const both = { schemeId: otherId, secondSchemeId: oneId }
  const refused = await draft(row(0, 12, both))
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining(
      'この経費には、同じ経費への併用を禁じる制度が二つ充てられています（要綱第7条）。',
    ),
  ])
  const split = { ...row(0, 8, { schemeId: otherId }), ...row(1, 4, { schemeId: oneId }) }
  expect((await draft(split)).status).toBe(303)
  const page = await (await house.as(people.finance).get(at.combinations())).text()
  expect(page).toContain('経費：同一経費への併用禁止')
})

test('scenario 6: what nobody has read is accepted with 要確認, which finance sees', async () => {
  const third = await value(`insert into measures.schemes (city, name, kind, rate, page)
    values (182079, '県の補助（見本）', 'prefecture', '1/3', '要領2ページ') returning id`)
  expect((await draft(row(0, 12, { schemeId: oneId, secondSchemeId: third }))).status).toBe(303)
  const page = await house.as(people.finance).get(request({ measureId, roundId }))
  expect(await page.text()).toContain('要確認')
  const matrix = await (await officer.get(at.combinations())).text()
  expect(matrix).toContain('経費：要確認')
})

test('a ban on the same measure stays, however the rows are split', async () => {
  await officer.post(pair, { ...typed, sameMeasure: 'forbidden' })
  const answer = await draft({
    ...row(0, 8, { schemeId: otherId }),
    ...row(1, 4, { schemeId: oneId }),
  })
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('同じ事業への併用を禁じる制度が二つ'),
  ])
  expect((await (await officer.get(pair)).text()).match(/要綱4ページ/g)?.length).toBeGreaterThan(1)
})
