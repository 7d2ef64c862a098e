import { type LocalDate, partsOf } from '#packages/japan'
import type {
  CapacityOutlook,
  Outlook,
  OutlookInput,
  ProductOutlook,
  Remaining,
} from '#packages/process-chain'
import { productsIn } from '../chains/rules.ts'
import type { Graph, Node } from '../chains/tables.ts'
import { heldNodes, type Known, untold } from '../outlooks/rules.ts'
import { agesAreMany, agesAreShown, bandOf, type Told, toldInTheHall } from '../visibility/rules.ts'

export type Level = 'alarm' | 'warning' | 'watch' | 'steady'
export const levelWords: Readonly<Record<Level, string>> = {
  alarm: '警報',
  warning: '注意',
  watch: '見守り',
  steady: '続く見込み',
}

/** One process of a chain as this person may see it. */
export type Step = {
  readonly node: Node
  readonly businesses: number
  readonly able: number
  readonly unknownAges: number
  /** People by decade of age, the youngest first; null where so few stand behind it that it is not shown. */
  readonly decades: readonly { readonly decade: number; readonly count: number }[] | null
  /** 「67歳」; of few people the decade alone, 「60代」. */
  readonly middleAge: string
  readonly told: Told
  readonly remaining: Remaining | null
  readonly capacity: CapacityOutlook | null
  readonly level: Level
  /** Other processes that can stand in its place. */
  readonly instead: readonly string[]
  /** Businesses at work whose own process comes after this one. */
  readonly affected: number
}
export type ProductStep = {
  readonly node: Node
  readonly told: Told
  /** The nodes that end it first, with their share of the runs; null where a band hides it. */
  readonly binding: readonly { readonly node: Node; readonly share: number | null }[]
}
export type SupplyStep = { readonly node: Node; readonly told: Told }
export type Steps = {
  readonly steps: readonly Step[]
  readonly supplies: readonly SupplyStep[]
  readonly products: readonly ProductStep[]
  readonly untold: readonly Node[]
  readonly businesses: number
  /** Able people, and how many of them are of unknown age: also where nobody is recorded. */
  readonly people: number
  readonly unknownAges: number
}

export function levelOf(told: Told, alarmYears: number): Level {
  if (told.as === 'few') return 'watch'
  if (told.as === 'band') {
    if (told.band === 'それより先') return 'watch'
    return told.band === '5年以内' || alarmYears >= 10 ? 'alarm' : 'warning'
  }
  const { median } = told
  if (median === null) return told.later >= 0.9 ? 'steady' : 'watch'
  if (median <= alarmYears) return 'alarm'
  return median <= 2 * alarmYears ? 'warning' : 'watch'
}

/** Everything that comes after a node, by the lines of the chain. */
export function after({ edges }: Graph, nodeId: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [nodeId]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { fromNode, toNode } of edges)
      if (fromNode === at && !found.has(toNode)) {
        found.add(toNode)
        open.push(toNode)
      }
  return found
}

/** Businesses at work in one of these nodes. */
export function businessesIn(
  graph: Graph,
  { holders, able }: Known,
  nodes: ReadonlySet<string>,
): string[] {
  const processes = new Set(
    heldNodes(graph)
      .filter(({ id }) => nodes.has(id))
      .map(({ processId }) => processId),
  )
  return [
    ...new Set(
      [...holders, ...able].flatMap(({ processId, businessId }) =>
        processes.has(processId) ? [businessId] : [],
      ),
    ),
  ]
}

function alternatives({ nodes, edges }: Graph, nodeId: string): string[] {
  const groups = edges.filter(({ fromNode, logic }) => fromNode === nodeId && logic === 'OR')
  const others = edges.filter(
    ({ fromNode, toNode, branch }) =>
      fromNode !== nodeId &&
      groups.some((group) => group.toNode === toNode && group.branch === branch),
  )
  return nodes
    .filter(({ id }) => others.some(({ fromNode }) => fromNode === id))
    .map(({ name }) => name)
}

