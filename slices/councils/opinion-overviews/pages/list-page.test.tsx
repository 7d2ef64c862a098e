import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes as opinionRoutes } from '../../opinions/routes.ts'
import { fillSitting } from '../../sittings/tables.ts'
import { csv, document, pdf, report } from '../../year-reports/addresses.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'

const house = await openHouse('councils', [...routes, ...opinionRoutes], fillSitting)

test('nobody signs in first; outsiders do not knock; a member counts the own body and no other', async () => {
  expect((await house.asNobody().get(at.overview())).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(at.overview())).status).toBe(403)
  const own = await (await house.as(people.member).get(at.overview())).text()
  expect([own.includes('産業振興会議（見本）'), own.includes('別の懇談会（見本）')]).toEqual([
    true,
    false,
  ])
  expect(own).not.toContain('整理を待つ発言')
})

test('the hall sees what waits to be sorted, and the year with its counts; 不明 is no 0', async () => {
  const officer = house.as(people.officer)
  const all = await (await officer.get(at.overview())).text()
  expect([all.includes('整理を待つ発言'), all.includes('別の懇談会（見本）')]).toEqual([true, true])
  const year = await (await officer.get(report())).text()
  expect(year).toContain('令和8年度　会議の開催状況')
  expect((await house.as(people.member).get(report())).status).toBe(403)
  expect((await officer.get(pdf())).headers.get('content-type')).toBe('application/pdf')
  expect((await officer.get(document())).status).toBe(200)
  expect(await (await officer.get(csv())).text()).toContain('傍聴の数が不明の回')
})
