import { GENERATOR, Sfc32 } from '#packages/random'
import { NEVER, type ProductOutlook, ProductTally, settleEnds } from './chain-ends.ts'
import { ExitYears } from './exit-years.ts'
import { Lives } from './lives.ts'
import { type CapacityOutlook, CapacityTally, NodeTally, type Remaining } from './node-tally.ts'
import { insistOnOutlook, type OutlookInput } from './outlook-input.ts'
import { chainOf } from './reachable.ts'
import type { Draws } from './simulate-survival.ts'
import { linesOf } from './workshop-lines.ts'
import { type RunWorkshop, WorkshopRuns } from './workshop-run.ts'
import { type YearSpread, YearTally } from './year-spread.ts'

export type NodeOutlook = {
  /** People able alone today, and how many of them are of unknown age. */
  readonly able: number
  readonly unknownAges: number
  /** 枯渇年: first year at whose start nobody is able, and nobody at the start of the next. */
  readonly zero: YearSpread
  readonly remaining: Remaining
  /** Null where no demand was given. */
  readonly capacity: CapacityOutlook | null
}
export type Outlook = Draws & {
  readonly generator: string
  readonly nodes: Readonly<Record<string, NodeOutlook>>
  readonly supplies: Readonly<Record<string, YearSpread>>
  readonly products: Readonly<Record<string, ProductOutlook>>
}

/**
 * 枯渇の見通し: how long each process has somebody who is able, and each product can be made, by drawing.
 *
 * In each run everybody works as long as drawn from the law of their age and plan. When the last owner of
 * a business stops, it passes on with its probability: then the one who follows is able after the lag, and
 * able employees stay with theirs; otherwise they stop with it. What has passed on once does not pass on
 * again. Where no owner is known, each able person is a line of their own. A product ends as in
 * `simulateChain`; a node without people or supply never ends, and the caller says which those are.
 *
 * Shape: year 0 is today; an end in year t means gone at the start of year t. Draws are independent but
 * for the shared shock: an assumption to print. The same input and seed give the same answer for ever.
 * Null quantiles: later than the years looked at.
 * @throws {RangeError} what is no probability, age or year, or a node of a product that is not in its needs
 * @see businesses and clusters, §5.3
 */
export function simulateOutlook(input: OutlookInput): Outlook {
  insistOnOutlook(input)
  const { workshops, supplies, products, demand, years, runs, seed } = input
  const chains = products.map(({ name, needs }) => ({ name, chain: chainOf(needs, [name]) }))
  const held = new Set(workshops.flatMap(({ people }) => people.flatMap(({ nodes }) => nodes)))
  const names = [
    ...new Set([...held, ...Object.keys(supplies), ...chains.flatMap(({ chain }) => chain.names)]),
  ]
  const positionOf = new Map(names.map((name, at) => [name, at]))
  const random = new Sfc32(seed)
  // Two years more than are looked at: one to see whether nobody is left for two years running.
  const reach = years + 2
  const lives = new Lives(input, reach, random)
  const { runnable, ableIn, peopleIn, unknownIn } = linesOf(workshops, positionOf, lives)
  const tallies = names.map((name, at) =>
    held.has(name) ? new NodeTally(years, 2 * (peopleIn[at] ?? 0)) : null,
  )
  const capacities = new Map(
    Object.keys(demand).flatMap((name) =>
      held.has(name) ? [[name, new CapacityTally(years, runs)] as const] : [],
    ),
  )
  const shops: RunWorkshop[] = runnable.map((lines, at) => ({
    lines,
    capacities: Object.entries(workshops[at]?.capacity ?? {}).flatMap(([name, amount]) => {
      const tally = capacities.get(name)
      return tally === undefined ? [] : [{ node: positionOf.get(name) ?? -1, amount, tally }]
    }),
  }))
  const supplied = Object.entries(supplies).map(([name, supply]) => ({
    name,
    node: positionOf.get(name) ?? -1,
    tally: new YearTally(years),
    endsIn: 'endsIn' in supply ? Math.max(0, supply.endsIn) : null,
    exits:
      'annualEnd' in supply
        ? new ExitYears(Array.from({ length: years }, () => supply.annualEnd))
        : null,
  }))
  const made = chains.map(({ name, chain }) => ({
    name,
    chain,
    at: chain.names.map((node) => positionOf.get(node) ?? -1),
    own: new Int32Array(chain.names.length),
    ends: new Int32Array(chain.names.length),
    tally: new ProductTally(chain, name, years),
  }))

  const player = new WorkshopRuns(input, reach, { lives, random }, tallies, shops)
  const own = new Int32Array(names.length)
  for (let run = 0; run < runs; run += 1) {
    lives.begin()
    player.run()
    own.fill(NEVER)
    tallies.forEach((tally, node) => {
      if (tally === null) return
      const zero = tally.close()
      own[node] = zero > years ? NEVER : zero
    })
    for (const { node, tally, endsIn, exits } of supplied) {
      const end = exits === null ? (endsIn ?? 0) : exits.draw(random) + 1
      tally.add(end)
      own[node] = Math.min(own[node] ?? NEVER, end > years ? NEVER : end)
    }
    for (const tally of capacities.values()) tally.close()
    for (const { chain, at, own: mine, ends, tally } of made) {
      at.forEach((node, local) => {
        mine[local] = own[node] ?? NEVER
      })
      settleEnds(chain, mine, ends)
      tally.add(mine, ends)
    }
  }
  return {
    generator: GENERATOR,
    runs,
    seed,
    nodes: Object.fromEntries(
      names.flatMap((name, at) => {
        const tally = tallies[at]
        if (tally === null || tally === undefined) return []
        const needed = demand[name]
        const outlook: NodeOutlook = {
          able: ableIn[at] ?? 0,
          unknownAges: unknownIn[at] ?? 0,
          zero: tally.spread(),
          remaining: tally.remaining(),
          capacity: needed === undefined ? null : (capacities.get(name)?.outlook(needed) ?? null),
        }
        return [[name, outlook]]
      }),
    ),
    supplies: Object.fromEntries(supplied.map(({ name, tally }) => [name, tally.spread()])),
    products: Object.fromEntries(made.map(({ name, tally }) => [name, tally.outlook()])),
  }
}
