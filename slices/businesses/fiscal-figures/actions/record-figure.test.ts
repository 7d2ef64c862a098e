import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const params = { businessId: await idOf('有限会社山岸眼鏡工房') }
const reason = '設備更新の相談の準備のため。'
const text = async (who: (typeof people)[keyof typeof people], path = at.figures(params)) =>
  (await house.as(who).get(path)).text()
const ground = { source: '決算書', level: '課内', confirmedOn: '2026-11-20' }
const figureId = async (businessId: string, year: number) =>
  String(
    await house.value(
      'select id from businesses.fiscal_figures where business_id = $1 and fiscal_year = $2',
      [businessId, year],
    ),
  )

test('nobody signs in; finance and executives meet bands of many, never a figure; elsewhere nothing', async () => {
  const nobody = await house.asNobody().get(at.figures(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.executive, people.bank, people.systems]) {
    expect((await house.as(who).get(at.figures(params))).status).toBe(403)
    expect((await house.as(who).get(at.figuresCsv(params))).status).toBe(403)
    expect((await house.as(who).post(at.opening(params), { reason })).status).toBe(403)
  }
  const missing = await house.as(people.officerElsewhere).get(at.figures(params))
  expect(missing.status).toBe(404)
  const card = await text(people.executive, business(params))
  expect(card).toContain('3,000万円以上1億円未満')
  expect(card).not.toContain('円/人')
  expect(card).not.toContain(at.figures(params))
  const rare = { businessId: await idOf('株式会社トミタ・オプティカル') }
  await house.engine.asOwner(
    "update businesses.fiscal_figures set level = '課内' where business_id = $1",
    [rare.businessId],
  )
  expect(await text(people.finance, business(rare))).toContain('同じ区分の事業者が5社に満たない')
  await house.engine.asOwner(
    "update businesses.fiscal_figures set level = '係長以上' where business_id = $1",
    [rare.businessId],
  )
})

test('wrong person: without a purpose no figure is shown; a sealed year stays with those above', async () => {
  expect(await text(people.officer)).not.toContain('18,600,000')
  expect((await house.as(people.officer).get(at.figuresCsv(params))).status).toBe(403)
  const sealed = { businessId: await idOf('株式会社トミタ・オプティカル') }
  const edit = at.figure({ ...sealed, figureId: await figureId(sealed.businessId, 2025) })
  await house.as(people.officer).post(at.opening(sealed), { reason })
  expect(await text(people.officer, at.figures(sealed))).toContain('係長以上に限る')
  expect(await text(people.officer, at.figures(sealed))).not.toContain('円/人</')
  expect((await house.as(people.officer).get(edit)).status).toBe(403)
  const typed = { ...ground, fiscalYear: '2025', salesYen: '1', reason: '試しに直してみる' }
  expect((await house.as(people.officer).post(edit, { ...typed, _version: '1' })).status).toBe(403)
  await house.as(people.chief).post(at.opening(sealed), { reason })
  expect(await text(people.chief, at.figures(sealed))).toMatch(/\d円\/人/)
})

test('rule broken: every sentence comes back and nothing is kept', async () => {
  const officer = house.as(people.officer)
  const refused = async (typed: Record<string, string>) => {
    const answer = await officer.post(at.figures(params), {
      ...ground,
      fiscalYear: '2019',
      ...typed,
    })
    return [answer.status, await answer.text()]
  }
  expect(await refused({ employees: '-6' })).toEqual([
    422,
    expect.stringContaining('従業員数は0以上の整数で入れてください。'),
  ])
  const definition = await refused({ valueAddedYen: '18600000' })
  expect(definition).toEqual([409, expect.stringContaining('どの定義で計算したもの')])
  const parts = { employees: '6', employeesOn: '2020-03-31', women: '7' }
  expect(await refused(parts)).toEqual([409, expect.stringContaining('「女性」の7人が')])
  expect(await refused({ salesYen: '1', fiscalYear: '令和9' })).toEqual([
    409,
    expect.stringContaining('まだ始まっていません'),
  ])
  expect(await refused({ salesYen: '1', fiscalYear: '令和7' })).toEqual([
    409,
    expect.stringContaining('もう記録されています'),
  ])
  const edit = at.figure({ ...params, figureId: await figureId(params.businessId, 2025) })
  const closed = {
    ...ground,
    fiscalYear: '2025',
    salesYen: '1',
    reason: '決算書を見直した',
    _version: '1',
  }
  expect((await officer.post(edit, closed)).status).toBe(409)
  const kept = await house.value(
    'select count(*)::int from businesses.fiscal_figures where fiscal_year = 2019',
  )
  expect(kept).toBe(0)
})

