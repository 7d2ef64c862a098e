import { expect, test } from 'vitest'
import { address } from '../addresses.ts'
import { permissions } from '../permissions.ts'
import { citizenOf } from '../person.ts'
import { bySpecificity, cityAsked, openingsOf } from './matching.ts'

const { look } = permissions('x', { look: ['officer'] })
const row = (pattern: string) => ({
  get: address(pattern),
  may: look,
  file: async () => ({ type: '', name: '', body: '' }),
})

test('fixed words come before names', () => {
  const rows = ['/plans/:planId', '/plans/new', '/:a', '/plans/:planId/goals', '/plans'].map(row)
  const order = rows.sort(bySpecificity).map((r) => r.get.pattern)
  expect(order.indexOf('/plans/new')).toBeLessThan(order.indexOf('/plans/:planId'))
  expect(order.at(-1)).toBe('/:a')
})

test('a link is drawn only to where this person may knock', () => {
  const opens = openingsOf(['/plans/:planId', '/plans.csv'].map(row))
  const citizen = citizenOf(182079)
  const officer = { ...citizen, roles: ['officer'] as const }
  const path = '/plans/6f0e6f3e-0000-4000-8000-000000000000'
  expect([opens(officer, path), opens(citizen, path)]).toEqual([true, false])
  expect([opens(citizen, '/plans.csv?q=1'), opens(citizen, '/elsewhere')]).toEqual([false, true])
})

test('the city stands in the address, or in the first part of a public id', () => {
  const pid = '182079-6f0e6f3e-0000-4000-8000-000000000000'
  expect([cityAsked({ beadPid: pid }), cityAsked({ city: '152137' })]).toEqual([182079, 152137])
  expect([cityAsked({ beadId: pid }), cityAsked({ beadPid: 'x' }), cityAsked({})]).toEqual([
    null,
    null,
    null,
  ])
})
