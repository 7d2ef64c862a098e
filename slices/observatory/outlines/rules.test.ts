import { expect, test } from 'vitest'
import { boxOf, COUNTRY_BOX, pathOf } from '../projections/rules.ts'
import { outlinesOf, theOutlinesAreOfTodaysMunicipalities, topologyRead } from './rules.ts'

// Two squares that share a side: the second goes along it backwards (~0).
const file = {
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [135, 35] },
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
  ],
  objects: {
    towns: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { lg_code: '182079' } },
        {
          type: 'MultiPolygon',
          arcs: [[[2, -1]]],
          properties: { lg_code: '016951', is_hoppo_city: true },
        },
      ],
    },
  },
}

test('arcs become closed rings, also backwards; the 北方領土 are told apart', () => {
  const topology = topologyRead(JSON.stringify(file))
  const shapes = topology ? outlinesOf(topology) : []
  expect(shapes.map(({ code, northern, rings }) => [code, northern, rings.length])).toEqual([
    ['18207', false, 1],
    ['01695', true, 1],
  ])
  for (const { rings } of shapes) {
    const [ring = []] = rings
    expect(ring.slice(0, 2)).toEqual(ring.slice(-2))
  }
  expect(pathOf(shapes[0] ?? { rings: [] }, boxOf(shapes), 100)).toMatch(/^M\d+ \d+l.*z$/)
  // On a map of the country it is smaller than a pixel, and still there.
  expect(pathOf(shapes[0] ?? { rings: [] }, COUNTRY_BOX, 100)).toMatch(/^M/)
})

test('what is no topology with codes is not read', () => {
  for (const text of [
    '',
    '{}',
    '<svg/>',
    JSON.stringify({ ...file, objects: { a: { geometries: [{}] } } }),
  ])
    expect(topologyRead(text)).toBeNull()
})

test('a former code, or a municipality that is missing, is refused by name', () => {
  const shape = { code: '18207', northern: false, rings: [] }
  const codes = new Map([
    ['18207', 0],
    ['15213', 1],
  ])
  const name = (code: string) => (code === '15213' ? '燕市' : code)
  expect(
    theOutlinesAreOfTodaysMunicipalities([{ ...shape, code: '04423' }], codes, name),
  ).toMatchObject({ sentence: expect.stringContaining('「04423」') })
  expect(theOutlinesAreOfTodaysMunicipalities([shape], codes, name)).toMatchObject({
    sentence: expect.stringContaining('1件の境界がありません（燕市'),
  })
  const north = { code: '01695', northern: true, rings: [] }
  const all = [shape, { ...shape, code: '15213' }, north]
  expect(theOutlinesAreOfTodaysMunicipalities(all, codes, name)).toBe(true)
})
