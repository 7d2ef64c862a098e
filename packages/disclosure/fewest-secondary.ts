import { Pattern, type PatternTask } from './pattern.ts'

/** How many bounds a search may look at before it gives up proving that none is smaller. */
export type SearchEffort = { left: number }

/**
 * How many more cells there must be at least: a hidden number alone in its row or column is known by
 * subtraction, so it needs a companion there. A total that is merely not printed needs none.
 */
function companionsNeeded(pattern: Pattern): number {
  const { width, arcs } = pattern.circulation
  const needs = new Uint8Array(arcs)
  for (const arc of pattern.task.primary) needs[arc] = 1
  for (const arc of pattern.secondary) needs[arc] = 1
  const alone = (lines: number, length: number, step: number, stride: number): number => {
    let count = 0
    for (let line = 0; line < lines; line++) {
      let hidden = 0
      let needy = 0
      for (let at = 0; at < length; at++) {
        const arc = line * step + at * stride
        hidden += pattern.hidden[arc] ?? 0
        needy += needs[arc] ?? 0
      }
      if (hidden === 1 && needy === 1) count += 1
    }
    return count
  }
  const height = arcs / width
  return Math.max(alone(height, width, width, 1), alone(width, height, 1, width))
}

class Search {
  readonly pattern: Pattern
  readonly effort: SearchEffort
  best: readonly number[] | null = null
  bestSum = Number.POSITIVE_INFINITY

  constructor(task: PatternTask, effort: SearchEffort) {
    this.pattern = new Pattern(task)
    this.effort = effort
  }

  #valueOf(arc: number): number {
    return this.pattern.task.layers[0].values[arc] ?? 0
  }

  /** Tries every safe pattern of at most `more` further cells: one remedy of a weak number is in it. */
  deepen(more: number, sum: number): void {
    const { pattern, effort } = this
    effort.left -= 1 + pattern.guarded().length
    if (effort.left < 0 || companionsNeeded(pattern) > more) return
    const weak = pattern.worstWeakness()
    if (!weak) {
      this.best = [...pattern.secondary]
      this.bestSum = sum
      return
    }
    if (more === 0) return
    const remedies = [...weak.remedies].sort((a, b) => this.#valueOf(a) - this.#valueOf(b))
    let tried = 0
    for (const arc of remedies) {
      const next = sum + this.#valueOf(arc)
      if (next >= this.bestSum) break
      pattern.hide(arc)
      this.deepen(more - 1, next)
      pattern.show(arc)
      // Patterns with this cell are now all seen: the further ones do without it.
      pattern.barred[arc] = 1
      tried += 1
    }
    for (const arc of remedies.slice(0, tried)) pattern.barred[arc] = 0
  }
}

/**
 * The safe pattern with the fewest further cells and, among those, the smallest sum of hidden counts.
 * `known` is a safe pattern to beat. Null when the effort is spent before it is proven.
 */
export function fewestPattern(
  task: PatternTask,
  known: readonly number[],
  effort: SearchEffort,
): readonly number[] | null {
  for (let more = 0; more <= known.length; more++) {
    const search = new Search(task, effort)
    search.deepen(more, 0)
    if (effort.left < 0) return null
    if (search.best) return search.best
  }
  return known
}
