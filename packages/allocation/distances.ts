/** Distance (or time) from row to column; place 0 is where tours start and end. */
export type Distances = readonly (readonly number[])[]

/** @throws {RangeError} not a square table of finite distances, 0 or more, of 1 to `most` places */
export function insistOnDistances(distance: Distances, most: number): void {
  const places = distance.length
  if (places < 1 || places > most) {
    throw new RangeError(`an exact tour needs 1 to ${most} places, not ${places}`)
  }
  for (const row of distance) {
    if (row.length !== places)
      throw new RangeError(`a row of ${row.length} beside ${places} places`)
    for (const length of row) {
      if (!(length >= 0 && length < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`not a distance: ${length}`)
      }
    }
  }
}

export const isSymmetric = (distance: Distances): boolean =>
  distance.every((row, from) => row.every((length, to) => length === distance[to]?.[from]))

/** Shortest ways from place 0 through every set of visits, ending at each of them. */
export type Ways = {
  readonly visits: number
  /** By set × visits + last: visit i is place i + 1 and bit i of the set. */
  readonly length: Float64Array
  readonly before: Int8Array
}

/** Held & Karp (1962), in O(2ⁿ n²). */
export function shortestWays(distance: Distances): Ways {
  const visits = distance.length - 1
  const flat = Float64Array.from(distance.flat())
  const places = visits + 1
  const length = new Float64Array(visits * 2 ** visits).fill(Number.POSITIVE_INFINITY)
  const before = new Int8Array(length.length).fill(-1)
  for (let last = 0; last < visits; last += 1) {
    length[(1 << last) * visits + last] = flat[last + 1] ?? 0
  }
  for (let set = 1; set < 2 ** visits; set += 1) {
    for (let last = 0; last < visits; last += 1) {
      if (!(set & (1 << last))) continue
      const walked = length[set * visits + last] ?? 0
      for (let next = 0; next < visits; next += 1) {
        if (set & (1 << next)) continue
        const at = (set | (1 << next)) * visits + next
        const way = walked + (flat[(last + 1) * places + next + 1] ?? 0)
        if (way < (length[at] ?? 0)) {
          length[at] = way
          before[at] = last
        }
      }
    }
  }
  return { visits, length, before }
}

/** The visit with which a closed tour through a set of visits best ends, and its length. */
export function closeTour(distance: Distances, { visits, length }: Ways, set: number) {
  let best = Number.POSITIVE_INFINITY
  let end = -1
  for (let last = 0; last < visits; last += 1) {
    if (!(set & (1 << last))) continue
    const closed = (length[set * visits + last] ?? 0) + (distance[last + 1]?.[0] ?? 0)
    if (closed < best) {
      best = closed
      end = last
    }
  }
  return { length: best, end }
}

/** The places of a closed tour through a set of visits, from 0 to 0. */
export function tourThrough(distance: Distances, ways: Ways, set: number): number[] {
  const tour = [0]
  let left = set
  for (let last = closeTour(distance, ways, set).end; last >= 0; ) {
    tour.push(last + 1)
    const before = ways.before[left * ways.visits + last] ?? -1
    left &= ~(1 << last)
    last = before
  }
  return [...tour, 0].reverse()
}
