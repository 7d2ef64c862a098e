import { expect, test } from 'vitest'
import { History, type Step } from './chain-editor-history.ts'
import { nearestOn, nearestTo } from './chain-editor-walk.ts'

const step = (said: string, log: string[], agrees = true): Step => ({
  said,
  again: async () => log.push(said) > 0 && agrees,
  back: async () => log.push(`-${said}`) > 0 && agrees,
})

test('what was done is taken back and done again in its order; a new step forgets the way forward', async () => {
  const [history, log] = [new History(), [] as string[]]
  await history.act(step('a', log))
  await history.act(step('b', log))
  expect((await history.undo())?.said).toBe('b')
  expect((await history.undo())?.said).toBe('a')
  expect(await history.undo()).toBeUndefined()
  expect((await history.redo())?.said).toBe('a')
  await history.act(step('c', log))
  expect(await history.redo()).toBeUndefined()
  expect(log).toEqual(['a', 'b', '-b', '-a', 'a', 'c'])
})

test('what the server refused is not in the history', async () => {
  const [history, log] = [new History(), [] as string[]]
  expect(await history.act(step('a', log, false))).toBe(false)
  expect(history.last).toBeUndefined()
})

test('an arrow key goes to the nearest box on that side, down a column before the next one', () => {
  const box = (left: number, top: number) => ({ left, top, width: 100, height: 40 })
  const places = [box(0, 100), box(120, 60), box(0, 300), box(-150, 0)]
  expect(nearestOn('ArrowDown', box(0, 0), places)).toBe(0)
  expect(nearestOn('ArrowRight', box(0, 0), places)).toBe(1)
  expect(nearestOn('ArrowLeft', box(0, 0), places)).toBe(3)
  expect(nearestOn('ArrowUp', box(0, 0), places)).toBe(-1)
  expect(nearestOn('x', box(0, 0), places)).toBe(-1)
})

test('when a box is taken out the hand stays at the nearest one', () => {
  const box = (left: number, top: number) => ({ left, top, width: 100, height: 40 })
  expect(nearestTo(box(0, 0), [box(0, 300), box(60, 60), box(-150, 0)])).toBe(1)
  expect(nearestTo(box(0, 0), [])).toBe(-1)
})
