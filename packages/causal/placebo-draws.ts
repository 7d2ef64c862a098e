/**
 * A generator of numbers of 0 to below 1 (Mulberry32): the same seed gives the same numbers.
 * @example placeboDraws(1)() // 0.6270739405881613
 */
export function placeboDraws(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
