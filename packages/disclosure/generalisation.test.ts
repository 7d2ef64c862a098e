import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  candidates,
  generalisations,
  type Ladders,
  minimalGeneralisation,
  profileMatches,
} from './index.ts'

const untold = () => '*'
const decadePair = (value: string | number) =>
  ['1950', '1960'].includes(String(value)) ? '1950–60' : '1970–80'
const ladders: Ladders = {
  process: [String, () => '銅器'],
  area: [String, () => '市'],
  size: [String, untold],
  founded: [String, decadePair, untold],
}
/** The twelve workshops of a copperware town: process, district, people, decade founded. */
const rows = `鋳造 A 1–4 1950/鋳造 A 1–4 1960/鋳造 A 5–9 1950/鋳造 B 1–4 1950/鋳造 B 1–4 1980/鋳造 B 5–9 1960/
着色 A 1–4 1950/着色 A 1–4 1970/着色 B 1–4 1960/仕上 A 5–9 1950/仕上 B 1–4 1960/仕上 B 1–4 1970`
const register = rows.split('/').map((line) => {
  const [process = '', area = '', size = '', founded = ''] = line.trim().split(' ')
  return { process, area, size, founded }
})
const profile = register[0] ?? {}
const weights = { process: 0.4, area: 0.2, size: 0.2, founded: 0.2 }

test('a caster of the 1950s in district A is a name; five casters of 1950–60 in the city are not', () => {
  const question = { register, profile, ladders, weights, k: 5 }
  expect(profileMatches(question).matches).toBe(1)
  expect(candidates(question, { area: 1 })).toEqual([0, 3])
  expect(candidates(question, { area: 1, founded: 2 })).toEqual([0, 1, 3, 4])
  const [first, second, third, fourth] = generalisations(question)
  expect(first).toEqual({
    levels: { process: 0, area: 1, size: 1, founded: 1 },
    cost: 0.5,
    matches: 5,
  })
  expect(candidates(question, first?.levels)).toEqual([0, 1, 2, 3, 5])
  expect(second).toMatchObject({ cost: 0.6, matches: 6 })
  expect([third, fourth]).toMatchObject([
    { cost: 0.7, matches: 5 },
    { cost: 0.7, matches: 6 },
  ])
})

test('an older version that told the district leaves only who is in both', () => {
  const question = { register, profile, ladders }
  const before = new Set(candidates(question, { size: 1, founded: 2 }))
  const now = candidates(question, { area: 1, size: 1, founded: 1 })
  expect(now.length).toBe(5)
  expect(now.filter((one) => before.has(one)).length).toBeLessThan(5)
})

test('a blank in the register hides nobody, unless asked to; what is not told hides behind nothing', () => {
  const blank = { register: [{ area: 'A' }, { area: null }], profile: { area: 'A' } }
  expect(profileMatches(blank).matches).toBe(1)
  expect(profileMatches({ ...blank, blanks: 'agree' }).matches).toBe(2)
  expect(candidates(blank, { area: 1 })).toEqual([0, 1])
  expect(() => profileMatches({ register: [], profile: { area: null } })).toThrow(RangeError)
  expect(() => candidates(blank, { area: 2 })).toThrow(RangeError)
})

test('telling less never leaves fewer to choose from, and what is listed is safe', () => {
  const level = (most: number) => fc.integer({ min: 0, max: most })
  const levels = fc.record({ process: level(1), area: level(1), size: level(1), founded: level(2) })
  fc.assert(
    fc.property(
      levels,
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 12 }),
      (at, who, k) => {
        const question = { register, profile: register[who] ?? {}, ladders, k }
        const told = candidates(question, at).length
        expect(candidates(question, { ...at, area: 1, founded: 2 }).length).toBeGreaterThanOrEqual(
          told,
        )
        for (const one of generalisations(question)) {
          expect(candidates(question, one.levels).length).toBe(one.matches)
          expect(one.matches).toBeGreaterThanOrEqual(k)
        }
      },
    ),
  )
})

test('a register smaller than k has no safe way', () => {
  expect(minimalGeneralisation({ register, profile, ladders, k: 13 })).toEqual({
    minimalTotalLevels: null,
    minimalGeneralisations: [],
  })
})
