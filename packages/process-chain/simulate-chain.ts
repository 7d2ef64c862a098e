import { GENERATOR, Sfc32 } from '#packages/random'
import { NEVER, type ProductOutlook, ProductTally, settleEnds } from './chain-ends.ts'
import { type ExitLaw, insistOnLaws, insistOnYears } from './exit-law.ts'
import { ExitYears } from './exit-years.ts'
import { chainOf, type Needs } from './reachable.ts'
import { type Draws, insistOnRuns } from './simulate-survival.ts'

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
  const tallies = products.map((name) => [name, new ProductTally(chain, name, years)] as const)
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
    for (const [, tally] of tallies) tally.add(own, ends)
  }
  return {
    generator: GENERATOR,
    runs,
    seed,
    products: Object.fromEntries(tallies.map(([name, tally]) => [name, tally.outlook()])),
  }
}
