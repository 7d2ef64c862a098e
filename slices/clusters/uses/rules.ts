import { BinaryTable, cooccurrenceTable, proximityTable } from '#packages/regional-economics'
import { type Line, needsOf, type Point } from '../chains/rules.ts'

/** A product of the ledger, or one that ends a chain: its kind, what it is made by, and who makes it. */
export type Made = {
  readonly kind: string
  readonly processes: readonly string[]
  readonly businesses: readonly string[]
}
/** Together in fewer products than these, nothing is said of how near two things are. */
export const leastTogether = 3
/** From here on a process counts as near. */
export const nearFrom = 0.3

export type Nearness = {
  readonly id: string
  /** min(n_pq/n_p, n_pq/n_q); null where they are together too seldom to say. */
  readonly phi: number | null
  /** n_pq, and n_q. */
  readonly together: number
  readonly products: number
}

/** The products that end a chain, each with the city's processes that it needs. */
export function madeByChain(web: {
  readonly nodes: readonly (Point & { readonly processId: string | null })[]
  readonly edges: readonly Line[]
}): Made[] {
  const processOf = new Map(web.nodes.map(({ id, processId }) => [id, processId]))
  return web.nodes
    .filter(({ kind }) => kind === 'product')
    .map(({ id, name }) => ({
      kind: name,
      processes: [
        ...new Set(Object.keys(needsOf(web, id)).flatMap((node) => processOf.get(node) ?? [])),
      ],
      businesses: [],
    }))
}

/** Of one thing, how near it is to each other: as products by things, a thing being a process or a kind. */
function nearnessOf(
  made: readonly Made[],
  thingsOf: (product: Made) => readonly string[],
  one: string,
): Nearness[] {
  const things = [...new Set(made.flatMap(thingsOf))]
  const columnOf = new Map(things.map((thing, n) => [thing, n]))
  const own = columnOf.get(one)
  if (own === undefined) return []
  const cells = new Uint8Array(made.length * things.length)
  made.forEach((product, row) => {
    for (const thing of thingsOf(product))
      cells[row * things.length + (columnOf.get(thing) ?? 0)] = 1
  })
  const table = new BinaryTable(cells, made.length, things.length)
  const [near, both] = [proximityTable(table), cooccurrenceTable(table)]
  return things
    .flatMap((id, n): Nearness[] => {
      const together = both[own * things.length + n] ?? 0
      if (n === own || together === 0) return []
      const phi = together >= leastTogether ? (near[own * things.length + n] ?? null) : null
      return [{ id, phi, together, products: table.ubiquity[n] ?? 0 }]
    })
    .sort((a, b) => (b.phi ?? -1) - (a.phi ?? -1) || b.together - a.together)
}

/** The processes with which one goes together in products, the nearest first. */
export function processesNear(made: readonly Made[], processId: string): Nearness[] {
  return nearnessOf(made, ({ processes }) => processes, processId)
}

export type Use = Nearness & {
  /** Who makes such products and is named with them. */
  readonly businesses: readonly string[]
}

/** The kinds of product that one process is used for, the nearest first. */
export function usesOf(made: readonly Made[], processId: string): Use[] {
  const kindKey = (kind: string) => `kind ${kind}`
  const things = ({ kind, processes }: Made) => [
    ...processes.filter((id) => id === processId),
    kindKey(kind),
  ]
  return nearnessOf(made, things, processId).map((near) => ({
    ...near,
    id: near.id.slice(kindKey('').length),
    businesses: [
      ...new Set(
        made
          .filter(
            ({ kind, processes }) => kindKey(kind) === near.id && processes.includes(processId),
          )
          .flatMap(({ businesses }) => businesses),
      ),
    ],
  }))
}

/** Kinds that do not use a process yet, but one that is near it: where the skill could go next. */
export function kindsWithin(
  made: readonly Made[],
  processId: string,
  near: readonly Nearness[],
): { readonly kind: string; readonly through: string; readonly phi: number }[] {
  const using = new Set(
    made.flatMap(({ kind, processes }) => (processes.includes(processId) ? [kind] : [])),
  )
  const found = new Map<string, { through: string; phi: number }>()
  for (const { id, phi } of near) {
    if (phi === null || phi < nearFrom) continue
    for (const { kind, processes } of made)
      if (!using.has(kind) && processes.includes(id) && phi > (found.get(kind)?.phi ?? 0))
        found.set(kind, { through: id, phi })
  }
  return [...found].map(([kind, way]) => ({ kind, ...way })).sort((a, b) => b.phi - a.phi)
}
