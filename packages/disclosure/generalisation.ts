import { insistOnK } from './primary-suppression.ts'

/** A value of a register or profile. Null: not known. */
export type AttributeValue = string | number | null
export type Register = readonly Readonly<Record<string, AttributeValue>>[]
/** The attributes that a no-name sheet tells. */
export type Profile = Readonly<Record<string, AttributeValue>>
/**
 * Ways to tell an attribute, from exact to nothing: each maps a value to what is told. The same text means
 * not to be told apart. The last one usually tells nothing, so that everybody agrees.
 */
export type Ladder = readonly ((value: string | number) => string)[]
export type Ladders = Readonly<Record<string, Ladder>>
/**
 * What a blank in the register does. `differ` is the careful reading: a business of which the city does
 * not know the attribute does not help to hide another. `agree` counts it as a possible match.
 */
export type Blanks = 'differ' | 'agree'
/** Steps up the ladder of each disclosed attribute, from 0. */
export type Levels = Readonly<Record<string, number>>

export type ProfileQuestion = {
  readonly register: Register
  readonly profile: Profile
  /** An attribute without a ladder is told exactly or not at all. */
  readonly ladders?: Ladders
  /** Default `differ`. */
  readonly blanks?: Blanks
}

const exactly = (value: string | number) => String(value)
const NOT_TOLD = '*'
/** The ladder of an attribute that has no words in between. */
export const tellOrHide: Ladder = [exactly, () => NOT_TOLD]

function laddersOf({ ladders = {} }: ProfileQuestion, attribute: string): Ladder {
  return Object.hasOwn(ladders, attribute) ? (ladders[attribute] ?? tellOrHide) : tellOrHide
}

/** For one attribute and level: 1 per business that agrees with what is told. */
function agreement(question: ProfileQuestion, attribute: string, level: number): Uint8Array {
  const { register, profile, blanks = 'differ' } = question
  const tell = laddersOf(question, attribute)[level]
  if (!tell) throw new RangeError(`the ladder of ${attribute} has no level ${level}`)
  const own = profile[attribute]
  if (own === null || own === undefined) {
    throw new RangeError(`the profile has no value for ${attribute}: leave the attribute out`)
  }
  const told = tell(own)
  const agrees = new Uint8Array(register.length)
  register.forEach((business, at) => {
    const value = business[attribute] ?? null
    const matches = value === null ? blanks === 'agree' || told === NOT_TOLD : tell(value) === told
    agrees[at] = matches ? 1 : 0
  })
  return agrees
}

function common(sets: readonly Uint8Array[], length: number): number[] {
  const found: number[] = []
  for (let at = 0; at < length; at++) if (sets.every((set) => set[at] === 1)) found.push(at)
  return found
}

/**
 * Positions in the register of the businesses that agree with all that is told: whom a reader must take
 * into account. Two versions of a profile are tested by what is in both candidate sets.
 * @throws {RangeError} a level that a ladder does not have, or a profile with a null
 * @example candidates({ register: [{ area: 'A' }, { area: 'B' }], profile: { area: 'A' } }) // [0]
 */
export function candidates(question: ProfileQuestion, levels: Levels = {}): number[] {
  const sets = Object.keys(question.profile).map((attribute) =>
    agreement(question, attribute, levels[attribute] ?? 0),
  )
  return common(sets, question.register.length)
}

export type ProfileMatches = {
  readonly matches: number
  readonly matchesPerAttributeAlone: Readonly<Record<string, number>>
}

/**
 * How many businesses of the register agree with every attribute of a profile, and with each alone.
 * Shape: one record per business. Unit: businesses.
 * @throws {RangeError} as `candidates`
 * @see Sweeney, L. (2002) k-anonymity: a model for protecting privacy
 * @example profileMatches({ register: [{ area: 'A' }, { area: 'B' }], profile: {} }).matches // 2
 */
export function profileMatches(question: ProfileQuestion): ProfileMatches {
  const alone = Object.keys(question.profile).map((attribute): [string, number] => [
    attribute,
    agreement(question, attribute, 0).reduce((sum, one) => sum + one, 0),
  ])
  return {
    matches: candidates(question).length,
    matchesPerAttributeAlone: Object.fromEntries(alone),
  }
}

export type Generalisation = {
  readonly levels: Levels
  /** Σ weight × level ÷ height; without weights the sum of the levels. */
  readonly cost: number
  /** Businesses that agree; never below k. */
  readonly matches: number
}
export type GeneralisationQuestion = ProfileQuestion & {
  readonly k: number
  /**
   * What it costs to tell an attribute no more. Rescaled to 1 over the disclosed ones, and divided by the
   * height of each ladder. Without weights every step up costs 1.
   */
  readonly weights?: Readonly<Record<string, number>>
}

function stepCosts(question: GeneralisationQuestion, attributes: readonly string[]): number[] {
  const { weights } = question
  if (!weights) return attributes.map(() => 1)
  const own = attributes.map((attribute) => {
    const weight = weights[attribute] ?? 0
    if (!(weight >= 0)) throw new RangeError(`the weight of ${attribute} must be 0 or more`)
    return weight
  })
  const all = own.reduce((sum, one) => sum + one, 0)
  return attributes.map((attribute, at) => {
    const height = laddersOf(question, attribute).length - 1
    return all === 0 || height === 0 ? 0 : (own[at] ?? 0) / all / height
  })
}

/**
 * Every way to tell a profile more coarsely in which at least k businesses agree, cheapest first; ways of
 * equal cost in the order of their levels. Empty: not even everything untold hides the business.
 *
 * The keeper chooses among the first by hand: who knows that the cheapest is always taken can guess back.
 * @throws {RangeError} as `candidates`, k below 1 or a negative weight
 * @see Samarati, P. (2001) Protecting respondents' identities in microdata release
 */
export function generalisations(question: GeneralisationQuestion): Generalisation[] {
  insistOnK(question.k)
  const attributes = Object.keys(question.profile)
  const costs = stepCosts(question, attributes)
  const sets = attributes.map((attribute) =>
    laddersOf(question, attribute).map((_, level) => agreement(question, attribute, level)),
  )
  const found: Generalisation[] = []
  const visit = (at: number, levels: readonly number[]): void => {
    if (at < attributes.length) {
      sets[at]?.forEach((_, level) => {
        visit(at + 1, [...levels, level])
      })
      return
    }
    const chosen = levels.flatMap((level, i) => sets[i]?.[level] ?? [])
    const matches = common(chosen, question.register.length).length
    if (matches < question.k) return
    const cost = levels.reduce((sum, level, i) => sum + level * (costs[i] ?? 0), 0)
    const named = attributes.map((attribute, i): [string, number] => [attribute, levels[i] ?? 0])
    found.push({ levels: Object.fromEntries(named), cost: Math.round(cost * 1e12) / 1e12, matches })
  }
  visit(0, [])
  return found.sort((a, b) => a.cost - b.cost)
}

/**
 * The cheapest of `generalisations`, all of them where several cost the same.
 * Null: `minimalTotalLevels`, where no way is safe; then nothing is published.
 * @throws {RangeError} as `generalisations`
 * @example minimalGeneralisation({ register: [{ a: 1 }], profile: { a: 1 }, k: 2 }).minimalTotalLevels // null
 */
export function minimalGeneralisation(question: GeneralisationQuestion): {
  readonly minimalTotalLevels: number | null
  readonly minimalGeneralisations: readonly Generalisation[]
} {
  const all = generalisations(question)
  const least = all[0]?.cost ?? null
  return {
    minimalTotalLevels: least,
    minimalGeneralisations: all.filter(({ cost }) => cost === least),
  }
}
