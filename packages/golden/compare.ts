/**
 * How far a number may lie from the expected one: it passes when |got − expect| ≤ abs, or
 * ≤ rel × |expect|. A key such as `placeboAbs` is the `abs` of every part whose
 * name begins with `placebo`.
 */
export type Tolerance = Readonly<Record<string, number>>

const DEFAULT_TOLERANCE: Tolerance = { abs: 1e-9 }

/** Keys of `expect` that inform the reader and are not compared. */
const isInformation = (key: string) =>
  key.startsWith('package') || ['floatWouldGive', 'checkedBy', 'labels'].includes(key)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const show = (value: unknown) => JSON.stringify(value) ?? String(value)

function isNear(got: number, expect: number, { abs, rel }: Tolerance): boolean {
  const distance = Math.abs(got - expect)
  return (
    (abs !== undefined && distance <= abs) ||
    (rel !== undefined && distance <= rel * Math.abs(expect))
  )
}

/**
 * Where an answer differs from the expected one: one line per place, empty where they agree. Lists must
 * be equally long; keys that only the answer has are its own business. Null (no result) is met by null
 * alone, never by 0, NaN or a missing key.
 */
export function compare(
  got: unknown,
  expect: unknown,
  tolerance: Tolerance = DEFAULT_TOLERANCE,
  place = 'answer',
): string[] {
  if (typeof expect === 'number' && typeof got === 'number') {
    return isNear(got, expect, tolerance) ? [] : [`${place}: ${got}, expected ${expect}`]
  }
  if (Array.isArray(expect) && Array.isArray(got)) {
    if (expect.length !== got.length) {
      return [`${place}: ${got.length} entries, expected ${expect.length}`]
    }
    return expect.flatMap((one, at) => compare(got[at], one, tolerance, `${place}[${at}]`))
  }
  if (isRecord(expect) && isRecord(got)) {
    return Object.entries(expect).flatMap(([key, one]) => {
      if (isInformation(key)) return []
      const own = Object.entries(tolerance).find(
        ([name]) => name.endsWith('Abs') && key.startsWith(name.slice(0, -3)),
      )?.[1]
      return compare(got[key], one, own === undefined ? tolerance : { abs: own }, `${place}.${key}`)
    })
  }
  return Object.is(got, expect) ? [] : [`${place}: ${show(got)}, expected ${show(expect)}`]
}
