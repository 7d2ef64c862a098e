import { type Here, insist, Missing } from '#platform'
import { type BeadRef, beadSeenBy } from '#slices/evidence'
import type { YearValue } from '../check-figures/rules.ts'
import {
  figuresOf,
  pastValuesOf,
  theCardHoldsTheValue,
  theCardIsAStatistic,
  valueMeant,
} from './rules.ts'

export type Baseline = {
  readonly pid: string | null
  readonly year: number | null
  readonly value: number | null
  readonly vintage: string
  readonly source: string
}

export type FromCard = {
  readonly base: Baseline
  readonly card: BeadRef
  readonly past: readonly YearValue[]
}

type Own = { readonly value: number | null; readonly year: number | null }

/**
 * The baseline as a statistic's card has it, with its edition and source.
 * @throws {Missing} no such card, or not for this person
 * @throws {RuleBroken} it is no statistic, or which of its values is meant cannot be told
 */
export async function baselineFromCard(here: Here, pid: string, own: Own): Promise<FromCard> {
  const head = await beadSeenBy(here, pid)
  const figures = figuresOf(head.figures)
  insist(theCardIsAStatistic(head.kind, figures))
  const meant = figures && valueMeant(figures, own)
  insist(theCardHoldsTheValue(meant))
  if (!meant) throw new RangeError('a card without the value was let through')
  return {
    base: {
      pid: head.pid,
      year: meant.year,
      value: meant.value,
      vintage: meant.edition,
      source: `${meant.label}（${head.fact || head.title}）`,
    },
    card: { slice: head.slice, ref: head.ref },
    past: figures ? pastValuesOf(figures, meant.label) : [],
  }
}

/** As `baselineFromCard` while it is being typed: null where the card or its value is not known yet. */
export async function baselineSoFar(here: Here, pid: string, own: Own): Promise<FromCard | null> {
  const head = await beadSeenBy(here, pid).catch((error: unknown) => {
    if (error instanceof Missing) return null
    throw error
  })
  const figures = head && figuresOf(head.figures)
  if (!head || !figures || head.kind !== 'statistic' || valueMeant(figures, own) === null)
    return null
  return baselineFromCard(here, pid, own)
}
