import type { LocalDate } from '#packages/japan'
import type { Figures } from '../check-figures/rules.ts'
import type { Timing } from '../indicators/rules.ts'

/** An indicator while it is being designed; what is not typed yet is empty or null. */
export type Draft = Figures & {
  readonly name: string
  readonly numerator: string
  readonly denominator: string
  readonly kind: string
  readonly attribution: string
  readonly source: string
  readonly collector: string
  readonly baselineDueOn: LocalDate | null
  readonly targetLow: number | null
  readonly shape: string
  /** Null until the day of the start and the two lags are typed. */
  readonly timing: Timing | null
  readonly isByIndustry: boolean
  /** The year in which the survey's questions change. */
  readonly editionYear: number | null
  /** Establishments of the industry in the official table. */
  readonly establishments: number | null
  /** The output that a grant demands of those who receive it. */
  readonly grantCondition: string
  readonly costYen: number | null
  readonly around: Around
}

/** What stands around the draft: its goal's other indicators, its measures, the city's calendar. */
export type Around = {
  readonly isOfGoal: boolean
  readonly siblings: readonly { readonly name: string; readonly kind: string }[]
  /** Measures that are read by this indicator. */
  readonly measures: number
  readonly measureYen: number | null
  /** The month of the meeting that evaluates the past year. */
  readonly reviewMonth: number
  readonly today: LocalDate
}

export type Finding = {
  readonly id: string
  /** ● blocks; ○ may be set aside with a reason. */
  readonly isBlocking: boolean
  readonly field: string
  readonly sentence: string
}

/** What a check says, and at which field. */
export type Said = readonly [field: string, sentence: string] | null

type Sent = Omit<Draft, 'timing' | 'around' | 'isByIndustry' | 'direction'> &
  Omit<Timing, 'releaseLagMonths'> & {
    readonly direction: string | null
    readonly releaseLagMonths: number | null
    readonly isByIndustry?: string | undefined
  }

/** A form that was read whole, as the checks read it. */
export function draftFrom(sent: Sent, around: Around): Draft {
  return {
    ...sent,
    direction: sent.direction ?? '',
    isByIndustry: sent.isByIndustry === 'on',
    timing:
      sent.releaseLagMonths === null && sent.releaseMonth === null
        ? null
        : { ...sent, releaseLagMonths: sent.releaseLagMonths ?? 0 },
    around,
  }
}
