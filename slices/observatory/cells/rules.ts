import type { Municipality } from '../municipalities/rules.ts'
import { projected, type Shape } from '../projections/rules.ts'

/** A representative point; of the six units of the 北方領土 only roughly, as no office stands there. */
export type Seat = {
  readonly code: string
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly northern: boolean
}

export const NORTHERN: readonly Seat[] = [
  { code: '01695', name: '色丹村', lat: 43.83, lng: 146.75 },
  { code: '01696', name: '泊村（国後郡）', lat: 43.83, lng: 145.55 },
  { code: '01697', name: '留夜別村', lat: 44.25, lng: 146.1 },
  { code: '01698', name: '留別村', lat: 44.9, lng: 147.4 },
  { code: '01699', name: '紗那村', lat: 45.2, lng: 147.88 },
  { code: '01700', name: '蘂取村', lat: 45.45, lng: 148.55 },
].map((seat) => ({ ...seat, northern: true }))

/** Cells end this far from their point, in degrees of latitude: the sea belongs to nobody. */
const REACH = 0.26
const CORNERS = 14
const NARROWING = Math.cos((36 * Math.PI) / 180)

type Point = readonly [number, number]

/** What of a polygon lies nearer to `own` than to `other`. */
function nearer(polygon: readonly Point[], own: Point, other: Point): Point[] {
  const [a, b] = [other[0] - own[0], other[1] - own[1]]
  const limit = (other[0] ** 2 + other[1] ** 2 - own[0] ** 2 - own[1] ** 2) / 2
  const over = ([x, y]: Point) => a * x + b * y - limit
  const kept: Point[] = []
  for (const [at, point] of polygon.entries()) {
    const next = polygon[(at + 1) % polygon.length] ?? point
    const [here, there] = [over(point), over(next)]
    if (here <= 0) kept.push(point)
    if (here < 0 !== there < 0 && here !== there) {
      const part = here / (here - there)
      kept.push([point[0] + part * (next[0] - point[0]), point[1] + part * (next[1] - point[1])])
    }
  }
  return kept
}

/**
 * The country divided by representative points: each cell is what lies nearer to its point than to any
 * other (Voronoi), and at most some thirty kilometres away. These are not boundaries, and the map says so.
 */
export function cellsOf(places: readonly Municipality[]): Shape[] {
  const seats = [...places.map((place) => ({ ...place, northern: false })), ...NORTHERN].map(
    ({ code, lat, lng, northern }) => ({
      code,
      northern,
      at: [lng * NARROWING, lat] as const,
    }),
  )
  const byWest = [...seats].sort((one, other) => one.at[0] - other.at[0])
  const order = new Map(byWest.map((seat, at) => [seat, at]))
  return seats.map((seat) => {
    let polygon: Point[] = Array.from({ length: CORNERS }, (_, n) => {
      const turn = (2 * Math.PI * (n + 0.5)) / CORNERS
      return [seat.at[0] + REACH * Math.cos(turn), seat.at[1] + REACH * Math.sin(turn)]
    })
    for (const other of around(byWest, order.get(seat) ?? 0)) {
      polygon = nearer(polygon, seat.at, other.at)
    }
    const ring = polygon.flatMap(([x, y]) => projected(x / NARROWING, y, seat.code))
    return { code: seat.code, northern: seat.northern, rings: [ring] }
  })
}

type Placed = { readonly at: Point }

/** Those near enough to cut a cell, the nearest first. */
function around<T extends Placed>(byWest: readonly T[], own: number): T[] {
  const self = byWest[own]
  if (!self) return []
  const near: { other: T; away: number }[] = []
  for (const step of [-1, 1]) {
    for (let at = own + step; at >= 0 && at < byWest.length; at += step) {
      const other = byWest[at]
      if (!other || Math.abs(other.at[0] - self.at[0]) > 2 * REACH) break
      const away = Math.hypot(other.at[0] - self.at[0], other.at[1] - self.at[1])
      if (away > 0 && away < 2 * REACH) near.push({ other, away })
    }
  }
  return near.sort((one, two) => one.away - two.away).map(({ other }) => other)
}
