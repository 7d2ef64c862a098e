import { expect, test } from 'vitest'
import { kindsWithin, type Made, madeByChain, processesNear, usesOf } from './rules.ts'

const product = (kind: string, ...processes: string[]): Made => ({
  kind,
  processes,
  businesses: [],
})
const times = (count: number, made: Made): Made[] => Array.from({ length: count }, () => made)

test('as the design works it: of 8 and of 5 products, together in 4, φ is 0.50', () => {
  const made = [
    ...times(4, product('枠', 'p', 'q')),
    ...times(4, product('枠', 'p')),
    product('枠', 'q'),
  ]
  expect(processesNear(made, 'p')).toEqual([{ id: 'q', phi: 0.5, together: 4, products: 5 }])
})

test('together in fewer than three products nothing is said, and it is not 0', () => {
  const made = [...times(2, product('枠', 'p', 'q')), product('椀', 'p', 'r')]
  expect(processesNear(made, 'p').map(({ id, phi }) => [id, phi])).toEqual([
    ['q', null],
    ['r', null],
  ])
  expect(processesNear(made, 'nobody uses it')).toEqual([])
})

test('what a process is used for, by kind, with who is named; and where it could go next', () => {
  const made = [
    ...times(3, { kind: '医療器具', processes: ['p', 'q'], businesses: ['甲社'] }),
    { kind: '医療器具', processes: ['q'], businesses: ['乙社'] },
    product('椀', 'p'),
    product('時計', 'q'),
    product('鋏', 'r'),
  ]
  expect(usesOf(made, 'p')).toEqual([
    { id: '医療器具', phi: 0.75, together: 3, products: 4, businesses: ['甲社'] },
    { id: '椀', phi: null, together: 1, products: 1, businesses: [] },
  ])
  expect(kindsWithin(made, 'p', processesNear(made, 'p'))).toEqual([
    { kind: '時計', through: 'q', phi: 0.6 },
  ])
})

test('a chain makes what it ends in, by the processes that are tied to the city’s list', () => {
  const node = (id: string, kind: 'process' | 'product', processId: string | null = null) => ({
    id,
    name: id,
    kind,
    processId,
  })
  const line = (fromNode: string, toNode: string) =>
    ({ fromNode, toNode, logic: 'AND', branch: 0, products: [] }) as const
  const web = {
    nodes: [node('鋳込み', 'process', 'p'), node('着色', 'process'), node('花器', 'product')],
    edges: [line('鋳込み', '着色'), line('着色', '花器')],
  }
  expect(madeByChain(web)).toEqual([{ kind: '花器', processes: ['p'], businesses: [] }])
})
