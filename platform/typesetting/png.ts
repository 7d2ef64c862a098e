import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const require = createRequire(import.meta.url)

/** Drawn text looks alike on every machine: these two and no font of the machine. */
const FONTS = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf']

let fonts: Promise<Uint8Array[]> | null = null
function ready(): Promise<Uint8Array[]> {
  // A tenth of a second and eleven megabytes, which a server that draws nothing need not spend.
  fonts ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))
    .then((wasm) => initWasm(wasm))
    .then(() =>
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
