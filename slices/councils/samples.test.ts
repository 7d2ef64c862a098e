import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { proposals } from './proposals/addresses.ts'
import { routes } from './routes.ts'
import { fill } from './samples.ts'
import { visions } from './visions/addresses.ts'

const house = await openHouse('councils', routes, fill)

test('the sample town has proposals and a vision, made through the actions', async () => {
  const officer = house.as(people.officer)
  const inbox = await (await officer.get(proposals())).text()
  expect(inbox).toContain('磨きの道具を貸し出す棚をつくる')
  expect(await (await officer.get(visions())).text()).toContain('自分の名で売る枠を')
})