function middleAge(sorted: readonly number[], people: number): string {
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (middle === undefined) return '不明'
  return agesAreMany(people) ? `${middle}歳` : `${Math.floor(middle / 10) * 10}代`
}

/** The outlook of a chain cut to what somebody may see. */
export function stepsOf(
  graph: Graph,
  known: Known,
  { outlook, input }: { readonly outlook: Outlook; readonly input: OutlookInput },
  seen: { readonly today: LocalDate; readonly seesYears: boolean; readonly alarmYears: number },
): Steps {
  const { seesYears, alarmYears } = seen
  const year = partsOf(seen.today).year
  const everybody = input.workshops.flatMap(({ people }) => people)
  const standing = [...known.holders, ...known.able]
  const countOf = (processId: string | null) =>
    new Set(standing.flatMap((one) => (one.processId === processId ? [one.businessId] : []))).size
  const steps = graph.nodes.flatMap((node): Step[] => {
    const result = outlook.nodes[node.id]
    if (result === undefined) return []
    const people = known.able.filter(({ processId }) => processId === node.processId)
    const ages = people
      .flatMap(({ birthYear }) => (birthYear === null ? [] : [year - birthYear]))
      .sort((a, b) => a - b)
    const showsAges = agesAreShown(result.able, seesYears)
    const businesses = countOf(node.processId)
    const told = toldInTheHall(result.zero, businesses, seesYears)
    return [
      {
        node,
        businesses,
        able: result.able,
        unknownAges: result.unknownAges,
        decades: showsAges
          ? [...Map.groupBy(ages, (age) => Math.floor(age / 10) * 10)].map(([decade, all]) => ({
              decade,
              count: all.length,
            }))
          : null,
        middleAge: showsAges ? middleAge(ages, result.able) : '非表示',
        told,
        remaining: told.as === 'years' ? result.remaining : null,
        capacity: told.as === 'years' ? result.capacity : null,
        level: levelOf(told, alarmYears),
        instead: alternatives(graph, node.id),
        affected: businessesIn(graph, known, after(graph, node.id)).length,
      },
    ]
  })
  const isBanded = new Set(steps.flatMap(({ node, told }) => (told.as === 'band' ? [node.id] : [])))
  const nodeOf = new Map(graph.nodes.map((node) => [node.id, node]))
  const supplies = graph.nodes.flatMap((node): SupplyStep[] => {
    const spread = outlook.supplies[node.id]
    return spread === undefined ? [] : [{ node, told: toldInTheHall(spread, Infinity, seesYears) }]
  })
  return {
    steps,
    supplies,
    products: productsIn(graph).flatMap((product): ProductStep[] => {
      const node = nodeOf.get(product.id)
      const result = outlook.products[product.id]
      if (node === undefined || result === undefined) return []
      return [productStep(node, result, isBanded, nodeOf)]
    }),
    untold: untold(graph, known),
    businesses: new Set(standing.map(({ businessId }) => businessId)).size,
    people: everybody.length,
    unknownAges: everybody.filter(({ age }) => age === null).length,
  }
}

/** A product hangs on its first node: where that one is told as a band, the product is, too. */
function productStep(
  node: Node,
  { end, binding }: ProductOutlook,
  isBanded: ReadonlySet<string>,
  nodeOf: ReadonlyMap<string, Node>,
): ProductStep {
  const causes = Object.entries(binding)
    .flatMap(([id, share]) => {
      const cause = nodeOf.get(id)
      return cause === undefined ? [] : [{ node: cause, share }]
    })
    .sort((a, b) => b.share - a.share)
  const hides = causes.some((cause) => isBanded.has(cause.node.id))
  return {
    node,
    told: hides ? { as: 'band', band: bandOf(end) } : toldInTheHall(end, Infinity, true),
    binding: causes.slice(0, 3).map((cause) => (hides ? { ...cause, share: null } : cause)),
  }
}
