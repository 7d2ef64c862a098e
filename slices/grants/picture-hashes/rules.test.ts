import { expect, test } from 'vitest'
import { bitsApart, NEAR_BITS, pictureHash, SIDE, scanInPdf } from './rules.ts'

const drawn = (light: (x: number, y: number) => number) =>
  Array.from({ length: SIDE * SIDE }, (_, at) => light(at % SIDE, Math.floor(at / SIDE)))
const rings = (x: number, y: number) => 128 + 100 * Math.sin(Math.hypot(x - 9, y - 20) / 3)

test('the same picture lighter, or a little noisy, is near; another is far; one tone says nothing', () => {
  const hash = pictureHash(drawn(rings)) ?? ''
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  const lighter = pictureHash(drawn((x, y) => rings(x, y) * 0.7 + 60)) ?? ''
  const noisy = pictureHash(drawn((x, y) => rings(x, y) + ((x * 7 + y * 13) % 5) * 3)) ?? ''
  for (const near of [lighter, noisy]) expect(bitsApart(hash, near)).toBeLessThanOrEqual(NEAR_BITS)
  const other = pictureHash(drawn((x, y) => (((x >> 2) + (y >> 3)) % 2 === 0 ? 20 : 235))) ?? ''
  expect(bitsApart(hash, other)).toBeGreaterThan(NEAR_BITS)
  expect(pictureHash(drawn(() => 250))).toBeNull()
  expect(() => pictureHash([1, 2])).toThrow(RangeError)
})

test('bits are counted; nothing is as near as a hash that is missing', () => {
  expect(bitsApart('00000000000000ff', '000000000000000f')).toBe(4)
  expect(bitsApart('', '000000000000000f')).toBeNull()
})

test('a scan lies whole in its PDF; a PDF without one has none', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj<</Filter/DCTDecode>>stream\n'),
    jpeg,
    Buffer.from('endstream endobj'),
  ])
  expect(scanInPdf(pdf)).toEqual(jpeg)
  expect(scanInPdf(Buffer.from('%PDF-1.4\nendstream'))).toBeNull()
})
