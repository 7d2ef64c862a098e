import type { Finding, House } from '../house.ts'
import { importsOf, isCode, targetOf } from '../source-text.ts'

/** Groups of files that reach each other at run time (Tarjan's strongly connected components). */
function circlesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const path: string[] = []
  const visit = (file: string): number => {
    order.set(file, order.size)
    let lowest = order.get(file) ?? 0
    path.push(file)
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next))
      else if (path.includes(next)) lowest = Math.min(lowest, order.get(next) ?? lowest)
    }
    low.set(file, lowest)
    if (lowest === order.get(file)) {
      const circle = path.splice(path.indexOf(file))
      if (circle.length > 1 || edges.get(file)?.includes(file)) found.push(circle)
    }
    return lowest
  }
  for (const file of edges.keys()) if (!order.has(file)) visit(file)
  return found
}

/** No file reaches itself again through its imports; type imports vanish and do not count. */
export function* circles({ tree }: House): Iterable<Finding> {
  const edges = new Map<string, string[]>()
  for (const [file, text] of tree) {
    if (!isCode(file)) continue
    const targets = importsOf(text)
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ specifier }) => targetOf(file, specifier))
    edges.set(
      file,
      targets.filter((target) => target !== null).filter((t) => tree.has(t)),
    )
  }
  for (const circle of circlesIn(edges)) {
    const [file = ''] = circle
    yield { file, sentence: `These files import each other in a circle: ${circle.join(' → ')}.` }
  }
}
