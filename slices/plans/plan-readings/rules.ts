import type { LocalDate } from '#packages/japan'

export type ReadTarget = { readonly year: number; readonly value: number }

export type ReadIndicator = {
  readonly id: string
  readonly name: string
  readonly numerator: string
  readonly denominator: string
  readonly unit: string
  readonly area: string
  readonly source: string
  readonly direction: string
  readonly decimals: number
  readonly baseline: {
    readonly year: number
    readonly value: number
    readonly vintage: string
  } | null
  readonly targets: readonly ReadTarget[]
  /** The indicators whose targets add up to this one's. */
  readonly parts: readonly string[]
}

export type ReadNode = {
  readonly id: string
  readonly level: string
  readonly number: string
  readonly text: string
  readonly stance: string
  readonly group: string
}

/** A measure as a plan holds it: by what it serves there, and who leads it there. */
export type ReadMeasure = {
  readonly pid: string
  readonly name: string
  readonly isEnded: boolean
  readonly sectionName: string | null
}

export type ReadPlan = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly isInForce: boolean
  readonly parentId: string | null
  readonly nodes: readonly ReadNode[]
  readonly removed: readonly {
    readonly level: string
    readonly number: string
    readonly version: number
  }[]
  readonly indicators: readonly ReadIndicator[]
  readonly measures: readonly ReadMeasure[]
  readonly amounts: readonly {
    readonly pid: string
    readonly name: string
    readonly fiscalYear: number
    readonly plannedYen: number
    readonly votedYen: number | null
  }[]
}

export type Contradiction = {
  readonly rule: string
  /** The same contradiction has the same key on every night. */
  readonly key: string
  readonly sentence: string
  readonly isNote: boolean
  readonly planIds: readonly string[]
}

/** One contradiction; plans and what it is about make its key. */
export const found = (
  rule: string,
  plans: readonly ReadPlan[],
  about: readonly (string | number)[],
  sentence: string,
  isNote = false,
): Contradiction => ({
  rule,
  key: [rule, ...plans.map(({ id }) => id).toSorted(), ...about].join(' '),
  sentence,
  isNote,
  planIds: plans.map(({ id }) => id),
})

export const shown = (value: number, unit: string) => `${value.toLocaleString('ja-JP')}${unit}`
