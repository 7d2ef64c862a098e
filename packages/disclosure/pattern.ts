import { Circulation } from './circulation.ts'
import type { Size } from './count-table.ts'

/** One set of numbers that the pattern must protect: the counts, or amounts of money of the same cells. */
export type Layer = {
  /** In the order of `withTotals`. */
  readonly values: Float64Array
  /** How wide the attacker's bounds of each number must be, where it is guarded. */
  readonly need: Float64Array
}
export type PatternTask = {
  readonly size: Size
  readonly layers: readonly [Layer, ...Layer[]]
  /** 1 where nothing is shown from the start: small cells, totals that the page does not print. */
  readonly hidden: Uint8Array
  /** Numbers whose bounds must be wide. */
  readonly primary: readonly number[]
  /** What else may be hidden. */
  readonly candidates: readonly number[]
  /** Guard the secondary cells too, so that no hidden number can be singled out. */
  readonly guardSecondary: boolean
}

/** A guarded number whose bounds are too narrow, and in which direction it could still be freed. */
export type Weakness = {
  readonly arc: number
  readonly layer: Layer
  /** Further cells of which at least one must be hidden before this number can be safe. */
  readonly remedies: readonly number[]
}

/** A pattern of hidden cells that grows and shrinks during a search. */
export class Pattern {
  readonly task: PatternTask
  readonly circulation: Circulation
  readonly hidden: Uint8Array
  /** Cells hidden beside the primary ones, in the order of hiding. */
  readonly secondary: number[] = []
  /** 1 where the search has decided not to hide. */
  readonly barred: Uint8Array

  constructor(task: PatternTask) {
    this.task = task
    this.circulation = new Circulation(task.size)
    this.hidden = Uint8Array.from(task.hidden)
    this.barred = new Uint8Array(this.hidden.length)
  }

  hide(arc: number): void {
    this.hidden[arc] = 1
    this.secondary.push(arc)
  }

  show(arc: number): void {
    this.hidden[arc] = 0
    this.secondary.splice(this.secondary.lastIndexOf(arc), 1)
  }

  isOpen(arc: number): boolean {
    return !this.hidden[arc] && !this.barred[arc]
  }

  guarded(): readonly number[] {
    const { primary, guardSecondary } = this.task
    return guardSecondary ? [...primary, ...this.secondary] : primary
  }

  /**
   * Null when the number is wide enough. By the theorem of maximum flow and minimum cut, the bounds can only
   * widen through a cell that crosses one of the two cuts; a number that can already fall to 0 has only
   * the upper one.
   */
  weakness(arc: number, layer: Layer): Weakness | null {
    const { circulation, hidden } = this
    const { values, need } = layer
    const wanted = need[arc] ?? 0
    const up = circulation.push(values, hidden, arc, true, wanted)
    if (up >= wanted) return null
    const remedies = new Set<number>()
    this.#collect(remedies)
    const down = circulation.push(values, hidden, arc, false, wanted - up)
    if (up + down >= wanted) return null
    if (down < (values[arc] ?? 0)) this.#collect(remedies)
    return { arc, layer, remedies: [...remedies] }
  }

  #collect(remedies: Set<number>): void {
    for (const arc of this.task.candidates) {
      if (this.isOpen(arc) && this.circulation.crosses(arc)) remedies.add(arc)
    }
  }

  /** The first guarded number that is not safe. */
  firstWeakness(): Weakness | null {
    for (const arc of this.guarded()) {
      for (const layer of this.task.layers) {
        const weakness = this.weakness(arc, layer)
        if (weakness) return weakness
      }
    }
    return null
  }

  /** The guarded number with the fewest remedies; null when all are safe. */
  worstWeakness(): Weakness | null {
    let worst: Weakness | null = null
    for (const arc of this.guarded()) {
      for (const layer of this.task.layers) {
        const weakness = this.weakness(arc, layer)
        if (!weakness) continue
        if (!worst || weakness.remedies.length < worst.remedies.length) worst = weakness
        if (worst.remedies.length <= 1) return worst
      }
    }
    return worst
  }
}
