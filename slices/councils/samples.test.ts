import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { overview } from './opinion-overviews/addresses.ts'
import { ownOpinions } from './opinions/addresses.ts'
import { proposals } from './proposals/addresses.ts'
import { routes } from './routes.ts'
import { fill } from './samples.ts'
import { visions } from './visions/addresses.ts'

const house = await openHouse('councils', routes, fill)

test('the sample town has opinions, proposals and a vision, made through the actions', async () => {
  const officer = house.as(people.officer)
  const inbox = await (await officer.get(proposals())).text()
  expect(inbox).toContain('磨きの道具を貸し出す棚をつくる')
  const opinions = await (await officer.get(overview())).text()
  expect(opinions).toContain('鯖江市産業振興会議（見本）')
  const own = await (await house.as(people.member).get(ownOpinions())).text()
  for (const said of ['見本市の通訳を', '採用']) expect(own).toContain(said)
  expect(await (await officer.get(visions())).text()).toContain('自分の名で売る枠を')
})
