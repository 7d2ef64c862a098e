import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { turnsOfCities } from './turns.ts'

test('acts of a city come one after another; those of another city, and after a long one, do not wait', async () => {
  const inTurn = turnsOfCities(60)
  const told: string[] = []
  const act = (city: number, name: string, ms: number) =>
    inTurn(city, async () => {
      told.push(`${name} begins`)
      await wait(ms)
      told.push(`${name} ends`)
    })
  await Promise.all([act(1, 'one', 10), act(1, 'two', 1), act(2, 'elsewhere', 1)])
  expect(told.indexOf('two begins')).toBe(told.indexOf('one ends') + 1)
  expect(told.indexOf('elsewhere begins')).toBeLessThan(told.indexOf('one ends'))

  told.length = 0
  const failed = inTurn(1, () => Promise.reject(new Error('lost')))
  await Promise.all([
    expect(failed).rejects.toThrow('lost'),
    act(1, 'long', 200),
    act(1, 'short', 1),
  ])
  expect(told).toEqual(['long begins', 'short begins', 'short ends', 'long ends'])
})
