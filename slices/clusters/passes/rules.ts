import { broken, type Ruling } from '#platform'

export const outsideAreas = ['近隣', '国内', '海外'] as const

export type Passed = {
  readonly fromBusiness: string
  /** Null where the work leaves the register. */
  readonly toBusiness: string | null
  /** Whom it leaves it for; '' where it stays. */
  readonly outsideName: string
  readonly timesAYear: number | null
  readonly minutes: number | null
  readonly metres: number | null
}

/** Who passes work on to so many others holds the ring together. */
export const leastPartners = 3
/** By bicycle, twelve kilometres an hour: where only the distance was typed. */
const metresAMinute = 200
export const reach = 15
/** Below so many businesses a figure of the ring tells of single ones. */
export const leastBusinesses = 5

export const nobodyPassesToThemselves = (
  pass: Pick<Passed, 'fromBusiness' | 'toBusiness'>,
): Ruling =>
  pass.fromBusiness !== pass.toBusiness ||
  broken('自分から自分へは回せません。回す先を選び直してください。', 'toBusiness')

export const itIsNew = (isKnown: boolean): Ruling =>
  !isKnown || broken('同じ二者の、同じ工程の仲間回しが、もう記録されています。', 'toBusiness')

/** Minutes as typed; else by the distance; null where neither is known. */
export function minutesOf({ minutes, metres }: Pick<Passed, 'minutes' | 'metres'>): number | null {
  return minutes ?? (metres === null ? null : Math.ceil(metres / metresAMinute))
}

/** Those who pass work on to three or more others まとめ役, with to how many. */
export function leadersOf(passes: readonly Passed[]): ReadonlyMap<string, number> {
  const partners = new Map<string, Set<string>>()
  for (const { fromBusiness, toBusiness, outsideName } of passes) {
    const own = partners.get(fromBusiness) ?? new Set()
    own.add(toBusiness ?? `outside ${outsideName}`)
    partners.set(fromBusiness, own)
  }
  return new Map(
    [...partners]
      .filter(([, own]) => own.size >= leastPartners)
      .map(([id, own]) => [id, own.size] as const),
  )
}

export type RingFigures = {
  readonly businesses: number
  readonly passes: number
  readonly leaders: number
  /** Of the passes, those that stay in the city; null without any. */
  readonly insideShare: number | null
  /** Of the times a year, where known; null where none is. */
  readonly insideShareOfTimes: number | null
  readonly timesKnown: number
  /** Businesses of the register to whom work is passed: within reach, further off, and not known. */
  readonly near: number
  readonly far: number
  readonly unknown: number
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** How many hold the ring together, how much of it stays in the city, and who is near. */
export function ringFigures(passes: readonly Passed[]): RingFigures {
  const inside = passes.filter(({ toBusiness }) => toBusiness !== null)
  const timed = passes.filter(({ timesAYear }) => timesAYear !== null)
  const times = (some: readonly Passed[]) =>
    some.reduce((sum, { timesAYear }) => sum + (timesAYear ?? 0), 0)
  const nearest = new Map<string, number | null>()
  for (const pass of inside) {
    const id = pass.toBusiness ?? ''
    const [known, now] = [nearest.get(id) ?? null, minutesOf(pass)]
    nearest.set(id, known === null ? now : now === null ? known : Math.min(known, now))
  }
  const ways = [...nearest.values()]
  const near = ways.filter((minutes) => minutes !== null && minutes <= reach).length
  const unknown = ways.filter((minutes) => minutes === null).length
  return {
    businesses: new Set([...passes.map((pass) => pass.fromBusiness), ...nearest.keys()]).size,
    passes: passes.length,
    leaders: leadersOf(passes).size,
    insideShare: share(inside.length, passes.length),
    insideShareOfTimes: share(
      times(timed.filter(({ toBusiness }) => toBusiness !== null)),
      times(timed),
    ),
    timesKnown: timed.length,
    near,
    far: ways.length - near - unknown,
    unknown,
  }
}
