import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import * as consentsAt from '../../consents/addresses.ts'
import * as looksAt from '../../looks/addresses.ts'
import { routes } from '../../routes.ts'
import { mandatedMaker, ownMaker } from '../../samples/consents.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const own = { businessId: await idOf(ownMaker) }
const hidden = { businessId: await idOf(mandatedMaker) }
const nothing = { businessId: '00000000-0000-4000-8000-000000000000' }
const reason = '設備資金の相談の準備のため。'
type Who = (typeof people)[keyof typeof people]
const text = async (who: Who, path: string) => (await house.as(who).get(path)).text()

test('smoke', async () => {
  const list = await text(people.bank, at.shared())
  expect(list).toContain(ownMaker)
  expect(list).not.toContain(mandatedMaker)
  console.log((await house.as(people.bank).get(at.sharedBusiness(hidden))).status)
})
