import type { Line, Web } from '../chains/rules.ts'
import { type Between, rowsOf } from '../ranks/rules.ts'

/** Sizes in px; a row bears at most `perRow` boxes. */
export type Size = {
  readonly boxWidth: number
  readonly gapX: number
  readonly gapY: number
  readonly perRow: number
}
export type Spot = { readonly x: number; readonly y: number }
export type Laid = {
  readonly width: number
  readonly height: number
  /** Top left corners. */
  readonly boxes: ReadonlyMap<string, Spot>
  /** In the order of the lines: from the foot of one box through the free lanes to the head of the other. */
  readonly routes: readonly (readonly Spot[])[]
}
/** `isJoined`: lines meet in a sign above the box, which needs room. */
type Item = { readonly id: string; readonly height: number; readonly isJoined?: boolean }
/** A box, or the lane that a long line keeps free in a row between. */
type Cell = { readonly key: string; readonly width: number }

const lane = 12

/**
 * Tools and materials that nothing is needed for are written into the boxes of what needs them: as boxes
 * of their own they would cover the steps with lines.
 */
export function writtenInto({ nodes, edges }: Web): ReadonlyMap<string, readonly Line[]> {
  const needy = new Set(edges.map(({ toNode }) => toNode))
  const plain = new Set(
    nodes
      .filter(({ id, kind }) => (kind === 'tool' || kind === 'material') && !needy.has(id))
      .map(({ id }) => id),
  )
  // An alternative to a step is drawn like the step, or the sign would join a single line.
  const isBesideAStep = ({ fromNode, toNode, logic, branch }: Line) =>
    plain.has(fromNode) &&
    logic === 'OR' &&
    edges.some((e) => e.toNode === toNode && e.branch === branch && !plain.has(e.fromNode))
  const drawn = new Set(edges.filter(isBesideAStep).map(({ fromNode }) => fromNode))
  const bare = new Set([...plain].filter((id) => !drawn.has(id)))
  const written = new Map<string, Line[]>()
  for (const edge of edges)
    if (bare.has(edge.fromNode))
      written.set(edge.toNode, [...(written.get(edge.toNode) ?? []), edge])
  return written
}

type Neighbours = ReadonlyMap<string, readonly string[]>

function neighboursOf(links: readonly (readonly [string, string])[], side: 0 | 1): Neighbours {
  const found = new Map<string, string[]>()
  for (const link of links) {
    const [own, other] = [link[side], link[side === 0 ? 1 : 0]]
    found.set(own, [...(found.get(own) ?? []), other])
  }
  return found
}

function crossings(rows: readonly (readonly Cell[])[], below: Neighbours): number {
  let count = 0
  rows.forEach((row, n) => {
    const places = new Map(rows[n + 1]?.map(({ key }, at) => [key, at]))
    const ends = row.flatMap(({ key }, at) =>
      (below.get(key) ?? []).map((other) => [at, places.get(other) ?? 0] as const),
    )
    for (const [a, b] of ends) for (const [c, d] of ends) if (a < c && b > d) count += 1
  })
  return count
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length

/** Rows in turn follow the row above and the row below; the order with the fewest crossings is kept. */
function ordered(rows: Cell[][], above: Neighbours, below: Neighbours): Cell[][] {
  let [best, fewest] = [rows, crossings(rows, below)]
  let now = rows
  for (let pass = 0; pass < 10 && fewest > 0; pass += 1) {
    const goesDown = pass % 2 === 0
    const next = [...now]
    const walk = goesDown ? next.keys() : [...next.keys()].reverse()
    for (const n of walk) {
      const beside = next[goesDown ? n - 1 : n + 1]
      if (!beside) continue
      const places = new Map(
        beside.map(({ key }, at) => [key, at / Math.max(1, beside.length - 1)]),
      )
      const row = next[n] ?? []
      const wish = new Map(
        row.map(({ key }, at) => {
          const others = (goesDown ? above : below).get(key) ?? []
          const known = others.flatMap((other) => places.get(other) ?? [])
          return [key, known.length > 0 ? mean(known) : at / Math.max(1, row.length - 1)]
        }),
      )
      next[n] = [...row].sort((a, b) => (wish.get(a.key) ?? 0) - (wish.get(b.key) ?? 0))
    }
    now = next
    const count = crossings(now, below)
    if (count < fewest) [best, fewest] = [now, count]
  }
  return best
}

/** Nearest to what is wished, at least `apart` from one another, within the width: isotonic regression. */
function spread(
  wishes: readonly number[],
  apart: readonly number[],
  least: number,
  most: number,
): number[] {
  const shifts: number[] = [0]
  for (const one of apart) shifts.push((shifts.at(-1) ?? 0) + one)
  const pools: { sum: number; count: number }[] = []
  wishes.forEach((wish, n) => {
    pools.push({ sum: wish - (shifts[n] ?? 0), count: 1 })
    for (;;) {
      const [last, before] = [pools.at(-1), pools.at(-2)]
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  })
  const high = most - (shifts.at(-1) ?? 0)
  const levels = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(high, Math.max(least, sum / count))),
  )
  return levels.map((level, n) => level + (shifts[n] ?? 0))
}

