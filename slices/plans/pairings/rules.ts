import type { ComparedNode, HandPair } from '../comparisons/rules.ts'
import { common, dice, gramsOf, normalised } from '../diffs/rules.ts'

/** Imported text pairs from this likeness on; 分割 and 統合 ask for this share of the smaller text. */
const alike = 0.6
const partOf = 0.35
/** A pair that a person made, and that is less alike than this, reads better as 廃止 and 新設. */
const apart = 0.3

export type Pairs = {
  /** The new nodes that each old one became; none where it was abolished. */
  readonly nowOf: ReadonlyMap<string, readonly ComparedNode[]>
  readonly oldOf: ReadonlyMap<string, readonly ComparedNode[]>
  readonly byHand: ReadonlySet<string>
}

type Text = { readonly node: ComparedNode; readonly grams: ReadonlySet<string> }

const textOf = (node: ComparedNode): Text => ({
  node,
  grams: gramsOf(normalised(node.title) + normalised(node.body)),
})

/**
 * Which node became which: by hand, by id, then imported text by likeness from the highest down, at last
 * what was split or merged.
 */
export function pairsOf(
  old: readonly ComparedNode[],
  now: readonly ComparedNode[],
  hand: readonly HandPair[],
): Pairs {
  const nowOf = new Map<string, ComparedNode[]>()
  const oldOf = new Map<string, ComparedNode[]>()
  const byHand = new Set<string>()
  const olds = new Map(old.map((node) => [node.id, node]))
  const nows = new Map(now.map((node) => [node.id, node]))
  const pair = (one: ComparedNode, other: ComparedNode) => {
    nowOf.set(one.id, [...(nowOf.get(one.id) ?? []), other])
    oldOf.set(other.id, [...(oldOf.get(other.id) ?? []), one])
  }
  const settled = new Set<string>()
  const taken = new Set<string>()
  for (const { oldId, newId } of hand) {
    const one = olds.get(oldId)
    const other = newId === null ? undefined : nows.get(newId)
    if (!one || settled.has(oldId) || (newId !== null && (!other || taken.has(newId)))) continue
    settled.add(oldId)
    if (!other) continue
    taken.add(other.id)
    if (dice(textOf(one).grams, textOf(other).grams) < apart) continue
    byHand.add(oldId)
    pair(one, other)
  }
  for (const one of old) {
    const other = nows.get(one.id)
    if (!other || settled.has(one.id) || taken.has(one.id)) continue
    settled.add(one.id)
    taken.add(one.id)
    pair(one, other)
  }
  const freeOld = old.filter(({ id }) => !settled.has(id)).map(textOf)
  const freeNow = now.filter(({ id }) => !taken.has(id)).map(textOf)
  // Before likeness: an exact half is as alike as 0.67, and would be taken for the whole.
  const left = (texts: readonly Text[], of: ReadonlyMap<string, unknown>) =>
    texts.filter(({ node }) => !of.has(node.id))
  splitAmong(old, freeNow, nowOf, pair)
  const isPart = ({ id }: ComparedNode) =>
    (oldOf.get(id) ?? []).some((one) => (nowOf.get(one.id)?.length ?? 0) > 1)
  const wholes = now.filter((node) => !isPart(node))
  splitAmong(wholes, left(freeOld, nowOf), oldOf, (other, one) => pair(one, other))
  for (const [one, other] of byLikeness(left(freeOld, nowOf), left(freeNow, oldOf)))
    pair(one, other)
  return { nowOf, oldOf, byHand }
}

/**
 * What lies in two or more others, at least a share of it in each and different runs of it: 分割, and with
 * the sides changed 統合. One of them may bear the id of the whole; the others are free.
 */
function splitAmong(
  wholes: readonly ComparedNode[],
  free: readonly Text[],
  partners: ReadonlyMap<string, readonly ComparedNode[]>,
  pair: (whole: ComparedNode, part: ComparedNode) => void,
): void {
  const used = new Set<string>()
  const shared = sharedGrams(wholes.map(textOf), free)
  for (const [i, whole] of wholes.entries()) {
    const counts = shared[i]
    if (!counts || counts.size === 0) continue
    const held = partners.get(whole.id) ?? []
    const [own] = held
    if (held.length > 1 || (own?.title === whole.title && own.body === whole.body)) continue
    const { grams } = textOf(whole)
    const least = grams.size * partOf
    const parts = own ? [textOf(own)].filter((text) => common(grams, text.grams) >= least) : []
    if (own && parts.length === 0) continue
    for (const [j, both] of counts) {
      const part = free[j]
      if (part && both >= least && !used.has(part.node.id) && differs(part, parts, grams))
        parts.push(part)
    }
    if (parts.length < 2) continue
    for (const { node } of parts) {
      used.add(node.id)
      if (node !== own) pair(whole, node)
    }
  }
}

/** Whether a part holds another stretch of the whole than those before it. */
function differs(part: Text, parts: readonly Text[], grams: ReadonlySet<string>): boolean {
  return parts.every((before) => {
    let both = 0
    let one = 0
    let other = 0
    for (const gram of grams) {
      const [inPart, inBefore] = [part.grams.has(gram), before.grams.has(gram)]
      if (inPart) one++
      if (inBefore) other++
      if (inPart && inBefore) both++
    }
    return both * 2 < Math.min(one, other)
  })
}

/** Pairs of one level from the most alike down; of equals, those that stand nearer in the order. */
function byLikeness(old: readonly Text[], now: readonly Text[]): [ComparedNode, ComparedNode][] {
  const found: { i: number; j: number; score: number }[] = []
  const shared = sharedGrams(old, now)
  for (const [i, counts] of shared.entries())
    for (const [j, both] of counts) {
      const a = old[i]
      const b = now[j]
      if (!a || !b || a.node.level !== b.node.level) continue
      const score = (2 * both) / (a.grams.size + b.grams.size)
      if (score >= alike) found.push({ i, j, score })
    }
  found.sort(
    (a, b) =>
      b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j,
  )
  const usedOld = new Set<number>()
  const usedNow = new Set<number>()
  const pairs: [ComparedNode, ComparedNode][] = []
  for (const { i, j } of found) {
    const a = old[i]
    const b = now[j]
    if (!a || !b || usedOld.has(i) || usedNow.has(j)) continue
    usedOld.add(i)
    usedNow.add(j)
    pairs.push([a.node, b.node])
  }
  return pairs
}

/**
 * How many runs of three characters each old text shares with each new one. Counted over the runs, not
 * over the pairs: two thousand nodes against two thousand stay under a second.
 */
function sharedGrams(old: readonly Text[], now: readonly Text[]): Map<number, number>[] {
  const places = new Map<string, number[]>()
  for (const [j, { grams }] of now.entries())
    for (const gram of grams) {
      const at = places.get(gram)
      if (at) at.push(j)
      else places.set(gram, [j])
    }
  return old.map(({ grams }) => {
    const counts = new Uint16Array(now.length)
    const seen: number[] = []
    for (const gram of grams)
      for (const j of places.get(gram) ?? []) {
        if (counts[j] === 0) seen.push(j)
        counts[j] = (counts[j] ?? 0) + 1
      }
    return new Map(seen.map((j) => [j, counts[j] ?? 0]))
  })
}
