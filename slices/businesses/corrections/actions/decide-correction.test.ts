import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { business as staffBusiness } from '../../addresses.ts'
import * as at from '../../own-records/addresses.ts'
import { routes } from '../../routes.ts'
import { ownMaker } from '../../samples/consents.ts'
import { fill } from '../../samples.ts'
import * as correctionsAt from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
type Who = (typeof people)[keyof typeof people]
const text = async (who: Who, path: string) => (await house.as(who).get(path)).text()
const own = { businessId: await idOf(ownMaker) }

test('a correction is asked for and answered field by field; what is accepted stands in the register', async () => {
  const business = house.as(people.business)
  const correction = await house.value(
    'select id from businesses.corrections where business_id = $1',
    [own.businessId],
  )
  const path = correctionsAt.correction({ correctionId: String(correction) })
  const version = String(
    await house.value('select version from businesses.businesses where id = $1', [own.businessId]),
  )
  const same = { name: ownMaker, kana: 'つつじめがね', _version: version }
  const bad = await business.post(at.ownCorrection(own), { ...same, phone: '12', employees: '-3' })
  const page = await bad.text()
  expect(bad.status).toBe(422)
  expect(page).toContain('従業員数は0以上の整数で入れてください。')
  expect(page).toContain('value="12"')
  for (const who of [people.bank, people.business, people.finance])
    expect((await house.as(who).get(path)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  expect((await house.as(people.head).post(path, {})).status).toBe(403)

  const officer = house.as(people.officer)
  const decision = {
    'decision.phone': 'accept',
    'decision.employees': 'refuse',
    'decision.employeesOn': 'refuse',
  }
  const silent = await officer.post(path, decision)
  expect([silent.status, await silent.text()]).toEqual([
    409,
    expect.stringContaining('採用しない理由'),
  ])
  const done = await officer.post(path, {
    ...decision,
    'reason.employees': '決算書の人数と違うため。',
    'reason.employeesOn': '決算書の人数と違うため。',
    answer: '電話番号を直しました。',
    state: '廃業',
  })
  expect(done.status).toBe(303)
  const { rows } = await house.engine.asOwner(
    'select phone, employees, state, source from businesses.businesses where id = $1',
    [own.businessId],
  )
  expect(rows[0]).toEqual({
    phone: '0778-00-9013',
    employees: 9,
    state: '登録',
    source: '本人の申出',
  })
  expect(await text(people.officer, staffBusiness(own))).toContain('訂正の申出（第1号）')
  const answered = await text(people.business, at.ownRecord(own))
  expect(answered).toContain('不採用（決算書の人数と違うため。）')
  expect(answered).toContain('電話番号を直しました。')
  expect((await officer.post(path, decision)).status).toBe(409)
})
