import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const require = createRequire(import.meta.url)

/** Drawn text looks alike on every machine: these two and no font of the machine. */
const FONTS = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf']

let wasm: Promise<void> | null = null
function drawer(): Promise<void> {
  wasm ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) =>
    initWasm(bytes),
  )
  return wasm
}

let fonts: Promise<Uint8Array[]> | null = null
function ready(): Promise<Uint8Array[]> {
  // A tenth of a second and eleven megabytes, which a server that draws nothing need not spend.
  fonts ??= drawer().then(() =>
    Promise.all(
      FONTS.map((file) => readFile(require.resolve(`@expo-google-fonts/noto-sans-jp/${file}`))),
    ),
  )
  return fonts
}

/** A picture takes a tenth of a second, during which nothing else is answered; the last ones are kept. */
const kept = new Map<string, Uint8Array>()
const MOST_KEPT = 60

/**
 * A drawing as PNG, twice as fine as its own size, in the project's own Japanese font. Nothing outside
 * the drawing is read.
 * @param svg a whole SVG document with its width and height
 * @throws {Error} it is not well-formed
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(svg).digest('hex')
  const known = kept.get(key)
  if (known) return known
  const fontBuffers = await ready()
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers, defaultFontFamily: 'Noto Sans JP', sansSerifFamily: 'Noto Sans JP' },
  })
  const picture = drawing.render()
  const png = picture.asPng()
  // Memory of WebAssembly is not collected.
  picture.free()
  drawing.free()
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - MOST_KEPT)))
    kept.delete(oldest)
  kept.set(key, png)
  return png
}

/** Above this a picture is not unpacked while somebody waits. */
const MOST_BYTES = 12_000_000

/**
 * A JPEG or PNG shrunk to a square, its sides not kept, for comparing pictures. Nothing outside it is read.
 * @param side pixels of a side of the square
 * @returns how light each pixel is, 0 black to 255 white, row by row; null where it cannot be read or is too large
 */
export async function lightnessOf(
  picture: Uint8Array,
  type: 'image/jpeg' | 'image/png',
  side: number,
): Promise<Uint8Array | null> {
  if (picture.length > MOST_BYTES) return null
  await drawer()
  const data = `data:${type};base64,${Buffer.from(picture).toString('base64')}`
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><image href="${data}" width="${side}" height="${side}" preserveAspectRatio="none"/></svg>`,
  )
  const drawn = drawing.render()
  const pixels = drawn.pixels
  drawn.free()
  drawing.free()
  const isDrawn = pixels.some((value, at) => at % 4 === 3 && value > 0)
  if (!isDrawn) return null
  return Uint8Array.from({ length: side * side }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at * 4, at * 4 + 4)
    const light = (red * 299 + green * 587 + blue * 114) / 1000
    // On white paper where the picture lets through.
    return Math.round(light + (255 - alpha))
  })
}
