import { expect, test } from 'vitest'
import { sql, within } from '#platform'
import { openHouse, people } from '#test'
import { ownRecord } from '../../own-records/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const ownBy = async (login: string) =>
  String(
    await house.value(
      `select l.business_id from businesses.account_links l
       join platform.accounts a on (a.city, a.id) = (l.city, l.account_id)
       where a.login = $1 and a.city = 182079 limit 1`,
      [login],
    ),
  )
const businessId = await ownBy('business')
const declare = at.ownDeclaration({ businessId })
const said = { gender: '女性', _form: 'gender' }
const kept = () => house.value('select max(gender) from businesses.self_declarations')

test('nobody signs in first; the hall and a bank declare for nobody, nor does another business', async () => {
  expect((await house.asNobody().post(declare, said)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.officer, people.head, people.bank])
    expect((await house.as(who).post(declare, said)).status).toBe(403)
  const other = String(
    await house.value('select id from businesses.businesses where id <> $1 limit 1', [businessId]),
  )
  const elsewhere = at.ownDeclaration({ businessId: other })
  expect((await house.as(people.business).post(elsewhere, said)).status).toBe(404)
})

test('rule broken: an answer that was not offered; and in the database nobody writes for another', async () => {
  const odd = await house.as(people.business).post(declare, { ...said, gender: '秘密' })
  expect([odd.status, await odd.text()]).toEqual([422, expect.stringContaining('いずれかを選んで')])
  const officer = await house.town.person(people.officer)
  await expect(
    within(
      house.grounds,
      { city: officer.city, mode: 'write', person: async () => officer },
      (here) =>
        here.db.run(sql`insert into businesses.self_declarations (city, business_id, gender,
            declared_at, declared_by)
          values (${here.city}, ${businessId}::uuid, '女性', now(), ${here.person.id}::uuid)`),
    ),
  ).rejects.toThrow()
  expect(await kept()).toBeNull()
})

test('done: it stands on the own page alone, in no record of acts, and is taken back as easily', async () => {
  const business = house.as(people.business)
  expect((await business.post(declare, said)).status).toBe(303)
  expect(await kept()).toBe('女性')
  expect(await (await business.get(ownRecord({ businessId }))).text()).toContain('お答えは任意です')
  expect(await house.audited()).toEqual(['businesses.declare-gender'])
  expect(
    await house.value(
      `select count(*)::text from platform.audit_details d where d::text like '%女性%'`,
    ),
  ).toBe('0')
  expect(
    String(
      await house.value('select gender_band from businesses.v_bands where business_id = $1', [
        businessId,
      ]),
    ),
  ).toBe('女性')
  expect((await business.post(declare, { ...said, gender: '答えない' })).status).toBe(303)
  expect(await kept()).toBeNull()
})
