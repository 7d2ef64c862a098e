import { z } from 'zod'
import { broken, type Ruling } from '#platform'

/** What is read of a statistic's frozen figures; its slice may keep more. */
const Figures = z.object({
  seriesId: z.string(),
  vintage: z.string(),
  value: z.coerce.number().nullish(),
  year: z.coerce.number().int().nullish(),
  unit: z.string().nullish(),
  source: z.string().nullish(),
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

/** A figure is copied, never retyped: where the card holds one value, the typed one must be it. */
export function theTypedValueIsTheCards(typed: number | null, figures: Figures): Ruling {
  const value = figures.value ?? null
  return (
    typed === null ||
    value === null ||
    typed === value ||
    broken(
      `根拠カードの値は${value}です。基準値は空けておくと、カードから写します。`,
      'baselineValue',
    )
  )
}
