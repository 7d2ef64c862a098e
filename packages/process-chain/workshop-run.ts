import type { Sfc32 } from '#packages/random'
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

/** Plays one run of a business after another into the tallies of its processes. */
export class WorkshopRuns {
  readonly #lives: Lives
  readonly #random: Sfc32
  readonly #tallies: readonly (NodeTally | null)[]
  readonly #input: OutlookInput
  readonly #years: number
  /** The stretches of the business at hand, kept where its capacity is asked. */
  #spans = 0
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #nodesOf: (readonly number[])[] = []

  constructor(
    input: OutlookInput,
    years: number,
    lives: Lives,
    random: Sfc32,
    tallies: readonly (NodeTally | null)[],
  ) {
    this.#input = input
    this.#years = years
    this.#lives = lives
    this.#random = random
    this.#tallies = tallies
  }

  run({ lines, capacities }: RunWorkshop): void {
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
