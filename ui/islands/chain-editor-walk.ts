export type Place = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Which place an arrow key goes to: the nearest on that side, where a step aside counts double, so that
 * a column is walked before the next one.
 * @returns its position in `places`, or -1 where nothing lies that way or the key is none of the four
 */
export function nearestOn(key: string, from: Place, places: readonly Place[]): number {
  const way = ways[key]
  if (way === undefined) return -1
  const [x, y] = way
  let [found, least] = [-1, Number.POSITIVE_INFINITY]
  places.forEach((place, n) => {
    const dx = place.left + place.width / 2 - (from.left + from.width / 2)
    const dy = place.top + place.height / 2 - (from.top + from.height / 2)
    const ahead = dx * x + dy * y
    const aside = Math.abs(dx * y) + Math.abs(dy * x)
    if (ahead < 4) return
    const distance = ahead + 2 * aside
    if (distance < least) [found, least] = [n, distance]
  })
  return found
}

/** Which place lies nearest, in whatever direction; -1 of none. */
export function nearestTo(from: Place, places: readonly Place[]): number {
  const away = ({ left, top, width, height }: Place) =>
    Math.hypot(
      left + width / 2 - from.left - from.width / 2,
      top + height / 2 - from.top - from.height / 2,
    )
  return places.reduce(
    (found, place, n) => (found < 0 || away(place) < away(places[found] ?? place) ? n : found),
    -1,
  )
}
