import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  type Assumptions,
  exitChances,
  passingChances,
  supplyChances,
} from '../assumptions/rules.ts'
import type { Graph, Node } from '../chains/tables.ts'
import { inputOf, type Known, outlookOf, untold, yearsUntil } from './rules.ts'

const assumed: Assumptions = {
  exit: exitChances.standard,
  passing: passingChances.standard,
  supply: supplyChances.standard,
  untilAble: 3,
  sharedShock: false,
  alarmYears: 10,
}
const node = (id: string, more: Partial<Node>): Node => ({
  id,
  kind: 'process',
  name: id,
  position: 0,
  processId: null,
  process: null,
  area: '',
  supply: null,
  supplyEndsOn: null,
  demand: null,
  demandSource: '',
  note: '',
  version: 1,
  ...more,
})
const graph: Graph = {
  nodes: [
    node('green', { processId: 'p-green' }),
    node('burnt', { processId: 'p-burnt' }),
    node('sand', { kind: 'material' }),
    node('wax', {
      kind: 'material',
      supply: '供給終了告知',
      supplyEndsOn: localDateOf('2029-03-31'),
    }),
    node('bowl', { kind: 'product' }),
  ],
  edges: [
    { id: '1', fromNode: 'green', toNode: 'bowl', logic: 'OR', branch: 1, products: [] },
    { id: '2', fromNode: 'burnt', toNode: 'bowl', logic: 'OR', branch: 1, products: [] },
    { id: '3', fromNode: 'sand', toNode: 'bowl', logic: 'AND', branch: 0, products: [] },
  ],
}
const able = (business: string, process: string, birthYear: number | null, more = {}) => ({
  personId: `${business}-1`,
  businessId: business,
  processId: process,
  part: '代表者',
  birthYear,
  intendsTo: null,
  ...more,
})
const holder = (businessId: string, processId: string) => ({
  businessId,
  processId,
  capacity: null,
  isSample: true,
})
const on = { today: localDateOf('2026-11-24'), seed: 1 }
const known = (more: Partial<Known>): Known => ({
  able: [],
  holders: [],
  successions: new Map(),
  ...more,
})

test('9: holders of 78, 72 and 66 without successors: the middle year is 12, from 6 to 19', () => {
  const closing = new Map(['a', 'b', 'c'].map((one) => [one, '自分の代で廃業']))
  const people = [1948, 1954, 1960].map((year, at) => able('abc'[at] ?? '', 'p-green', year))
  const drawn = outlookOf(
    inputOf(graph, known({ able: people, successions: closing }), assumed, on),
  )
  const zero = drawn?.nodes.green?.zero
  expect([zero?.p10, zero?.median, zero?.p90]).toEqual([6, 12, 19])
})

test('10: a business of which nobody is recorded stands for one person of unknown age', () => {
  const input = inputOf(
    graph,
    known({
      able: [able('a', 'p-green', 1960)],
      holders: [holder('a', 'p-green'), holder('b', 'p-green')],
    }),
    assumed,
    on,
  )
  expect(outlookOf(input)?.nodes.green).toMatchObject({ able: 2, unknownAges: 1 })
})

test('without one age it cannot be told; what has no record is named and lasts', () => {
  const blind = known({ holders: [holder('a', 'p-green')] })
  expect(outlookOf(inputOf(graph, blind, assumed, on))).toBeNull()
  expect(untold(graph, blind).map(({ id }) => id)).toEqual(['burnt', 'sand'])
})

test('11: a product lives by either of two castings, and ends with the second', () => {
  const two = known({ able: [able('a', 'p-green', 1940), able('b', 'p-burnt', 1966)] })
  const drawn = outlookOf(inputOf(graph, two, assumed, on))
  const [green, burnt] = [drawn?.nodes.green?.zero.median, drawn?.nodes.burnt?.zero.median]
  expect(green ?? 99).toBeLessThan(burnt ?? 0)
  expect(drawn?.products.bowl?.end.median ?? 0).toBeGreaterThanOrEqual(burnt ?? 99)
})

test('a stated age to work until, the state of the succession and an announced end are read', () => {
  const input = inputOf(
    graph,
    known({
      able: [able('a', 'p-green', 1956, { intendsTo: 75 })],
      successions: new Map([['a', '決定・育成済']]),
    }),
    assumed,
    on,
  )
  expect(input.workshops[0]).toMatchObject({
    people: [{ age: 70, stopsIn: 5, part: 'owner' }],
    passing: { probability: 0.9, lagYears: 0 },
  })
  expect(input.supplies).toEqual({ wax: { endsIn: 3 } })
  expect([
    yearsUntil(localDateOf('2026-11-23'), on.today),
    yearsUntil(localDateOf('2026-11-24'), on.today),
  ]).toEqual([0, 1])
})
