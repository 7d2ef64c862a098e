import { expect, test } from 'vitest'
import { pngOf } from './png.ts'

const drawn = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40">${inside}</svg>`
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('a drawing becomes a PNG of twice its size, with Japanese text in our own font', async () => {
  const png = await pngOf(drawn('<text x="4" y="24" font-family="sans-serif">産地髙﨑</text>'))
  expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  expect(size(png)).toEqual([240, 80])
  const blank = await pngOf(drawn(''))
  expect(png.length).toBeGreaterThan(blank.length + 500)
})

test('the same drawing has the same bytes; what is not well-formed is refused', async () => {
  expect(await pngOf(drawn('<rect width="9" height="9"/>'))).toEqual(
    await pngOf(drawn('<rect width="9" height="9"/>')),
  )
  await expect(pngOf(drawn('<rect'))).rejects.toThrow()
})
