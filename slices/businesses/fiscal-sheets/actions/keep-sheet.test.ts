import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as figuresAt from '../../fiscal-figures/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { tidySheets } from './tidy-sheets.ts'

const house = await openHouse('businesses', routes, fill)
const params = {
  businessId: String(
    await house.value("select id from businesses.businesses where name = '有限会社山岸眼鏡工房'"),
  ),
}
const ground = {
  source: '決算書',
  level: '課内',
  confirmedOn: '2026-11-20',
  unit: '千円',
  definition: 'sme',
}
const lines = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n')
const head = ['年度', '売上高', '付加価値額', '従業員数']
const years = () =>
  house.value(
    'select count(*)::int from businesses.fiscal_figures where business_id = $1 and withdrawn_at is null',
    [params.businessId],
  )

test('nobody signs in; who only reads does not paste; a sheet is found by its reader alone', async () => {
  const nobody = await house.asNobody().get(at.newSheet(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.head, people.finance, people.auditor])
    expect((await house.as(who).post(at.sheets(params), ground)).status).toBe(403)
  const read = await house
    .as(people.officer)
    .post(at.sheets(params), { ...ground, pasted: lines(['2019', '39060', '18600', '6']) })
  const sheet = read.headers.get('location') ?? ''
  expect((await house.as(people.officer).get(sheet)).status).toBe(200)
  const [missing, gone] = [
    await house.as(people.colleague).get(sheet),
    await house.as(people.colleague).get(at.sheet({ ...params, sheetId: crypto.randomUUID() })),
  ]
  expect([missing.status, await missing.text()]).toEqual([404, await gone.text()])
})

test('rule broken: each row says what is wrong, and of a sheet with one bad row nothing is kept', async () => {
  const before = await years()
  const pasted = lines(head, ['令和元', '39,060', '18,600', '6'], ['平成29', '-', '', '-6'])
  const answer = await house.as(people.officer).post(at.sheets(params), { ...ground, pasted })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('3行目（平成29年度）　売上高：「-」が0か不明か分かりません')
  expect(page).toContain('平成29\t-\t\t-6')
  const negative = lines(head, ['平成29', '1', '', '-6'])
  const sentence = await house
    .as(people.officer)
    .post(at.sheets(params), { ...ground, pasted: negative })
  expect(await sentence.text()).toContain('従業員数は0以上の整数で入れてください。')
  expect(await years()).toBe(before)
})

test('rule broken: a recorded year is replaced only by who has opened it and seen the difference', async () => {
  const officer = house.as(people.officer)
  const pasted = lines(head, ['令和7', '40000', '19200', '6'], ['令和元', '30000', '15000', '5'])
  const read = await officer.post(at.sheets(params), { ...ground, pasted })
  const sheet = read.headers.get('location') ?? ''
  const shown = await (await officer.get(sheet)).text()
  expect(shown).toContain('記録済み')
  expect(shown).not.toContain('18,600,000')
  const early = await officer.post(sheet, {})
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('もう記録されています'),
  ])
  expect(await years()).toBe(6)

  await officer.post(figuresAt.opening(params), { reason: '決算書との突き合わせのため。' })
  expect(await (await officer.get(sheet)).text()).toContain(
    '付加価値額（円）：18,600,000 → 19,200,000',
  )
  expect((await officer.post(sheet, {})).headers.get('location')).toBe(figuresAt.figures(params))
  expect(await years()).toBe(7)
  const page = await (await officer.get(figuresAt.figures(params))).text()
  expect(page).toContain('3,200,000円/人')
  expect(page).toContain('貼り付けた表の内容に置き換えた')
  expect((await officer.get(sheet)).status).toBe(404)
})

test('done: put away again, nothing of it is recorded', async () => {
  const officer = house.as(people.officer)
  const before = await years()
  const read = await officer.post(at.sheets(params), {
    ...ground,
    pasted: lines(['2018', '1', '', '6']),
  })
  const sheetId = (read.headers.get('location') ?? '').split('/').at(-1) ?? ''
  expect((await officer.post(at.discarding({ ...params, sheetId }), {})).status).toBe(303)
  expect(await years()).toBe(before)
  expect(await house.audited()).toContain('businesses.discard-sheet')
})

test('done: what was read and never kept is gone after a week, and only then', async () => {
  const officer = house.as(people.officer)
  const typed = { ...ground, pasted: lines(['2017', '1', '', '6']) }
  const sheet = (await officer.post(at.sheets(params), typed)).headers.get('location') ?? ''
  house.town.at('2026-11-30T09:00:00+09:00')
  await house.town.do('system', tidySheets, {})
  expect((await officer.get(sheet)).status).toBe(200)
  house.town.at('2026-12-02T09:00:00+09:00')
  await house.town.do('system', tidySheets, {})
  expect((await officer.get(sheet)).status).toBe(404)
})
