import type { Sfc32 } from '#packages/random'
import type { ExitYears } from './exit-years.ts'
import type { Life, Lives } from './lives.ts'
import type { CapacityTally, NodeTally } from './node-tally.ts'
import type { OutlookInput, Passing } from './outlook-input.ts'

type Worker = {
  /** One life where the age is known, or those to draw from. */
  readonly lives: readonly Life[]
  /** Year from which this one is able. */
  readonly from: number
  readonly nodes: readonly number[]
}
/** What passes on as one: those whose last one's stop decides, and who stays or goes with it. */
export type Line = {
  readonly owners: readonly Worker[]
  readonly successors: readonly Worker[]
  readonly employees: readonly Worker[]
  readonly passing: Passing
}
export type RunWorkshop = {
  readonly lines: readonly Line[]
  readonly capacities: readonly { node: number; amount: number; tally: CapacityTally }[]
}

/** One person of known age in one process, as most businesses of a trade are: played without detours. */
type Lone = {
  readonly exits: ExitYears
  readonly change: Int32Array
  readonly probability: number
  readonly lag: number
}

/** Plays one run of all businesses after another into the tallies of their processes. */
export class WorkshopRuns {
  readonly #lives: Lives
  readonly #random: Sfc32
  readonly #tallies: readonly (NodeTally | null)[]
  readonly #input: OutlookInput
  readonly #years: number
  readonly #shops: readonly RunWorkshop[]
  /** In the place of its business; null where that is played line by line. */
  readonly #lone: readonly (Lone | null)[]
  readonly #follower: ExitYears
  /** The stretches of the business at hand, kept where its capacity is asked. */
  #spans = 0
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #nodesOf: (readonly number[])[] = []

  constructor(
    input: OutlookInput,
    years: number,
    { lives, random }: { readonly lives: Lives; readonly random: Sfc32 },
    tallies: readonly (NodeTally | null)[],
    shops: readonly RunWorkshop[],
  ) {
    this.#input = input
    this.#years = years
    this.#lives = lives
    this.#random = random
    this.#tallies = tallies
    this.#shops = shops
    this.#lone = shops.map((shop) => this.#loneOf(shop))
    this.#follower = lives.of(Math.min(input.ageOfSuccessor, 199), null).exits
  }

  run(): void {
    for (let at = 0; at < this.#shops.length; at += 1) {
      const [lone, shop] = [this.#lone[at], this.#shops[at]]
      if (lone) this.#runLone(lone)
      else if (shop) this.#runShop(shop)
    }
  }

  #loneOf({ lines, capacities }: RunWorkshop): Lone | null {
    const [line, another] = lines
    if (!line || another || capacities.length > 0 || this.#input.sharedShock !== null) return null
    const { owners, successors, employees, passing } = line
    const [owner] = owners
    const workers = owners.length + successors.length + employees.length
    if (!owner || workers > 1 || owner.from > 0 || passing.successorAge !== null) return null
    const [life, node] = [owner.lives[0], owner.nodes[0] ?? -1]
    const change = this.#tallies[node]?.change
    if (!life || !change || owner.lives.length > 1 || owner.nodes.length > 1) return null
    return { exits: life.exits, change, probability: passing.probability, lag: passing.lagYears }
  }

  /** As `#runLine`, draw for draw: the same seed tells the same. */
  #runLone({ exits, change, probability, lag }: Lone): void {
    const years = this.#years
    const stop = Math.min(exits.draw(this.#random) + 1, years)
    change[0] = (change[0] ?? 0) + 1
    change[stop] = (change[stop] ?? 0) - 1
    if (stop >= years || this.#random.uniform() >= probability) return
    const from = stop + lag
    if (from >= years) return
    const end = Math.min(from + this.#follower.draw(this.#random) + 1, years)
    change[from] = (change[from] ?? 0) + 1
    change[end] = (change[end] ?? 0) - 1
  }

  #runShop({ lines, capacities }: RunWorkshop): void {
    this.#spans = 0
    for (const line of lines) this.#runLine(line, capacities.length > 0)
    for (const { node, amount, tally } of capacities) this.#addCapacity(node, amount, tally)
  }

  /** The business works in a node while somebody of it is able there, be it one or three. */
  #addCapacity(node: number, amount: number, { change }: CapacityTally): void {
    let there = 0
    for (;;) {
      // The next stretch begins with the earliest span that reaches beyond what is counted.
      let from = this.#years + 1
      let to = there
      for (let at = 0; at < this.#spans; at += 1) {
        if (!this.#nodesOf[at]?.includes(node)) continue
        const [begins, ends] = [this.#from[at] ?? 0, this.#to[at] ?? 0]
        if (ends > there && begins < from) from = begins
      }
      if (from > this.#years) return
      to = from
      for (let grew = true; grew; ) {
        grew = false
        for (let at = 0; at < this.#spans; at += 1) {
          if (!this.#nodesOf[at]?.includes(node)) continue
          const [begins, ends] = [this.#from[at] ?? 0, this.#to[at] ?? 0]
          if (begins <= to && ends > to) {
            to = ends
            grew = true
          }
        }
      }
      change[from] = (change[from] ?? 0) + amount
      change[to] = (change[to] ?? 0) - amount
      there = to
    }
  }

  #end({ lives, from }: Worker): number {
    const at = lives.length === 1 ? 0 : Math.floor(this.#random.uniform() * lives.length)
    const life = lives[at]
    return life === undefined ? from : this.#lives.end(life, from)
  }

  #record(from: number, to: number, nodes: readonly number[], keeps: boolean): void {
    if (from >= to) return
    for (const node of nodes) {
      const change = this.#tallies[node]?.change
      if (change === undefined) continue
      change[from] = (change[from] ?? 0) + 1
      change[to] = (change[to] ?? 0) - 1
    }
    if (!keeps) return
    this.#from[this.#spans] = from
    this.#to[this.#spans] = to
    this.#nodesOf[this.#spans] = nodes
    this.#spans += 1
  }

  #runLine({ owners, successors, employees, passing }: Line, keeps: boolean): void {
    let stop = 0
    for (const owner of owners) {
      const end = this.#end(owner)
      this.#record(owner.from, end, owner.nodes, keeps)
      if (end > stop) stop = end
    }
    const isPassedOn = stop < this.#years && this.#random.uniform() < passing.probability
    // One who is to follow and is able already is there before and, if it passes on, afterwards.
    for (const successor of successors) {
      const end = this.#end(successor)
      this.#record(successor.from, isPassedOn ? end : Math.min(end, stop), successor.nodes, keeps)
    }
    for (const employee of employees) {
      const end = this.#end(employee)
      const stays = isPassedOn && this.#random.uniform() < this.#input.stayProbability
      this.#record(employee.from, stays ? end : Math.min(end, stop), employee.nodes, keeps)
    }
    if (!isPassedOn || successors.length > 0) return
    const from = stop + passing.lagYears
    if (from >= this.#years) return
    const { successorAge } = passing
    const age = successorAge === null ? this.#input.ageOfSuccessor : successorAge + from
    const end = this.#lives.end(this.#lives.of(Math.min(age, 199), null), from)
    for (const owner of owners) this.#record(from, end, owner.nodes, keeps)
  }
}
