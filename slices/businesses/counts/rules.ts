import { type BusinessFilter, narrowings, standing } from '../lists/rules.ts'
import type { Counts } from './tables.ts'

/** What is kept with every record need not be counted, where the register is large. */
export function fromCounts(counts: Counts, { chosen }: BusinessFilter): number | null {
  if (narrowings.some((by) => by !== 'state' && chosen[by].length > 0)) return null
  if (!isLarge(counts)) return null
  const asked = ofStates(counts).filter(({ value }) =>
    (chosen.state.length > 0 ? chosen.state : standing).some((state) => state === value),
  )
  return sum(asked)
}

const ofStates = ({ all }: Counts) => all.filter(({ facet }) => facet === 'state')
const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((all, { count }) => all + count, 0)

/** Up to so many businesses everything is counted at each look, in a few milliseconds. */
const mostCountedLive = 8_000

export function isLarge(counts: Counts): boolean {
  return sum(ofStates(counts)) > mostCountedLive
}
