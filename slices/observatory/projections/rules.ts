/** One area as rings of whole numbers x, y, x, y …: a thousandth of a degree, north up. */
export type Shape = {
  /** Five digits. */
  readonly code: string
  /** One of the six units of the 北方領土: drawn, and counted nowhere. */
  readonly northern: boolean
  readonly rings: readonly (readonly number[])[]
}

const UNITS = 1000
/** Lengths are true at 36° north, in the middle of Japan. */
const NARROWING = Math.cos((36 * Math.PI) / 180)
const WEST = 126.5
const NORTH = 45.8
const EAST = 149
const SOUTH = 26.9

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const xOf = (lng: number) => Math.round((lng - WEST) * NARROWING * UNITS)
const yOf = (lat: number) => Math.round((NORTH - lat) * UNITS)

/** The whole country; 沖縄県 and 小笠原村 stand in frames, as in most atlases. */
export const COUNTRY_BOX: Box = { x: 0, y: 0, width: xOf(EAST), height: yOf(SOUTH) }
export const FRAMES: readonly Box[] = [
  { x: xOf(126.7), y: yOf(42.9), width: xOf(136.1) - xOf(126.7), height: yOf(39.3) - yOf(42.9) },
  { x: xOf(141.6), y: yOf(33.2), width: xOf(143) - xOf(141.6), height: yOf(31.1) - yOf(33.2) },
]
const SHIFTS: readonly { readonly of: RegExp; readonly lng: number; readonly lat: number }[] = [
  { of: /^47/, lng: 4, lat: 15.6 },
  { of: /^13421$/, lng: 0, lat: 5.2 },
]

/** Where a point of an area is drawn. */
export function projected(lng: number, lat: number, code: string): [number, number] {
  const shift = SHIFTS.find(({ of }) => of.test(code))
  return [xOf(lng + (shift?.lng ?? 0)), yOf(lat + (shift?.lat ?? 0))]
}

/** The box of some shapes, with a margin of a twentieth. */
export function boxOf(shapes: readonly Shape[]): Box {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ring of shapes.flatMap(({ rings }) => rings)) {
    for (let at = 0; at < ring.length; at += 2) {
      left = Math.min(left, ring[at] ?? left)
      right = Math.max(right, ring[at] ?? right)
      top = Math.min(top, ring[at + 1] ?? top)
      bottom = Math.max(bottom, ring[at + 1] ?? bottom)
    }
  }
  if (left > right) return COUNTRY_BOX
  const margin = Math.max(right - left, bottom - top, 20) / 20
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  }
}

const isOutside = (ring: readonly number[], { x, y, width, height }: Box) => {
  const [left = 0, top = 0] = ring
  return left < x || left > x + width || top < y || top > y + height
}

/**
 * The path of a shape, drawn `width` wide: points that fall on the same half pixel are one, so that a
 * map of the country stays small. Rings that lie off the map or shrink to less than a line are left out;
 * the last one of a shape never is.
 */
export function pathOf({ rings }: Pick<Shape, 'rings'>, box: Box, width: number): string {
  const scale = (width * 2) / box.width
  const drawn = rings.flatMap((ring): string[] => {
    if (isOutside(ring, box)) return []
    const points: string[] = []
    let [lastX, lastY] = [Number.NaN, Number.NaN]
    for (let at = 0; at < ring.length; at += 2) {
      const x = Math.round(((ring[at] ?? 0) - box.x) * scale)
      const y = Math.round(((ring[at + 1] ?? 0) - box.y) * scale)
      if (x === lastX && y === lastY) continue
      points.push(
        points.length === 0
          ? `M${x} ${y}`
          : `${points.length === 1 ? 'l' : ' '}${x - lastX} ${y - lastY}`,
      )
      lastX = x
      lastY = y
    }
    return points.length < 3 ? [] : [`${points.join('')}z`]
  })
  if (drawn.length > 0) return drawn.join('')
  const [first] = rings.filter((ring) => !isOutside(ring, box))
  if (!first) return ''
  const x = Math.round(((first[0] ?? 0) - box.x) * scale)
  const y = Math.round(((first[1] ?? 0) - box.y) * scale)
  return `M${x} ${y}h2v2h-2z`
}
