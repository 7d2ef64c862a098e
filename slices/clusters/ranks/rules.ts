export type Between = { readonly fromNode: string; readonly toNode: string }

/** The row of each box: below all that it needs, and no further up than what needs it asks for. */
function depthsOf(ids: readonly string[], edges: readonly Between[]): Map<string, number> {
  const into = (id: string) => edges.filter(({ toNode }) => toNode === id)
  const depths = new Map<string, number>()
  const order: string[] = []
  const settle = (id: string, under: ReadonlySet<string>): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    const above = into(id).filter(({ fromNode }) => !under.has(fromNode))
    const path = new Set([...under, id])
    const depth = Math.max(-1, ...above.map(({ fromNode }) => settle(fromNode, path))) + 1
    depths.set(id, depth)
    order.push(id)
    return depth
  }
  for (const id of ids) settle(id, new Set([id]))
  for (const id of order.reverse()) {
    const out = edges.filter(({ fromNode }) => fromNode === id)
    const held = into(id).filter(({ fromNode }) => into(fromNode).length > 0)
    if (out.length === 0 || held.length > out.length) continue
    depths.set(id, Math.min(...out.map(({ toNode }) => depths.get(toNode) ?? 0)) - 1)
  }
  return depths
}

/** Boxes of one depth need nothing of one another: too many of them take several rows. */
export function rowsOf(
  ids: readonly string[],
  edges: readonly Between[],
  perRow: number,
): string[][] {
  const depths = depthsOf(ids, edges)
  const levels = [...new Set(depths.values())].sort((a, b) => a - b)
  return levels.flatMap((level) => {
    const own = ids.filter((id) => depths.get(id) === level)
    const rows = Math.ceil(own.length / perRow)
    const most = Math.ceil(own.length / rows)
    return Array.from({ length: rows }, (_, n) => own.slice(n * most, (n + 1) * most))
  })
}
