import type { Pattern, Weakness } from './pattern.ts'

/** One more hidden cell costs more than any number of people in it. */
const PER_CELL = 1e9

type Way = { readonly cost: number; readonly arcs: readonly number[] }

/** Dijkstra over rows and columns: what must be hidden so that the number moves further than it can now. */
function wayFrom(pattern: Pattern, source: number, sink: number, without: number): Way | null {
  const { circulation, task } = pattern
  const values = task.layers[0].values
  const open = new Uint8Array(circulation.arcs)
  for (const arc of task.candidates) if (pattern.isOpen(arc)) open[arc] = 1
  const nodes = circulation.seen.length
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
  const via = new Int32Array(nodes).fill(-1)
  const done = new Uint8Array(nodes)
  cost[source] = 0
  for (;;) {
    let node = -1
    for (let one = 0; one < nodes; one++) {
      if (!done[one] && (cost[one] ?? 0) < (cost[node] ?? Number.POSITIVE_INFINITY)) node = one
    }
    if (node === -1) return null
    if (node === sink) break
    done[node] = 1
    for (let arc = 0; arc < circulation.arcs; arc++) {
      const from = circulation.from(arc)
      const to = circulation.to(arc)
      if (arc === without || (from !== node && to !== node)) continue
      if (!pattern.hidden[arc] && !open[arc]) continue
      if (from !== node && (circulation.work[arc] ?? 0) <= 0) continue
      const next = from === node ? to : from
      const price = pattern.hidden[arc] ? 0 : PER_CELL + (values[arc] ?? 0)
      if ((cost[node] ?? 0) + price < (cost[next] ?? 0)) {
        cost[next] = (cost[node] ?? 0) + price
        via[next] = arc
      }
    }
  }
  const arcs: number[] = []
  for (let node = sink; node !== source; ) {
    const arc = via[node] ?? -1
    if (!pattern.hidden[arc]) arcs.push(arc)
    node = circulation.from(arc) === node ? circulation.to(arc) : circulation.from(arc)
  }
  return { cost: cost[sink] ?? 0, arcs }
}

/** The cells to hide so that the bounds of an unsafe number widen, by more or by less; null: none can. */
export function cheapestWay(pattern: Pattern, weak: Weakness): readonly number[] | null {
  const { circulation, hidden } = pattern
  const { arc, layer } = weak
  const from = circulation.from(arc)
  const to = circulation.to(arc)
  circulation.push(layer.values, hidden, arc, true)
  const rise = wayFrom(pattern, to, from, arc)
  const down = circulation.push(layer.values, hidden, arc, false)
  const canFall = down < (layer.values[arc] ?? 0)
  const fall = canFall ? wayFrom(pattern, from, to, arc) : null
  if (rise && fall) return (rise.cost <= fall.cost ? rise : fall).arcs
  return rise?.arcs ?? fall?.arcs ?? null
}
