import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { contacts } from '../../exports/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const reason = '令和8年度の企業調査の調査票を郵送するため'

test('whoever takes telephones out of the house stands among the looks, with the purpose', async () => {
  const before = await (await house.as(people.head).get(at.allLooks())).text()
  expect(before).not.toContain(reason)
  expect(
    (
      await house
        .as(people.officer)
        .post(contacts(), { model: 'corporations', format: 'xlsx', reason })
    ).status,
  ).toBe(303)
  const after = await (await house.as(people.head).get(at.allLooks())).text()
  expect(after).toContain('連絡先を含む書き出し：電話、メール')
  expect(after).toContain(reason)
  const later = await (await house.as(people.head).get(`${at.allLooks()}?before=99999999`)).text()
  expect([later.includes('最初のページ'), later.includes('前のページ')]).toEqual([true, false])
  expect(await (await house.as(people.head).get(at.allLooksCsv())).text()).toContain(reason)
  expect((await house.as(people.officer).get(at.allLooks())).status).toBe(403)
})
