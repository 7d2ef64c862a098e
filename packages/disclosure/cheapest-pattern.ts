import { cheapestWay } from './cheapest-way.ts'
import type { PatternTask } from './pattern.ts'
import { Pattern } from './pattern.ts'

/**
 * A safe pattern found by hiding, for one unsafe number after the other, the cheapest way on which it can
 * move, and then showing again what is not needed. Good and fast, not always the fewest. Null when no
 * pattern is safe.
 */
export function cheapestPattern(task: PatternTask): readonly number[] | null {
  const pattern = new Pattern(task)
  for (let weak = pattern.firstWeakness(); weak; weak = pattern.firstWeakness()) {
    const way = cheapestWay(pattern, weak)
    if (!way) return null
    for (const arc of way) pattern.hide(arc)
  }
  const value = task.layers[0].values
  const dearestFirst = [...pattern.secondary].sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0))
  for (const arc of dearestFirst) {
    pattern.show(arc)
    if (pattern.firstWeakness()) pattern.hide(arc)
  }
  return pattern.secondary
}
