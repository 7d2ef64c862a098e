import { GENERATOR, Sfc32 } from '#packages/random'
import { bindingNode, NEVER, settleEnds } from './chain-ends.ts'
import { type ExitLaw, insistOnLaws, insistOnYears } from './exit-law.ts'
import { ExitYears } from './exit-years.ts'
import { chainOf, type Needs } from './reachable.ts'
import { type Draws, insistOnRuns } from './simulate-survival.ts'
import { type YearSpread, YearTally } from './year-spread.ts'

export type ChainSimulationInput = Draws & {
  readonly needs: Needs
  readonly products: readonly string[]
  /**
   * The laws of a node's holders: the node ends with the last of them. A tool or material is one holder
   * (0.01 a year: steady). A node that is not named never ends by itself; with no holder it has ended.
   */
  readonly holders: Readonly<Record<string, readonly ExitLaw[]>>
  readonly years: number
}
export type ProductOutlook = {
  /** First year at whose start the product cannot be made. */
  readonly end: YearSpread
  /**
   * 首を絞める工程: share of runs in which the node's own end ends the product. They add up to
   * 1 − probabilityLater, unless needs can never be met (a cycle, a group of nobody).
   */
  readonly binding: Readonly<Record<string, number>>
}
export type ChainSimulation = Draws & {
  readonly generator: string
  readonly products: Readonly<Record<string, ProductOutlook>>
}

/**
 * How long the products of a chain can be made, by drawing the end of every node: a node ends with its
 * last holder, or when of some group of its needs every member has ended.
 *
 *     end(node) = min(last holder leaves, min over AND groups of max over the OR members)
 *
 * Shape: needs as in `reachable`; laws of `years` entries. Draws of different holders are independent,
 * which is an assumption to print. The same input and seed give the same answer for ever.
 * @throws {RangeError} a node that is not in `needs`, a law of another length or not of probabilities, runs below 1, or no seed
 */
export function simulateChain(input: ChainSimulationInput): ChainSimulation {
  const { needs, products, holders, years, runs, seed } = input
  insistOnYears(years)
  insistOnRuns(runs)
  const chain = chainOf(needs, [...products, ...Object.keys(holders)])
  const tables = chain.names.map((name) => {
    if (!Object.hasOwn(holders, name)) return null
    const laws = holders[name] ?? []
    insistOnLaws(laws, years)
    return laws.map((law) => new ExitYears(law))
  })
  const random = new Sfc32(seed)
  const own = new Int32Array(chain.names.length)
  const ends = new Int32Array(chain.names.length)
  const outlooks = products.map((name) => ({
    name,
    node: chain.positionOf.get(name) ?? -1,
    end: new YearTally(years),
    binding: new Map<number, number>(),
  }))
  for (let run = 0; run < runs; run += 1) {
    tables.forEach((table, node) => {
      let end = table === null ? NEVER : 0
      for (const holder of table ?? []) {
        const left = holder.draw(random)
        end = Math.max(end, left === years ? NEVER : left + 1)
      }
      own[node] = end
    })
    settleEnds(chain, own, ends)
    for (const { node, end, binding } of outlooks) {
      const year = ends[node] ?? 0
      end.add(year)
      if (year > years) continue
      const cause = bindingNode(chain, own, ends, node)
      binding.set(cause, (binding.get(cause) ?? 0) + 1)
    }
  }
  const shares = (binding: ReadonlyMap<number, number>) =>
    Object.fromEntries(
      [...binding].flatMap(([node, count]) => {
        const name = chain.names[node]
        return name === undefined ? [] : [[name, count / runs] as const]
      }),
    )
  return {
    generator: GENERATOR,
    runs,
    seed,
    products: Object.fromEntries(
      outlooks.map(({ name, end, binding }) => [
        name,
        { end: end.spread(), binding: shares(binding) },
      ]),
    ),
  }
}
