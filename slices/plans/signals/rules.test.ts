import { expect, test } from 'vitest'
import { type CoveredNode, type CoveringMeasure, coverageSignals } from './rules.ts'

const node = (id: string, more: Partial<CoveredNode> = {}): CoveredNode => ({
  ...{ id, parentId: null, level: '施策', number: id, title: '売る', plan: '計画' },
  ...{ indicators: [], measures: [] },
  ...more,
})
const measure = (pid: string, more: Partial<CoveringMeasure> = {}): CoveringMeasure => ({
  ...{ pid, name: pid, lastYear: null, goals: 1, indicators: ['i'] },
  ...more,
})
const indicator = (attribution: string) => ({ id: 'i', name: '成約額', attribution })
const signals = (nodes: readonly CoveredNode[], measures: readonly CoveringMeasure[] = []) =>
  coverageSignals(nodes, measures, 2026).map(({ signal, id }) => `${signal} ${id}`)

test('scenario 14: a goal without a measure leaves the list when one is linked, to it or under it', () => {
  const held = [indicator('A')]
  expect(signals([node('1', { indicators: held })])).toEqual(['noMeasure 1'])
  expect(signals([node('1', { indicators: held, measures: ['m'] })], [measure('m')])).toEqual([])
  const child = node('1-1', { parentId: '1', level: '取組', measures: ['m'] })
  expect(signals([node('1', { indicators: held }), child], [measure('m')])).toEqual([])
})

test('a goal whose measures all end this year, without an indicator, or with class C alone', () => {
  const ending = measure('m', { lastYear: 2026 })
  expect(signals([node('1', { measures: ['m'] })], [ending])).toEqual([
    'allEnding 1',
    'noIndicator 1',
  ])
  const context = node('1', { measures: ['m'], indicators: [indicator('C')] })
  expect(signals([context], [measure('m')])).toEqual(['onlyContext 1'])
})

test('an indicator that no measure is read by; a measure of no goal, and one of too many', () => {
  const read = node('1', { measures: ['m'], indicators: [indicator('A')] })
  expect(signals([read], [measure('m', { indicators: [] })])).toEqual(['unmeasured i'])
  expect(
    signals(
      [],
      [measure('a', { goals: 0 }), measure('b', { goals: 4 }), measure('c', { goals: 3 })],
    ),
  ).toEqual(['noGoal a', 'manyGoals b'])
})
