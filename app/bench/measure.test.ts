import { expect, test } from 'vitest'
import { type Bench, timed } from './bench.ts'
import { linesOf, measure, percentile } from './measure.ts'

const bench = (limit: Bench['limit'], baseline: readonly number[] | string | null): Bench => ({
  name: 'example',
  unit: 'ms',
  rounds: 4,
  limit,
  open: async () => ({
    subject: async () => [4, 1, 3, 2],
    baselines: Object.fromEntries(baseline === null ? [] : [['other', async () => baseline]]),
  }),
})

test('percentiles by nearest rank', () => {
  const values = Array.from({ length: 20 }, (_, n) => 20 - n)
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile([7], 0.95)]).toEqual([
    10, 19, 7,
  ])
  expect(() => percentile([], 0.5)).toThrow('nothing was measured')
})

test('the ratio is of medians in the same run, and a limit is kept or not', async () => {
  const kept = await measure(bench({ p95: 4 }, [8, 8, 8]), 'quick')
  expect(kept).toMatchObject({
    baselines: [{ name: 'other', ratio: 0.25 }],
    holds: true,
    subject: { p50: 2, p95: 4, rounds: 4 },
  })
  const broken = await measure(bench({ p50: 1 }, null), 'quick')
  expect([broken.holds, broken.baselines]).toEqual([false, []])
  expect(linesOf(broken).join('\n')).toContain('p50 ≤ 1 ms: NOT KEPT')
})

test('what cannot be measured on this machine says so, and is not over its limit', async () => {
  const open = async () => ({ subject: async () => 'It needs a server.', baselines: {} })
  const result = await measure({ ...bench({ p50: 1 }, null), open }, 'quick')
  expect(result.holds).toBe(true)
  expect(linesOf(result).join('\n')).toMatch(/It needs a server\.[\s\S]*: not measured/)
})

test('a baseline that is not on this machine says so, and the bench goes on', async () => {
  const result = await measure(bench(undefined, 'There is no numpy.'), 'full')
  expect([result.holds, result.baselines[0]?.ratio]).toEqual([true, null])
  expect(linesOf(result).join('\n')).toContain('There is no numpy.')
})

test('what is timed is warmed up first and closed at the end, also when it fails', async () => {
  let runs = 0
  let closed = 0
  expect(await timed(() => (runs += 1), 2)(3)).toHaveLength(3)
  expect(runs).toBe(5)
  const failing = timed(() => Promise.reject(new Error('broken')))
  const open = async () => ({ subject: failing, baselines: {}, close: async () => void closed++ })
  await expect(measure({ ...bench(undefined, null), open }, 'quick')).rejects.toThrow('broken')
  expect(closed).toBe(1)
})
