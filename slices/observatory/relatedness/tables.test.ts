import { expect, test } from 'vitest'
import { type Here, within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { countryOf } from '../municipalities/tables.ts'
import { DIVISIONS, divisionOf } from '../reference/divisions.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'
import * as at from './addresses.ts'
import { RELATEDNESS_COLUMNS, relatedTo, TEACHING_ONLY } from './rules.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const officer = await house.town.person(people.officer)
const country = await within(
  house.grounds,
  { city: officer.city, mode: 'read', person: async () => officer },
  (here: Here) => countryOf(here, RELATEDNESS_COLUMNS),
)

test('the figures of §5.10: 製造業 with 運輸業 0.348, 建設業 0.575, 複合サービス 0.610', () => {
  const manufacturing = divisionOf('e') ?? DIVISIONS[4]
  const related = relatedTo(country, manufacturing)
  const phi = (key: string) => related.find(({ division }) => division.key === key)?.phi?.toFixed(3)
  expect([phi('h'), phi('d'), phi('q')]).toEqual(['0.348', '0.575', '0.610'])
  expect(related).toHaveLength(17)
})

test('nobody signs in first; the page teaches and says that it is no advice', async () => {
  const path = at.relatedness({ division: 'e' })
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  const text = await (await house.as(people.bank).get(path)).text()
  for (const said of [TEACHING_ONLY, '0.348', '0.575', '0.610', '表で見る', 'CSV'])
    expect(text).toContain(said)
  expect((await house.as(people.bank).get(at.relatedness({ division: 'z' }))).status).toBe(404)
  const file = await house.as(people.bank).get(at.relatednessFile({ division: 'e' }))
  expect(await file.text()).toContain('複合サービス事業,0.6')
})
