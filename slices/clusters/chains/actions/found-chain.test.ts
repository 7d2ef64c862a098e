import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { everyTemplate } from '../../templates/every-template.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const chainId = String(await house.value('select id from clusters.chains'))

test('the sample chain stands with every step of its template', async () => {
  const page = await house.as(people.officer).get(at.chain({ chainId }))
  const text = await page.text()
  for (const { name } of everyTemplate[0]?.steps ?? []) expect(text).toContain(name)
})
