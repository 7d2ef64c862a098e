/** Draws whole numbers below 2^32, a list at a time. */
export type Words = (target: Uint32Array) => void

/**
 * The words of the small fast counting generator sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state. The
 * same seed gives the same words for ever, on every machine.
 *
 * @throws {RangeError} the seed is no whole number from 0 to 2^53 − 1
 */
export function seededWords(seed: number): Words {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`not a seed: ${seed}`)
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = 0
  let counter = 1
  const fill: Words = (target) => {
    for (let at = 0; at < target.length; at += 1) {
      const drawn = (((a + b) | 0) + counter) | 0
      counter = (counter + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + drawn) | 0
      target[at] = drawn
    }
  }
  // Seeds that differ in one bit draw alike at first: the start is thrown away.
  fill(new Uint32Array(20))
  return fill
}

const BLOCK = 1_024

/**
 * Numbers from 0 (inclusive) to 1 (exclusive), in steps of 2^−32, from `seededWords`.
 *
 * @throws {RangeError} the seed is no whole number from 0 to 2^53 − 1
 * @example const random = seededRandom(1); Math.floor(random() * 6) // a throw of a die, from 0
 */
export function seededRandom(seed: number): () => number {
  const fill = seededWords(seed)
  const words = new Uint32Array(BLOCK)
  let used = BLOCK
  return () => {
    if (used === BLOCK) {
      fill(words)
      used = 0
    }
    const word = words[used] as number
    used += 1
    return word / 2 ** 32
  }
}
