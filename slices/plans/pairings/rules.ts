import type { ComparedNode, HandPair } from '../comparisons/rules.ts'
import { dice } from '../diffs/rules.ts'
import { type Text, type Touch, textOf, touching } from '../likenesses/rules.ts'

/** Imported text pairs from this likeness on. */
const alike = 0.6
/** 分割 and 統合 ask for this share of the whole in each of its parts. */
const partOf = 0.35
/** A part whose text comes from the whole by this share was cut out of it, however alike the two are. */
const cutOut = 0.75
/** A pair that a person made, and that is less alike than this, reads better as 廃止 and 新設. */
const apart = 0.3

export type Pairs = {
  /** The new nodes that each old one became; none where it was abolished. */
  readonly nowOf: ReadonlyMap<string, readonly ComparedNode[]>
  readonly oldOf: ReadonlyMap<string, readonly ComparedNode[]>
  readonly byHand: ReadonlySet<string>
}

/** The pairs while they are made: which nodes are spoken for, and what became what. */
class Pairing {
  readonly nowOf = new Map<string, ComparedNode[]>()
  readonly oldOf = new Map<string, ComparedNode[]>()
  readonly byHand = new Set<string>()
  readonly settled = new Set<string>()
  readonly taken = new Set<string>()

  pair(one: ComparedNode, other: ComparedNode): void {
    this.settled.add(one.id)
    this.taken.add(other.id)
    this.nowOf.set(one.id, [...(this.nowOf.get(one.id) ?? []), other])
    this.oldOf.set(other.id, [...(this.oldOf.get(other.id) ?? []), one])
  }

  isFree(one: ComparedNode, other: ComparedNode): boolean {
    return !this.settled.has(one.id) && !this.taken.has(other.id)
  }
}

/**
 * Which node became which: by hand, by id, word for word; then imported text: what was cut in two, by
 * likeness from the highest down, and at last what was split or merged besides.
 */
export function pairsOf(
  old: readonly ComparedNode[],
  now: readonly ComparedNode[],
  hand: readonly HandPair[],
): Pairs {
  const pairs = new Pairing()
  pairByHand(pairs, old, now, hand)
  const nows = new Map(now.map((node) => [node.id, node]))
  for (const one of old) {
    const other = nows.get(one.id)
    if (other && pairs.isFree(one, other)) pairs.pair(one, other)
  }
  pairWordForWord(pairs, old, now)
  const isOpen = (of: ReadonlyMap<string, readonly ComparedNode[]>) => (node: ComparedNode) => {
    const [own] = of.get(node.id) ?? []
    return own === undefined || own.title !== node.title || own.body !== node.body
  }
  const olds = old.filter(({ id }) => !pairs.settled.has(id) || pairs.nowOf.has(id))
  const left = olds.filter(isOpen(pairs.nowOf)).map(textOf)
  const nowsLeft = now.filter(({ id }) => !pairs.taken.has(id) || pairs.oldOf.has(id))
  const right = nowsLeft.filter(isOpen(pairs.oldOf)).map(textOf)
  const touches = touching(left, right, partOf)
  splitAndMerge(pairs, touches, cutOut)
  pairByLikeness(pairs, touches)
  splitAndMerge(pairs, touches, 0)
  return pairs
}

function pairByHand(
  pairs: Pairing,
  old: readonly ComparedNode[],
  now: readonly ComparedNode[],
  hand: readonly HandPair[],
): void {
  const olds = new Map(old.map((node) => [node.id, node]))
  const nows = new Map(now.map((node) => [node.id, node]))
  for (const { oldId, newId } of hand) {
    const one = olds.get(oldId)
    const other = newId === null ? undefined : nows.get(newId)
    if (!one || pairs.settled.has(oldId)) continue
    if (newId !== null && (!other || pairs.taken.has(newId))) continue
    pairs.settled.add(oldId)
    if (!other) continue
    pairs.taken.add(other.id)
    if (dice(textOf(one).grams, textOf(other).grams) < apart) continue
    pairs.byHand.add(oldId)
    pairs.pair(one, other)
  }
}