test('scenario 14: opened by a purpose, 18,600,000 of six people are 3,100,000 a head, beside the median', async () => {
  await house.as(people.head).post(at.opening(params), { reason })
  const page = await text(people.head)
  expect(page).toContain('3,100,000円/人')
  expect(page).toMatch(/同じ業種（32 その他の製造業）\d+社の中央値/)
  expect(await text(people.head, business(params))).toContain('3,100,000円/人')
  expect(await text(people.executive, business(params))).not.toContain('財務と販路を開いた')
  const csv = await text(people.head, at.figuresCsv(params))
  expect(csv).toContain('2025,39060000,18600000')
  const none = { businessId: await idOf('髙嶋めっき工業株式会社') }
  await house.as(people.head).post(at.opening(none), { reason })
  expect(await text(people.head, at.figures(none))).toContain('高いか低いかは判断できません')
  house.setClock('2026-11-24T09:31:00+09:00')
  expect(await text(people.head)).not.toContain('3,100,000円/人')
  house.setClock('2026-11-24T09:00:00+09:00')
})

test('scenario 15: where the definition changes the line is broken and the mark is explained', async () => {
  const changed = { businessId: await idOf('有限会社つつじ眼鏡') }
  await house.as(people.officer).post(at.opening(changed), { reason })
  const page = await text(people.officer, at.figures(changed))
  expect(page).toContain('令和5年度から定義が変わったため、線を切っています（‖）')
  expect(page).toContain('この年度から変更')
  expect(page.match(/class="ln self" d="M[^"]*M/)).not.toBeNull()
  const steady = await text(people.officer, business(params))
  expect(steady).not.toContain('線を切っています')
})

test('done: recorded, put right with the reason, withdrawn and brought back; the record names no money', async () => {
  const officer = house.as(people.officer)
  const typed = { ...ground, fiscalYear: '2019', salesYen: '５，２００万円' }
  expect((await officer.post(at.figures(params), typed)).status).toBe(303)
  await officer.post(at.opening(params), { reason })
  const one = { ...params, figureId: await figureId(params.businessId, 2019) }
  const revised = { ...typed, salesYen: '51000000', employees: '0', employeesOn: '2020-03-31' }
  const fields = { ...revised, reason: '決算書と付き合わせた' }
  expect((await officer.post(at.figure(one), { ...fields, _version: '1' })).status).toBe(303)
  expect((await officer.post(at.figure(one), { ...fields, _version: '1' })).status).toBe(409)
  const page = await text(people.officer)
  expect(page).toContain('総従業員数が0のため、労働生産性は計算できません。')
  expect(page).toContain('売上高（円）：52,000,000')
  const withdrawn = await officer.post(at.withdrawal(one), {
    _version: '2',
    reason: '別の社の数字だった',
  })
  expect(withdrawn.status).toBe(303)
  expect(await text(people.officer)).toContain(`action="${at.reinstatement(one)}"`)
  expect((await officer.post(at.reinstatement(one), { _version: '3' })).status).toBe(303)
  expect(
    await house.value('select withdrawn_at from businesses.fiscal_figures where id = $1', [
      one.figureId,
    ]),
  ).toBeNull()
  const told = await house.value(
    `select count(*)::int from platform.audit_details d
     join platform.audit a on (a.city, a.seq) = (d.city, d.seq)
     where a.verb like '%figure' and d.noted::text ~ '000000'`,
  )
  expect(told).toBe(0)
})
