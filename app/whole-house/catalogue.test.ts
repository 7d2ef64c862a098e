import { expect, test } from 'vitest'
import { openHouse } from '#test'
import { catalogueDefects } from '../checks/catalogue/catalogue-check.ts'

const house = await openHouse('whole house', [], async () => undefined)

test('every table keeps its city: keys, walls, names, and nothing that cannot be distributed', async () => {
  const ask = async (text: string) => [...(await house.engine.asOwner(text, [])).rows]
  expect(await catalogueDefects(ask)).toEqual([])
})