/** Middles of the cells: close to the middle of their neighbours, none over another. */
function placed(rows: readonly Cell[][], above: Neighbours, below: Neighbours, gapX: number) {
  const apartIn = (row: readonly Cell[]) =>
    row.slice(1).map((cell, n) => (cell.width + (row[n]?.width ?? 0)) / 2 + gapX)
  const widthOf = (row: readonly Cell[]) =>
    row.reduce((sum, { width }) => sum + width, 0) + gapX * Math.max(0, row.length - 1)
  const width = Math.max(0, ...rows.map(widthOf))
  const middles = new Map<string, number>()
  for (const row of rows) {
    let x = (width - widthOf(row)) / 2
    for (const cell of row) {
      middles.set(cell.key, x + cell.width / 2)
      x += cell.width + gapX
    }
  }
  const settle = (row: readonly Cell[], wishes: readonly number[]) => {
    const first = (row[0]?.width ?? 0) / 2
    const last = width - (row.at(-1)?.width ?? 0) / 2
    spread(wishes, apartIn(row), first, last).forEach((x, n) => {
      middles.set(row[n]?.key ?? '', x)
    })
  }
  for (let pass = 0; pass < 12; pass += 1)
    for (const row of pass % 2 === 0 ? rows : [...rows].reverse()) {
      const wishes = row.map(({ key }) => {
        const others = [...(above.get(key) ?? []), ...(below.get(key) ?? [])]
        const known = others.flatMap((other) => middles.get(other) ?? [])
        return known.length > 0 ? mean(known) : (middles.get(key) ?? 0)
      })
      settle(row, wishes)
    }
  const runOf = runsOf(rows, above, below)
  for (let pass = 0; pass < 4; pass += 1) {
    const now = new Map(middles)
    for (const row of rows) {
      const wishes = row.map(({ key }) =>
        mean((runOf.get(key) ?? [key]).map((one) => now.get(one) ?? 0)),
      )
      settle(row, wishes)
    }
  }
  return { width, middles }
}

/** Cells of which each leads to nothing but the next: they are to stand in one line. */
function runsOf(rows: readonly Cell[][], above: Neighbours, below: Neighbours) {
  const runs = new Map<string, string[]>()
  for (const { key } of rows.flat()) {
    const over = above.get(key) ?? []
    const [before] = over
    const follows = over.length === 1 && before !== undefined && below.get(before)?.length === 1
    const run = follows ? (runs.get(before) ?? [before]) : []
    run.push(key)
    runs.set(key, run)
  }
  return runs
}

/** Boxes in rows from top to bottom, what is needed above what needs it, with lanes for long lines. */
export function layOut(items: readonly Item[], edges: readonly Between[], size: Size): Laid {
  const heights = new Map(items.map(({ id, height }) => [id, height]))
  const ids = [...heights.keys()]
  const rows: Cell[][] = rowsOf(ids, edges, size.perRow).map((row) =>
    row.map((key) => ({ key, width: size.boxWidth })),
  )
  const rowOf = new Map(rows.flatMap((row, n) => row.map(({ key }) => [key, n] as const)))
  const links: [string, string][] = []
  const lanes = edges.map(({ fromNode, toNode }, e) => {
    const own: { key: string; row: number }[] = []
    let from = fromNode
    for (let n = (rowOf.get(fromNode) ?? 0) + 1; n < (rowOf.get(toNode) ?? 0); n += 1) {
      const key = `${e}/${n}`
      own.push({ key, row: n })
      rows[n]?.push({ key, width: lane })
      links.push([from, key])
      from = key
    }
    links.push([from, toNode])
    return own
  })
  const [above, below] = [neighboursOf(links, 1), neighboursOf(links, 0)]
  const inOrder = ordered(rows, above, below)
  const { width, middles } = placed(inOrder, above, below, size.gapX)
  const tops: number[] = []
  const tall = inOrder.map((row) => Math.max(0, ...row.map(({ key }) => heights.get(key) ?? 0)))
  const joined = new Set(items.filter((item) => item.isJoined).map(({ id }) => id))
  /** One line from one box straight to the next needs little room. */
  const roomAbove = (n: number) => {
    const isPlain = (inOrder[n]?.length ?? 0) === 1 && (inOrder[n - 1]?.length ?? 0) === 1
    return isPlain && !joined.has(inOrder[n]?.[0]?.key ?? '') ? size.gapY * 0.55 : size.gapY
  }
  let y = 0
  tall.forEach((one, n) => {
    if (n > 0) y += roomAbove(n)
    tops.push(y)
    y += one
  })
  const at = (key: string) => middles.get(key) ?? 0
  const topOf = (id: string) => tops[rowOf.get(id) ?? 0] ?? 0
  return {
    width,
    height: y,
    boxes: new Map(ids.map((id) => [id, { x: at(id) - size.boxWidth / 2, y: topOf(id) }])),
    routes: edges.map(({ fromNode, toNode }, e) => [
      { x: at(fromNode), y: topOf(fromNode) + (heights.get(fromNode) ?? 0) },
      ...(lanes[e] ?? []).flatMap(({ key, row }) => [
        { x: at(key), y: tops[row] ?? 0 },
        { x: at(key), y: (tops[row] ?? 0) + (tall[row] ?? 0) },
      ]),
      { x: at(toNode), y: topOf(toNode) },
    ]),
  }
}
