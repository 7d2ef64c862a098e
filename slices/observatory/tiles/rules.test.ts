import { expect, test } from 'vitest'
import { PREFECTURES } from '../areas/rules.ts'
import { PREFECTURE_TILES, tilesOf } from './rules.ts'

test('each of the 47 has a tile of its own', () => {
  expect([...PREFECTURE_TILES.keys()].sort()).toEqual([...PREFECTURES].sort())
  const seats = [...PREFECTURE_TILES.values()].map(({ column, row }) => `${column} ${row}`)
  expect(new Set(seats).size).toBe(47)
})

test('no two places share a tile, and the west stays west', () => {
  const places = Array.from({ length: 41 }, (_, n) => ({ lat: 35 + (n % 7), lng: 135 + n / 9 }))
  const tiles = tilesOf(places)
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(41)
  expect(tiles[0]?.column).toBe(0)
  expect(tiles.at(-1)?.column).toBe(Math.max(...tiles.map(({ column }) => column)))
  expect(tilesOf([{ lat: 1, lng: 1 }])).toEqual([{ column: 0, row: 0 }])
})
