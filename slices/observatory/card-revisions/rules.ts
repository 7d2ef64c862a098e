import { isNoteworthy, type Revision } from '../cards/rules.ts'
import type { EffectAsked, FigureValue, StatFigure } from '../figures/rules.ts'
import { type InputOutput, mayBeAsked } from '../io-tables/rules.ts'
import { keyOfColumn, type Sought } from '../municipalities/rules.ts'
import { SERIES } from '../reference/series.ts'

const KNOWN = new Set(SERIES.map(({ code }) => code))

/** Published values of a card, which any later edition may give differently; what is worked out is left. */
export const publishedOn = ({ values }: StatFigure): FigureValue[] =>
  values.filter(({ series, period }) => KNOWN.has(series) && /^\d{4}$/.test(period))

export function soughtBy(values: readonly FigureValue[]): Sought[] {
  const all = values.map(({ series, period }) => ({ series, period: Number(period) }))
  return [...new Map(all.map((one) => [keyOfColumn(one), one])).values()]
}

export type Now = { readonly value: number | null; readonly edition: string }

/** Values that a later edition gives noticeably otherwise. */
export function revisedValues(
  values: readonly FigureValue[],
  now: (value: FigureValue) => Now | null,
): Revision[] {
  return values.flatMap((before): Revision[] => {
    const after = now(before)
    if (!after || after.edition === before.edition) return []
    if (!isNoteworthy(before.value, after.value)) return []
    const { label, areaName, period, unit } = before
    return [{ label, areaName, period, unit, before: before.value, after: after.value }]
  })
}

/** The sector of another table that is meant: of the same name, or the only one of the same of the 13. */
export function sectorOfSame(
  table: InputOutput,
  asked: Pick<EffectAsked, 'sectorName' | 'counterpart'>,
): string | null {
  const open = table.sectors.filter((sector) => mayBeAsked(table, sector))
  const named = open.find(({ name }) => name === asked.sectorName)
  if (named) return named.code
  const alike = open.filter(({ code }) => table.counterparts.get(code) === asked.counterpart)
  return alike.length === 1 ? (alike[0]?.code ?? null) : null
}

/** The number on which an estimate stands: the middle of its range, or the one that it has. */
function middlesOf({ values }: StatFigure): Map<string, FigureValue> {
  const found = new Map<string, FigureValue>()
  for (const value of values.filter(({ series }) => series.startsWith('effect-'))) {
    const isMiddle = value.label.endsWith('（δ=0.3）')
    if (isMiddle || !found.has(value.series)) found.set(value.series, value)
  }
  return found
}

/** An estimate that comes out otherwise by the tables and editions of now. */
export function revisedEffects(frozen: StatFigure, now: StatFigure): Revision[] {
  const current = middlesOf(now)
  return [...middlesOf(frozen).values()].flatMap((before): Revision[] => {
    const after = current.get(before.series)
    if (!after || !isNoteworthy(before.value, after.value)) return []
    const { label, areaName, period, unit } = before
    const said = label === after.label ? label : `${label} → ${after.label}`
    return [{ label: said, areaName, period, unit, before: before.value, after: after.value }]
  })
}
