import { broken, type Ruling } from '#platform'

/** How two schemes may meet on the same cost. Unknown is 要確認, never 「可」. */
export const sameCostRules = ['forbidden', 'deduct', 'allowed', 'unknown'] as const
export type SameCost = (typeof sameCostRules)[number]
export const sameCostLabels: Readonly<Record<SameCost, string>> = {
  forbidden: '同一経費への併用禁止',
  deduct: '控除すれば可',
  allowed: '併用可',
  unknown: '要確認',
}

/** What a person can have read of a pair; 要確認 is what nobody has read. */
export const sameCostsConfirmed = ['forbidden', 'deduct', 'allowed'] as const
export const sameMeasures = ['forbidden', 'allowed'] as const
export type SameMeasure = (typeof sameMeasures)[number]
export const sameMeasureLabels: Readonly<Record<SameMeasure | 'unknown', string>> = {
  forbidden: '同一事業への併用禁止',
  allowed: '併用可',
  unknown: '要確認',
}

/** A pair as somebody read it in an outline. */
export type Reading = {
  readonly otherId: string
  readonly sameCost: SameCost
  readonly sameMeasure: SameMeasure
  readonly clause: string
}

/** A scheme as its pairs are judged: what it says of all others, and what was read of single ones. */
export type Meeting = {
  readonly id: string
  readonly sameCost: SameCost
  readonly clause: string
  readonly readings: readonly Reading[]
}

export type Verdict = {
  readonly sameCost: SameCost
  readonly sameMeasure: SameMeasure | 'unknown'
  readonly clause: string
}

// The stricter word of the two outlines holds; a word that nobody has read is stricter than 「可」.
const strictness = ['forbidden', 'unknown', 'deduct', 'allowed'] as const

/** What holds between two schemes: the reading of the pair, else the stricter of what each says of all. */
export function meetingOf(one: Meeting, other: Meeting): Verdict {
  const read = one.readings.find((each) => each.otherId === other.id)
  if (read) return read
  const [strict] = strictness.flatMap((word) =>
    [one, other].filter((scheme) => scheme.sameCost === word),
  )
  return {
    sameCost: strict?.sameCost ?? 'unknown',
    sameMeasure: 'unknown',
    clause: strict?.clause ?? '',
  }
}

const quoted = (clause: string) => (clause === '' ? '要綱を確かめてください' : clause)

type Rows = readonly { readonly schemes: readonly Meeting[] }[]

const pairsOf = <Each>(all: readonly Each[]): (readonly [Each, Each])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))

/** Two schemes on one row, of which an outline forbids the meeting: refused, its article quoted. */
export function noForbiddenPairStands(rows: Rows): Ruling {
  for (const [at, { schemes }] of rows.entries()) {
    for (const [one, other] of pairsOf(schemes)) {
      const { sameCost, clause } = meetingOf(one, other)
      if (sameCost !== 'forbidden') continue
      return broken(
        `この経費には、同じ経費への併用を禁じる制度が二つ充てられています（${quoted(clause)}）。`,
        `rows.${at}.secondSchemeId`,
      )
    }
  }
  return true
}

/** Two schemes anywhere in one measure, of which an outline forbids that: splitting a row does not help. */
export function noPairForbidsTheMeasure(schemes: readonly Meeting[]): Ruling {
  const own = schemes.filter((each, i) => schemes.findIndex(({ id }) => id === each.id) === i)
  for (const [one, other] of pairsOf(own)) {
    const { sameMeasure, clause } = meetingOf(one, other)
    if (sameMeasure !== 'forbidden') continue
    return broken(
      `この事業には、同じ事業への併用を禁じる制度が二つ充てられています（${quoted(clause)}）。`,
    )
  }
  return true
}

/** 要確認: two schemes meet on a row and nobody has read that they may. */
export function combinationIsUnclear(rows: Rows): boolean {
  return rows.some(({ schemes }) =>
    pairsOf(schemes).some(([one, other]) => meetingOf(one, other).sameCost === 'unknown'),
  )
}

export function twoSchemesAreNamed(oneId: string, otherId: string): Ruling {
  return oneId !== otherId || broken('併用は、違う二つの制度の間で確かめます。')
}