/** Nodes of one level with the same words; of several, the one that stands nearer in the order. */
function pairWordForWord(
  pairs: Pairing,
  old: readonly ComparedNode[],
  now: readonly ComparedNode[],
): void {
  const key = (node: ComparedNode) => `${node.level}\n${textOf(node).plain}`
  const waiting = new Map<string, { node: ComparedNode; at: number }[]>()
  for (const [at, node] of now.entries())
    if (!pairs.taken.has(node.id)) {
      const same = waiting.get(key(node))
      if (same) same.push({ node, at })
      else waiting.set(key(node), [{ node, at }])
    }
  for (const [i, one] of old.entries()) {
    if (pairs.settled.has(one.id)) continue
    const same = waiting.get(key(one)) ?? []
    const [nearest] = same.toSorted((a, b) => Math.abs(a.at - i) - Math.abs(b.at - i))
    if (!nearest) continue
    same.splice(same.indexOf(nearest), 1)
    pairs.pair(one, nearest.node)
  }
}

/** Pairs of one level from the most alike down; of equals, those that stand nearer in the order. */
function pairByLikeness(pairs: Pairing, touches: readonly Touch[]): void {
  const found = touches.flatMap((touch) => {
    const { old, now, both } = touch
    if (old.node.level !== now.node.level || !pairs.isFree(old.node, now.node)) return []
    const score = (2 * both) / (old.grams.size + now.grams.size)
    return score >= alike ? [{ ...touch, score }] : []
  })
  found.sort(
    (a, b) =>
      b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j,
  )
  for (const { old, now } of found)
    if (pairs.isFree(old.node, now.node)) pairs.pair(old.node, now.node)
}

/**
 * 分割 and its mirror 統合: two or more texts hold a share each of one whole, and different stretches of it.
 * One of them may be its partner by id already; the others are free.
 * @param from the share of a part's own text that must come from the whole
 */
function splitAndMerge(pairs: Pairing, touches: readonly Touch[], from: number): void {
  const splits = new Map<Text, Text[]>()
  const merges = new Map<Text, Text[]>()
  const put = (groups: Map<Text, Text[]>, whole: Text, part: Text, both: number) => {
    if (both < whole.grams.size * partOf || both < part.grams.size * from) return
    const parts = groups.get(whole)
    if (parts) parts.push(part)
    else groups.set(whole, [part])
  }
  for (const { old, now, both } of touches) {
    if (!pairs.taken.has(now.node.id)) put(splits, old, now, both)
    if (!pairs.settled.has(old.node.id)) put(merges, now, old, both)
  }
  const { nowOf, oldOf, taken, settled } = pairs
  for (const [whole, parts] of splits)
    for (const part of partsOf(whole, parts, nowOf, oldOf, taken)) pairs.pair(whole.node, part)
  for (const [whole, parts] of merges)
    for (const part of partsOf(whole, parts, oldOf, nowOf, settled)) pairs.pair(part, whole.node)
}

type Partners = ReadonlyMap<string, readonly ComparedNode[]>

function partsOf(
  whole: Text,
  candidates: readonly Text[],
  partners: Partners,
  back: Partners,
  spokenFor: ReadonlySet<string>,
): ComparedNode[] {
  const [own, ...more] = partners.get(whole.node.id) ?? []
  if (more.length > 0 || (own && (back.get(own.id)?.length ?? 0) > 1)) return []
  const parts: Text[] = own ? [textOf(own)] : []
  for (const part of candidates)
    if (!spokenFor.has(part.node.id) && differs(part, parts, whole.grams)) parts.push(part)
  const [first] = parts
  const isHeld = first && own ? share(first, whole) >= partOf : true
  return parts.length >= 2 && isHeld ? parts.slice(own ? 1 : 0).map(({ node }) => node) : []
}

function share(part: Text, whole: Text): number {
  let both = 0
  for (const gram of whole.grams) if (part.grams.has(gram)) both++
  return whole.grams.size === 0 ? 0 : both / whole.grams.size
}

/** Whether a part holds another stretch of the whole than each of those before it. */
function differs(part: Text, parts: readonly Text[], grams: ReadonlySet<string>): boolean {
  return parts.every((before) => {
    let [both, one, other] = [0, 0, 0]
    for (const gram of grams) {
      const [inPart, inBefore] = [part.grams.has(gram), before.grams.has(gram)]
      if (inPart) one++
      if (inBefore) other++
      if (inPart && inBefore) both++
    }
    return both * 2 < Math.min(one, other)
  })
}
