import type { Size } from './count-table.ts'

/**
 * A table with its totals as a circulation: a node for every row, every column and the two sums; every
 * cell an arc from its row to its column, every total an arc back. Numbers that fit the totals are exactly
 * the circulations, so what an attacker can think of is what can be sent round a circle of hidden arcs:
 * up without limit, down to 0.
 *
 * Buffers are made once, for a search asks thousands of times. `values` and `hidden` are in the order of
 * `withTotals`.
 */
export class Circulation {
  readonly width: number
  readonly arcs: number
  /** Numbers after the last push: still a table with the same totals. */
  readonly work: Float64Array
  /** 1 for the nodes that the last `push` still reached when it found no further way: a minimum cut. */
  readonly seen: Uint8Array
  readonly #rowNodes: number
  readonly #nodes: number
  readonly #queue: Int32Array
  readonly #via: Int32Array

  constructor({ rows, columns }: Size) {
    this.width = columns + 1
    this.#rowNodes = rows + 1
    this.arcs = this.#rowNodes * this.width
    this.#nodes = this.#rowNodes + this.width
    this.work = new Float64Array(this.arcs)
    this.seen = new Uint8Array(this.#nodes)
    this.#queue = new Int32Array(this.#nodes)
    this.#via = new Int32Array(this.#nodes)
  }

  /** Totals run back from the column's side to the row's, cells and the grand total the other way. */
  #isTotal(arc: number): boolean {
    const row = Math.floor(arc / this.width)
    return (row === this.#rowNodes - 1) !== (arc % this.width === this.width - 1)
  }

  rowNode(arc: number): number {
    return Math.floor(arc / this.width)
  }

  columnNode(arc: number): number {
    return this.#rowNodes + (arc % this.width)
  }

  from(arc: number): number {
    return this.#isTotal(arc) ? this.columnNode(arc) : this.rowNode(arc)
  }

  to(arc: number): number {
    return this.#isTotal(arc) ? this.rowNode(arc) : this.columnNode(arc)
  }

  /** Whether hiding this arc would let more through the cut that the last `push` ended at. */
  crosses(arc: number): boolean {
    return this.seen[this.rowNode(arc)] !== this.seen[this.columnNode(arc)]
  }

  /** Breadth first from `source`; true when `sink` is reached without `without`. */
  #reach(hidden: Uint8Array, source: number, sink: number, without: number): boolean {
    const { seen, work, width } = this
    seen.fill(0)
    seen[source] = 1
    this.#queue[0] = source
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = this.#queue[head] ?? 0
      const isRow = node < this.#rowNodes
      const ends = isRow ? width : this.#rowNodes
      for (let at = 0; at < ends; at++) {
        const arc = isRow ? node * width + at : at * width + (node - this.#rowNodes)
        const next = isRow ? this.#rowNodes + at : at
        if (!hidden[arc] || arc === without || seen[next]) continue
        if (this.from(arc) !== node && (work[arc] ?? 0) <= 0) continue
        seen[next] = 1
        this.#via[next] = arc
        if (next === sink) return true
        this.#queue[tail++] = next
      }
    }
    return false
  }

  /** The node before `node` on the way that `#reach` found. */
  #before(node: number): number {
    const arc = this.#via[node] ?? 0
    return this.rowNode(arc) === node ? this.columnNode(arc) : this.rowNode(arc)
  }

  /** Sends what the way can carry, at most `limit`; the number sent. */
  #send(source: number, sink: number, limit: number): number {
    let amount = limit
    for (let node = sink; node !== source; node = this.#before(node)) {
      const arc = this.#via[node] ?? 0
      if (this.to(arc) !== node) amount = Math.min(amount, this.work[arc] ?? 0)
    }
    if (amount === Number.POSITIVE_INFINITY) return amount
    for (let node = sink; node !== source; node = this.#before(node)) {
      const arc = this.#via[node] ?? 0
      this.work[arc] = (this.work[arc] ?? 0) + (this.to(arc) === node ? amount : -amount)
    }
    return amount
  }

  /**
   * How far the arc can rise (`up`) or fall while every shown number stays: a maximum flow, and so a whole
   * number where all values are. Stops at `limit`; Infinity when nothing shown holds the arc.
   */
  push(
    values: Float64Array,
    hidden: Uint8Array,
    arc: number,
    up: boolean,
    limit = Number.POSITIVE_INFINITY,
  ): number {
    this.work.set(values)
    const source = up ? this.to(arc) : this.from(arc)
    const sink = up ? this.from(arc) : this.to(arc)
    const most = up ? limit : Math.min(limit, values[arc] ?? 0)
    let pushed = 0
    while (pushed < most && this.#reach(hidden, source, sink, arc)) {
      pushed += this.#send(source, sink, most - pushed)
    }
    return pushed
  }
}
