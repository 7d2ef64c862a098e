/**
 * Distances that differ by less than this share of the scores are one distance: 0.4 − 0.3 and 0.3 − 0.2
 * are the same, though not in binary fractions.
 */
const SAME = 1e-12

/** Controls of one score, the lowest index first. */
type Group = { readonly score: number; readonly members: number[] }

export type NearestControls = {
  /** The `count` nearest and all that are tied with the last, nearest first, ties by index. */
  readonly withTies: (score: number, count: number, caliper: number) => number[]
  /** Takes the `count` nearest that nobody has taken yet; ties go to the lower index. */
  readonly take: (score: number, count: number, caliper: number) => number[]
}

/** Controls by score, so that the nearest of thousands are found by search and not by trying all. */
export function nearestControls(
  scores: readonly number[],
  controls: readonly number[],
): NearestControls {
  const scoreOf = (index: number) => scores[index] as number
  const sorted = [...controls].sort((a, b) => scoreOf(a) - scoreOf(b) || a - b)
  const tolerance =
    SAME * Math.max(1, ...(sorted.length > 0 ? [sorted[0], sorted.at(-1)].map(absOf) : []))
  function absOf(index: number | undefined): number {
    return index === undefined ? 0 : Math.abs(scoreOf(index))
  }

  const groups: Group[] = []
  for (const index of sorted) {
    const last = groups.at(-1)
    if (last && scoreOf(index) - last.score <= tolerance) last.members.push(index)
    else groups.push({ score: scoreOf(index), members: [index] })
  }
  for (const group of groups) group.members.sort((a, b) => a - b)
  const used = new Int32Array(groups.length)
  // The next group to the left (right) that has a member left; itself while it has one.
  const left = Int32Array.from(groups, (_, at) => at)
  const right = Int32Array.from(groups, (_, at) => at)

  function follow(links: Int32Array, from: number, step: 1 | -1): number {
    let at = from
    while (at >= 0 && at < groups.length) {
      const link = links[at] as number
      if (link === at) {
        if ((used[at] as number) < (groups[at] as Group).members.length) break
        links[at] = at + step
      } else {
        const next = link >= 0 && link < groups.length ? (links[link] as number) : link
        links[at] = next
      }
      at = links[at] as number
    }
    return at
  }

  /** The first group at or above a score. */
  function firstAbove(score: number): number {
    let low = 0
    let high = groups.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((groups[middle] as Group).score < score) low = middle + 1
      else high = middle
    }
    return low
  }

  const distance = (at: number, score: number) => {
    const group = groups[at]
    return group === undefined ? Number.POSITIVE_INFINITY : Math.abs(group.score - score)
  }

  function withTies(score: number, count: number, caliper: number): number[] {
    const found: number[] = []
    let above = firstAbove(score)
    let below = above - 1
    while (found.length < count) {
      const up = distance(above, score)
      const down = distance(below, score)
      const least = Math.min(up, down)
      if (!(least <= caliper + tolerance) || least === Number.POSITIVE_INFINITY) break
      const tied: number[] = []
      if (up <= least + tolerance) tied.push(...(groups[above++] as Group).members)
      if (down <= least + tolerance) tied.push(...(groups[below--] as Group).members)
      found.push(...tied.sort((a, b) => a - b))
    }
    return found
  }

  function takeOne(score: number, caliper: number): number | null {
    const start = firstAbove(score)
    const above = follow(right, start, 1)
    const below = follow(left, start - 1, -1)
    const up = distance(above, score)
    const down = distance(below, score)
    const least = Math.min(up, down)
    if (!(least <= caliper + tolerance) || least === Number.POSITIVE_INFINITY) return null
    const first = (at: number) => (groups[at] as Group).members[used[at] as number] as number
    const isTied = Math.abs(up - down) <= tolerance
    const chosen = isTied
      ? first(above) < first(below)
        ? above
        : below
      : up < down
        ? above
        : below
    const index = first(chosen)
    used[chosen] = (used[chosen] as number) + 1
    return index
  }

  function take(score: number, count: number, caliper: number): number[] {
    const found: number[] = []
    while (found.length < count) {
      const one = takeOne(score, caliper)
      if (one === null) break
      found.push(one)
    }
    return found
  }

  return { withTies, take }
}
