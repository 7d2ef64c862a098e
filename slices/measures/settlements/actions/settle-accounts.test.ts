import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { executions } from '../../executions/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { closeAccounts } from './close-accounts.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const measureId = String(await house.value("select id from measures.measures where code = '7201'"))
// A session ends when the clock runs on: everybody signs in again.
const financeHead = () => house.as(people.financeHead)
const officer = () => house.as(people.officer)
const year = { year: '2026' }
const close = () => performAs(house.grounds, systemOf(people.officer.city), closeAccounts, {})

test('nobody signs in first; an officer reads and does not settle; a broken year is missing', async () => {
  const nobody = await house.asNobody().get(at.settlements())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await officer().get(at.settlements())).status).toBe(200)
  const typed = { _form: 'settling', _version: '1', on: '2027-08-20' }
  expect((await officer().post(at.settling(year), typed)).status).toBe(403)
  expect((await officer().get(at.settlement({ year: 'x' }))).status).toBe(404)
  const early = await financeHead().post(at.settling(year), typed)
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('この年度は「執行中」です。'),
  ])
})

test('on 31 May the year is open; on 1 June it is closed, and what was paid is what was spent', async () => {
  await house.value(`update measures.executions set paid_yen = 5700000
    where measure_id = '${measureId}' and fiscal_year = 2026`)
  house.setClock('2027-05-31T23:00:00+09:00')
  await close()
  expect(await (await officer().get(at.settlement(year))).text()).toContain('執行中')
  house.setClock('2027-06-01T02:00:00+09:00')
  await close()
  await close()
  const page = await (await officer().get(at.settlement(year))).text()
  for (const text of ['閉鎖', '令和9年8月31日', '5,700千円（1事業）']) expect(page).toContain(text)
})

test('settled, then decided by the assembly; afterwards no amount is typed anew', async () => {
  house.setClock('2027-08-20T10:00:00+09:00')
  const typed = { _form: 'settling', _version: '1', on: '2027-08-20', auditedOn: '2027-08-18' }
  const tomorrow = await financeHead().post(at.settling(year), { ...typed, on: '2027-08-21' })
  expect([tomorrow.status, await tomorrow.text()]).toEqual([
    409,
    expect.stringContaining('日付が今日より後になっています。'),
  ])
  expect((await financeHead().post(at.settling(year), typed)).status).toBe(303)
  house.setClock('2027-09-28T17:00:00+09:00')
  const decided = { _form: 'deciding', on: '2027-09-28', outcome: '認定' }
  const stale = await financeHead().post(at.deciding(year), { ...decided, _version: '1' })
  expect(stale.status).toBe(409)
  const done = await financeHead().post(at.deciding(year), { ...decided, _version: '2' })
  expect(done.headers.get('location')).toBe(at.settlement(year))
  const late = await house.as(people.finance).post(executions({ measureId }), {
    fiscalYear: '令和8',
    initialYen: '1',
  })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('令和8年度の決算は議会の認定に付されています。額は直せません。'),
  ])
})

test('the two papers say the same on screen, in the PDF and in the workbook', async () => {
  for (const paperName of ['achievements', 'progress']) {
    const params = { year: '2025', paperName }
    const page = await (await officer().get(at.paper(params))).text()
    for (const text of ['6,600', '5,900', '89.4']) expect(page).toContain(text)
    expect((await officer().get(at.pdf(params))).status).toBe(200)
    expect((await officer().get(at.workbook(params))).status).toBe(200)
  }
  expect((await officer().get(at.paper({ year: '2025', paperName: 'x' }))).status).toBe(404)
})
