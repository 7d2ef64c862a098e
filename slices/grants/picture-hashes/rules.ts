/** Sides of the square that a picture is shrunk to, and of the corner of its waves that is kept. */
export const SIDE = 32
const KEPT = 8

/** Pictures that differ in so many of 64 bits or fewer are asked about (grants.md §6, D2). */
export const NEAR_BITS = 6

const cosines = Array.from({ length: KEPT }, (_, wave) =>
  Array.from({ length: SIDE }, (_, at) => Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * SIDE))),
)

function wavesOf(row: readonly number[]): readonly number[] {
  return cosines.map((cosine) => cosine.reduce((sum, one, at) => sum + one * (row[at] ?? 0), 0))
}

/**
 * Perceptual hash (pHash) of a picture: the 8 × 8 coarsest waves of its discrete cosine transform, one bit each,
 * set where the wave is above their median. The first, which is only how light it is as a whole, counts as unset.
 * @param lightness of 32 × 32 pixels, row by row, 0 to 255
 * @returns 16 hexadecimal digits; null where the picture is nearly one tone, which says nothing
 * @throws {RangeError} not 1,024 pixels
 * @see Zauner, C. (2010) Implementation and Benchmarking of Perceptual Image Hash Functions
 */
export function pictureHash(lightness: ArrayLike<number>): string | null {
  if (lightness.length !== SIDE * SIDE)
    throw new RangeError(`not 1,024 pixels: ${lightness.length}`)
  const pixels = Array.from(lightness)
  const rows = Array.from({ length: SIDE }, (_, y) =>
    wavesOf(pixels.slice(y * SIDE, (y + 1) * SIDE)),
  )
  const columns = Array.from({ length: KEPT }, (_, x) => wavesOf(rows.map((row) => row[x] ?? 0)))
  const waves = columns.flat().slice(1)
  if (Math.max(...waves.map(Math.abs)) < SIDE * SIDE * 0.5) return null
  const sorted = [...waves].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const bits = waves.reduce((all, wave) => (all << 1n) | (wave > median ? 1n : 0n), 0n)
  return bits.toString(16).padStart(16, '0')
}

/** In how many of 64 bits two hashes differ; null where one is none. */
export function bitsApart(one: string, other: string): number | null {
  if (one === '' || other === '') return null
  let left = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let count = 0
  for (; left > 0n; left >>= 1n) count += Number(left & 1n)
  return count
}

/**
 * The largest JPEG that lies whole in a PDF, as scanners write their pages; null where there is none. What is
 * packed otherwise is not looked into.
 */
export function scanInPdf(pdf: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(pdf)
  let largest: Buffer | null = null
  for (let at = bytes.indexOf('/DCTDecode'); at >= 0; at = bytes.indexOf('/DCTDecode', at + 10)) {
    const begins = bytes.indexOf(Buffer.of(0xff, 0xd8, 0xff), at)
    const ends = bytes.indexOf('endstream', begins)
    if (begins < 0 || ends < 0 || begins - at > 2_000) continue
    const found = bytes.subarray(begins, ends)
    if (largest === null || found.length > largest.length) largest = found
  }
  return largest
}
