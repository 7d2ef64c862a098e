import { type ExitBand, insistOnBands, insistOnYears } from './exit-law.ts'
import type { Needs } from './reachable.ts'
import { type Draws, insistOnRuns } from './simulate-survival.ts'

/** One who is able alone (技能 3 or more) in some processes of the chain. */
export type AblePerson = {
  /** Null is not known: in each run an age is drawn from those known in the same process, else from all. */
  readonly age: number | null
  /** Whole years from now until the year named as the last one; null where nothing was said. */
  readonly stopsIn: number | null
  /** Years until able, for one who is still to come; absent is able today. */
  readonly startsIn?: number
  /** 代表者; the one who is to follow and is already able; or one who works for them. */
  readonly part: 'owner' | 'successor' | 'employee'
  readonly nodes: readonly string[]
}
/** How a business passes on when its last owner stops. */
export type Passing = {
  readonly probability: number
  /** Years in which nobody is able, until the one who follows is. */
  readonly lagYears: number
  /** Age today of the one who follows, where known; else `ageOfSuccessor` in the year of taking over. */
  readonly successorAge: number | null
}
export type Workshop = {
  readonly people: readonly AblePerson[]
  readonly passing: Passing
  /** What the business can do in a node, in the unit of the node's demand. */
  readonly capacity: Readonly<Record<string, number>>
}
/** A tool, material or service without a person: a chance each year, or an announced end. */
export type Supply = { readonly annualEnd: number } | { readonly endsIn: number }

export type OutlookInput = Draws & {
  readonly workshops: readonly Workshop[]
  readonly supplies: Readonly<Record<string, Supply>>
  /** Each product with all that it needs; what only some products need stands in theirs alone. */
  readonly products: readonly { readonly name: string; readonly needs: Needs }[]
  readonly demand: Readonly<Record<string, number>>
  readonly years: number
  readonly exitBands: readonly ExitBand[]
  /** Chance that an able employee stays when the business passes on. */
  readonly stayProbability: number
  readonly ageOfSuccessor: number
  /** A year that strikes all at once, with its yearly chance; null where draws are independent. */
  readonly sharedShock: { readonly probability: number; readonly factor: number } | null
}

const insistOnChance = (name: string, chance: number) => {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`${name} is no probability: ${chance}`)
}

/** @throws {RangeError} what is no age, no probability or no number of years, naming it */
export function insistOnOutlook(input: OutlookInput): void {
  const { workshops, supplies, years, stayProbability, ageOfSuccessor, sharedShock } = input
  insistOnYears(years)
  insistOnRuns(input.runs)
  insistOnBands(input.exitBands)
  insistOnChance('stayProbability', stayProbability)
  if (!(ageOfSuccessor > 0 && ageOfSuccessor < 200))
    throw new RangeError(`not an age: ${ageOfSuccessor}`)
  if (sharedShock !== null) {
    insistOnChance('sharedShock.probability', sharedShock.probability)
    if (!(sharedShock.factor >= 1)) throw new RangeError(`no shock: ${sharedShock.factor}`)
  }
  for (const { people, passing, capacity } of workshops) {
    insistOnChance('passing.probability', passing.probability)
    if (!(Number.isSafeInteger(passing.lagYears) && passing.lagYears >= 0))
      throw new RangeError(`not whole years: ${passing.lagYears}`)
    for (const { age, stopsIn, startsIn = 0 } of people) {
      if (!(Number.isSafeInteger(startsIn) && startsIn >= 0))
        throw new RangeError(`not whole years: ${startsIn}`)
      if (age !== null && !(age >= 0 && age < 200)) throw new RangeError(`not an age: ${age}`)
      if (stopsIn !== null && !Number.isSafeInteger(stopsIn))
        throw new RangeError(`not whole years: ${stopsIn}`)
    }
    for (const amount of Object.values(capacity))
      if (!(amount >= 0)) throw new RangeError(`not a capacity: ${amount}`)
  }
  for (const [name, supply] of Object.entries(supplies)) {
    if ('annualEnd' in supply) insistOnChance(`supply of ${name}`, supply.annualEnd)
    else if (!Number.isSafeInteger(supply.endsIn))
      throw new RangeError(`not whole years: ${supply.endsIn}`)
  }
}
