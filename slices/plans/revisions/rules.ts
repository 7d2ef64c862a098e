import type { YearValue } from '../check-figures/rules.ts'

/** The baseline that verdicts rest on, and the latest revision of it, null where there is none. */
export type Bases = { readonly fixed: YearValue | null; readonly revised: YearValue | null }

type Fixed = { readonly baselineYear: number | null; readonly baselineValue: number | null }
type Later = YearValue & { readonly isFirst: boolean }

/**
 * A revised baseline stands beside the one of the decision, never in its place; only a baseline that was
 * still to be measured is filled by its first value.
 */
export function basesFrom(fixed: Fixed, later: readonly Later[]): Bases {
  const { baselineYear, baselineValue } = fixed
  const own =
    baselineYear !== null && baselineValue !== null
      ? { year: baselineYear, value: baselineValue }
      : null
  const first = own ?? later.find(({ isFirst }) => isFirst) ?? null
  const last = later.at(-1)
  return { fixed: first, revised: last && !last.isFirst ? last : null }
}
