import { z } from 'zod'
import { broken, type Ruling } from '#platform'

const Value = z.object({
  label: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  edition: z.string(),
})
/** What is read of a statistic's frozen figures; its slice keeps more. */
const Figures = z.object({
  seriesId: z.string(),
  vintage: z.string(),
  values: z.array(Value).default([]),
})
export type Figures = z.infer<typeof Figures>

/** Null where the card's figures name no series. */
export function figuresOf(frozen: unknown): Figures | null {
  const found = Figures.safeParse(frozen)
  return found.success ? found.data : null
}

export function theCardIsAStatistic(kind: string, figures: Figures | null): Ruling {
  return (
    (kind === 'statistic' && figures !== null) ||
    broken('基準値の元には、統計の根拠カードを選んでください。', 'baselinePid')
  )
}

const decimals = (value: number) => String(value).split('.')[1]?.length ?? 0
const reads = (typed: number, value: number) => Number(value.toFixed(decimals(typed))) === typed

/**
 * The value of a card that the baseline is: of the typed year where one is typed, and the typed number as
 * far as it is written (2.38 is 2.3812). Null where the card has none such, or several.
 */
export function valueMeant(
  { values }: Figures,
  typed: { readonly value: number | null; readonly year: number | null },
): {
  readonly label: string
  readonly year: number
  readonly value: number
  readonly edition: string
} | null {
  const found = values.flatMap(({ label, period, value, edition }) => {
    const year = Number(period.slice(0, 4))
    if (value === null || !Number.isInteger(year)) return []
    if (typed.year !== null && typed.year !== year) return []
    if (typed.value !== null && !reads(typed.value, value)) return []
    return [{ label, year, value, edition }]
  })
  const [first, second] = found
  return first && (!second || second.value === first.value) ? first : null
}

export function theCardHoldsTheValue(found: unknown): Ruling {
  return (
    found !== null ||
    broken(
      'カードのどの値を基準にするかが決まりません。カードにある値とその年を入れてください。',
      'baselineValue',
    )
  )
}

/** The other years that the card has of the same thing: the trend that a target is compared with. */
export function pastValuesOf(
  { values }: Figures,
  label: string,
): { year: number; value: number }[] {
  const known = new Map<number, number>()
  for (const one of values) {
    const year = Number(one.period.slice(0, 4))
    if (one.label === label && one.value !== null && Number.isInteger(year))
      known.set(year, one.value)
  }
  return [...known].map(([year, value]) => ({ year, value }))
}
