import type { Placed } from '../selections/rules.ts'

/**
 * 僅差は抽選, where the seal says so: applications that the scores cannot tell apart share the places that they
 * hold among themselves by the public lottery, not by their means. Whoever lies above the band stays above,
 * whoever lies below stays below; who passed no test takes no part.
 * @param band the applications inside the cutoff band
 * @param lottery key of each application, lowest first; null before the number is drawn, and then all of the
 * band wait at its first place
 */
export function drawnInBand(
  order: readonly Placed[],
  band: readonly string[],
  lottery: ReadonlyMap<string, string> | null,
): readonly Placed[] {
  const isIn = new Set(band)
  const inside = order.filter(
    ({ candidate, rank }) => rank !== null && isIn.has(candidate.applicationId),
  )
  const [first] = inside
  if (first === undefined || inside.length < 2) return order
  const places = order.flatMap((one, at) => (inside.includes(one) ? at : []))
  const key = ({ candidate }: Placed) => lottery?.get(candidate.applicationId) ?? ''
  const drawn = lottery === null ? inside : inside.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const moved = new Map(places.map((at, turn) => [at, drawn[turn]] as const))
  return order.map((one, at) => {
    const into = moved.get(at)
    if (into === undefined) return one
    return lottery === null
      ? { ...into, rank: first.rank, settledBy: '抽選待ち' }
      : { ...into, rank: at + 1, settledBy: '僅差の抽選' }
  })
}

/** How a place came by lot: ties, and the band where the seal says so. */
export const byLot: readonly string[] = ['抽選', '僅差の抽選']
