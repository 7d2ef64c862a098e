import type { ComparedNode } from '../comparisons/rules.ts'
import { gramsOf, normalised } from '../diffs/rules.ts'

/** A node with its words in one form and their runs of three characters. */
export type Text = {
  readonly node: ComparedNode
  readonly plain: string
  readonly grams: ReadonlySet<string>
}

const known = new WeakMap<ComparedNode, Text>()

export function textOf(node: ComparedNode): Text {
  const before = known.get(node)
  if (before) return before
  const plain = normalised(node.title) + normalised(node.body)
  const text = { node, plain, grams: gramsOf(plain) }
  known.set(node, text)
  return text
}

/** An old and a new text, their places in the order, and how many runs they share. */
export type Touch = {
  readonly old: Text
  readonly now: Text
  readonly i: number
  readonly j: number
  readonly both: number
}

/**
 * The pairs that share at least a part of the smaller text. Counted over the runs, not over the pairs:
 * two thousand nodes against two thousand stay under a second.
 */
export function touching(old: readonly Text[], now: readonly Text[], least: number): Touch[] {
  const ids = new Map<string, number>()
  for (const { grams } of now) for (const gram of grams) if (!ids.has(gram)) ids.set(gram, ids.size)
  // Where each run stands, one after the other in one array: places[starts[run]] to places[starts[run + 1]].
  const starts = new Int32Array(ids.size + 1)
  const each = now.map(({ grams }) => Int32Array.from(grams, (gram) => ids.get(gram) ?? 0))
  for (const grams of each) for (const id of grams) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  for (let id = 0; id < ids.size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  const places = new Int32Array(starts[ids.size] ?? 0)
  const filled = starts.slice()
  for (const [j, grams] of each.entries())
    for (const id of grams) {
      places[filled[id] ?? 0] = j
      filled[id] = (filled[id] ?? 0) + 1
    }
  const counts = new Uint16Array(now.length)
  const touches: Touch[] = []
  for (const [i, text] of old.entries()) {
    counts.fill(0)
    for (const gram of text.grams) {
      const id = ids.get(gram)
      if (id === undefined) continue
      const end = starts[id + 1] ?? 0
      for (let at = starts[id] ?? 0; at < end; at++) {
        const j = places[at] ?? 0
        counts[j] = (counts[j] ?? 0) + 1
      }
    }
    for (let j = 0; j < counts.length; j++) {
      const both = counts[j] ?? 0
      const other = now[j]
      if (both > 0 && other && both >= Math.min(text.grams.size, other.grams.size) * least)
        touches.push({ old: text, now: other, i, j, both })
    }
  }
  return touches
}
