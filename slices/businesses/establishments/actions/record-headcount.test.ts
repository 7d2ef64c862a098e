import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const one = async (column: 'id' | 'business_id') =>
  String(
    await house.value(`select ${column} from businesses.establishments where name = '線引き場'`),
  )
const params = { businessId: await one('business_id'), establishmentId: await one('id') }
const typed = { fiscalYear: '令和8', workers: '８', countedOn: '2026-10-01', source: '訪問' }
const page = async (who: (typeof people)[keyof typeof people]) =>
  (await house.as(who).get(at.establishment(params))).text()

test('nobody is asked to sign in; finance does not write, another city finds nothing', async () => {
  const path = at.headcounts(params)
  expect((await house.asNobody().post(path, typed)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).post(path, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(path, typed)).status).toBe(404)
})

test('rule broken: negative people, a year to come, and a second number for a year', async () => {
  const officer = house.as(people.officer)
  const tried = async (wish: object) => {
    const answer = await officer.post(at.headcounts(params), { ...typed, ...wish })
    return [answer.status, await answer.text()]
  }
  expect(await tried({ workers: '-1' })).toEqual([
    422,
    expect.stringContaining('従業員数は0以上の整数で入れてください。'),
  ])
  expect(await tried({ fiscalYear: '令和9' })).toEqual([409, expect.stringContaining('今日より後')])
  expect(await tried({ fiscalYear: '令和7' })).toEqual([
    409,
    expect.stringContaining('令和7年度の従業員数は、もう7人と記録されています'),
  ])
  expect(await house.audited()).toEqual([])
})

test('done: a year is added and another replaced; those outside the section see bands, not even in the history', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(at.headcounts(params), typed)).status).toBe(303)
  const again = { ...typed, fiscalYear: '令和7', workers: '0', replaces: 'on' }
  expect((await officer.post(at.headcounts(params), again)).status).toBe(303)
  const seen = await page(people.officer)
  for (const shown of ['令和8年度', '8人', '0人', '令和7年度の従業員数：7人→0人'])
    expect(seen).toContain(shown)
  const card = await (await officer.get(business({ businessId: params.businessId }))).text()
  expect(card).toContain('年度の従業員数を記録した')
  const finance = await page(people.finance)
  expect(finance).toContain('5〜9人')
  expect(finance).not.toMatch(/[^〜0-9]8人|7人→/)
})

test('done: a year recorded in error is taken back and is not known again', async () => {
  const officer = house.as(people.officer)
  const path = at.headcountWithdrawal(params)
  const back = { fiscalYear: '2026', reason: '別の事業所の人数だった' }
  expect((await house.as(people.finance).post(path, back)).status).toBe(403)
  expect((await officer.post(path, { ...back, reason: '' })).status).toBe(422)
  expect((await officer.post(path, back)).status).toBe(303)
  expect((await officer.post(path, back)).status).toBe(404)
  expect(await page(people.officer)).toContain('令和8年度の従業員数：8人→（空欄）')
})
