import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  connectionSentence,
  everyApplicationIsCovered,
  isConnected,
  type Pair,
  pairKey,
  planOf,
  scorersPer,
  type Wanted,
} from './rules.ts'

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`)
const wanted = (applications: number, members: number, more: Partial<Wanted> = {}): Wanted => ({
  applicationIds: ids('a', applications),
  reviewerIds: ids('r', members),
  closed: new Set(),
  cost: () => 0,
  perApplication: 4,
  seed: 7,
  ...more,
})
const loads = (pairs: readonly Pair[]) =>
  [...Map.groupBy(pairs, ({ reviewerId }) => reviewerId).values()].map(({ length }) => length)

test('up to 25 applications everybody scores everything that no conflict closes', () => {
  const closed = new Set([pairKey('a3', 'r1')])
  const plan = planOf(wanted(6, 4, { closed }))
  expect([plan.way, plan.pairs.length]).toEqual(['全員が全件', 23])
  expect(everyApplicationIsCovered(scorersPer(ids('a', 6), plan.pairs))).toBe(true)
  const thin = new Set([pairKey('a3', 'r1'), pairKey('a3', 'r2')])
  expect(
    everyApplicationIsCovered(
      scorersPer(ids('a', 6), planOf(wanted(6, 4, { closed: thin })).pairs),
    ),
  ).toMatchObject({
    sentence: '除斥のあと審査できる委員が2人です。予備委員を加えてください。',
  })
  expect(everyApplicationIsCovered(new Map([['a', 1]]))).toMatchObject({
    sentence: expect.stringContaining('進められません'),
  })
})

test('scenario 6: beyond that loads are within one, each has its members, a bridge is scored by all', () => {
  const asked = wanted(200, 7)
  const plan = planOf(asked)
  const pairs = plan.pairs
  expect(plan.bridge).toHaveLength(3)
  const scorers = scorersPer(asked.applicationIds, pairs)
  for (const [id, count] of scorers) expect(count).toBe(plan.bridge.includes(id) ? 7 : 4)
  expect(Math.max(...loads(pairs)) - Math.min(...loads(pairs))).toBeLessThanOrEqual(1)
  expect(isConnected(pairs)).toBe(true)
  expect(planOf(asked)).toEqual(plan)
  expect(planOf({ ...asked, seed: 8 }).bridge).not.toEqual(plan.bridge)
})

test('no pair that a conflict closes, whatever the conflicts', () => {
  const some = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 39 }), fc.integer({ min: 0, max: 8 })),
    { maxLength: 60, selector: String },
  )
  fc.assert(
    fc.property(some, (cells) => {
      const closed = new Set(cells.map(([a, r]) => pairKey(`a${a}`, `r${r}`)))
      const asked = wanted(40, 9, { closed, perApplication: 3 })
      for (const { applicationId, reviewerId } of planOf(asked).pairs)
        expect(closed.has(pairKey(applicationId, reviewerId))).toBe(false)
    }),
    { numRuns: 20 },
  )
})

test('1,200 applications by five members of twelve, within five seconds', () => {
  const before = performance.now()
  const plan = planOf(
    wanted(1_200, 12, {
      perApplication: 5,
      cost: ({ applicationId, reviewerId }) =>
        (applicationId.length * 7 +
          reviewerId.length * 3 +
          Number(applicationId.slice(1)) * Number(reviewerId.slice(1))) %
        4,
    }),
  )
  expect(performance.now() - before).toBeLessThan(5_000)
  expect(plan.pairs).toHaveLength(1_197 * 5 + 3 * 12)
  expect(Math.max(...loads(plan.pairs)) - Math.min(...loads(plan.pairs))).toBeLessThanOrEqual(1)
})

test('where conflicts leave an application three of five members, these three score it', () => {
  const closed = new Set(['r0', 'r1'].map((r) => pairKey('a30', r)))
  const plan = planOf(wanted(40, 5, { closed }))
  expect(scorersPer(['a30'], plan.pairs).get('a30')).toBe(3)
})

test('two groups that share nothing are not connected', () => {
  const pairs = [
    ['a0', 'r0'],
    ['a0', 'r1'],
    ['a1', 'r2'],
  ].map(([applicationId = '', reviewerId = '']) => ({ applicationId, reviewerId }))
  expect(isConnected(pairs)).toBe(false)
  expect(connectionSentence(pairs)).toContain('識別できません')
})
