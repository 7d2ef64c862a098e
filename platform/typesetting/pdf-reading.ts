import { inflateSync } from 'node:zlib'

export type PdfPage = {
  readonly widthPoints: number
  readonly heightPoints: number
  /** Each run of letters as it was set, in the order of the paper. */
  readonly runs: readonly string[]
}
export type PdfRead = {
  readonly pages: readonly PdfPage[]
  /** Names of the fonts; embedded is true when every one of them lies in the file. */
  readonly fonts: readonly string[]
  readonly embedded: boolean
}

type Bodies = ReadonlyMap<string, string>

/**
 * What a PDF of our own says, to prove that it says what the record says. It reads the files that
 * `typesetPdf` writes (objects in the open, glyphs by number with their letters beside), not every PDF.
 */
export function readPdf(bytes: Uint8Array): PdfRead {
  const whole = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, number = '', body = ''] of whole.matchAll(
    /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g,
  ))
    objects.set(number, body)
  const all = [...objects.values()]
  const fonts = all.filter((body) => /\/Type \/Font\n/.test(body) && body.includes('/Type0'))
  const embedded = all.filter((body) => body.includes('/FontFile')).length
  return {
    pages: all.filter((body) => /\/Type \/Page\n/.test(body)).map((page) => pageOf(objects, page)),
    fonts: fonts.map((body) => /\/BaseFont \/(?:[A-Z]{6}\+)?(\S+)/.exec(body)?.[1] ?? ''),
    embedded: fonts.length > 0 && embedded === fonts.length,
  }
}

function pageOf(objects: Bodies, page: string): PdfPage {
  const [, width = '0', height = '0'] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(page) ?? []
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '')
  const letters = new Map<string, ReadonlyMap<number, string>>()
  for (const [, name = '', font = ''] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const body = objects.get(font) ?? ''
    const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(body)?.[1] ?? '') ?? ''
    letters.set(name, lettersOf(streamOf(map)))
  }
  const runs = [...content.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, set = '']) => {
    const font = letters.get(/\/(f\d+) /.exec(set)?.[1] ?? '')
    return glyphsOf(set)
      .map((glyph) => font?.get(glyph) ?? '')
      .join('')
  })
  return { widthPoints: Number(width), heightPoints: Number(height), runs }
}

/** By its length and not by what follows: packed bytes may end with those of a line break. */
function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body)
  if (!start) return ''
  const from = start.index + start[0].length
  const length = Number(/\/Length (\d+)/.exec(body.slice(0, start.index))?.[1])
  const raw = body.slice(from, from + length)
  if (!body.includes('/FlateDecode')) return raw
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
}

/** Glyph number → its letters, from the map that the file carries for copying. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, glyph = '', text = ''] of map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)) {
    const units = text.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? []
    letters.set(Number.parseInt(glyph, 16), String.fromCharCode(...units))
  }
  return letters
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The numbers of the glyphs that one run shows, two bytes each. */
function glyphsOf(set: string): number[] {
  return stringsIn(set).flatMap((bytes) =>
    Array.from(
      { length: Math.floor(bytes.length / 2) },
      (_, i) => bytes.charCodeAt(2 * i) * 256 + bytes.charCodeAt(2 * i + 1),
    ),
  )
}

/** Strings are `<…>` in hex or `(…)`, in which some bytes are escaped and pairs of brackets are not. */
function stringsIn(set: string): string[] {
  const strings: string[] = []
  let text = ''
  let depth = 0
  for (const [token, hex] of set.matchAll(/<([0-9A-Fa-f]+)>|\\\d{3}|\\[\s\S]|[\s\S]/g)) {
    const isOpening = token === '('
    if (isOpening) depth += 1
    if (depth === 0) {
      if (hex) strings.push(Buffer.from(hex, 'hex').toString('latin1'))
      continue
    }
    if (token === ')') depth -= 1
    if (depth === 0) {
      strings.push(text)
      text = ''
    } else if (!(isOpening && depth === 1)) text += hex === undefined ? unescaped(token) : token
  }
  return strings
}

function unescaped(token: string): string {
  const [, octal, letter] = /^\\(?:(\d{3})|([\s\S]))$/.exec(token) ?? []
  if (octal) return String.fromCharCode(Number.parseInt(octal, 8))
  return letter === undefined ? token : (escapes[letter] ?? letter)
}
