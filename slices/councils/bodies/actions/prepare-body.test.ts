import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('councils', routes, fill)

test('the list of bodies is for the city’s own people', async () => {
  expect((await house.asNobody().get(at.bodies())).status).toBe(303)
  expect((await house.as(people.business).get(at.bodies())).status).toBe(403)
  expect(await (await house.as(people.officer).get(at.bodies())).text()).toContain('産業振興会議')
  const elsewhere = await (await house.as(people.officerElsewhere).get(at.bodies())).text()
  expect(elsewhere).toContain('会議体はまだありません')
})
