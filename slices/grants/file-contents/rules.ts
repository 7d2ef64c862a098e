import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'

/** A file larger than this is not looked into: who it is from and what it says stays unknown. */
export const MOST_READ_BYTES = 20 * 1_048_576

const mostStreams = 2_000
const mostUnpackedBytes = 30 * 1_048_576
const mostPartBytes = 4 * 1_048_576
const mostLetters = 400_000

/** Who a file says it was made by; an empty text where it says nothing. */
export type Maker = {
  readonly author: string
  readonly lastModifiedBy: string
  /** The program and the moment, to the second: the same of two files where they were made in one go. */
  readonly madeIn: string
}

const nobody: Maker = { author: '', lastModifiedBy: '', madeIn: '' }

/** What stands in an XML element, plainly. */
function elementIn(xml: string, name: string): string {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{0,300})</${name}>`).exec(xml)?.[1] ?? ''
  return found
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim()
}

function officeMaker(bytes: Uint8Array): Maker {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /^docProps\/(core|app)\.xml$/.test(name) && originalSize <= 1_048_576,
  })
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
  const app = strFromU8(parts['docProps/app.xml'] ?? new Uint8Array())
  const made = elementIn(core, 'dcterms:created')
  const program = elementIn(app, 'Application')
  return {
    author: elementIn(core, 'dc:creator'),
    lastModifiedBy: elementIn(core, 'cp:lastModifiedBy'),
    madeIn: made && program ? `${program} ${made}` : '',
  }
}

/** The streams of a PDF that are neither pictures nor fonts, unpacked, and what stands between them. */
function textPartsOf(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes).toString('latin1')
  const parts: string[] = []
  let unpacked = 0
  let between = ''
  let from = 0
  for (let count = 0; count < mostStreams; count += 1) {
    const at = whole.indexOf('stream', from)
    const end = at < 0 ? -1 : whole.indexOf('endstream', at + 6)
    if (at < 0 || end < 0) break
    between += whole.slice(from, at)
    from = end + 9
    const about = whole.slice(Math.max(0, whole.lastIndexOf('obj', at)), at)
    if (/\/(Image|FontFile\d?|DCTDecode|JPXDecode|OpenType|Type1C|CIDFontType0C)\b/.test(about))
      continue
    const start = at + (whole[at + 6] === '\r' ? 8 : 7)
    const raw = Buffer.from(whole.slice(start, end), 'latin1')
    const part = about.includes('/FlateDecode') ? inflated(raw) : raw.subarray(0, mostPartBytes)
    unpacked += part.length
    if (unpacked > mostUnpackedBytes) break
    parts.push(part.toString('latin1'))
  }
  return [between + whole.slice(from), ...parts]
}

function inflated(raw: Buffer): Buffer {
  try {
    return inflateSync(raw, { maxOutputLength: mostPartBytes })
  } catch {
    // Packed by another way, cut off, or too large: it says nothing.
    return Buffer.alloc(0)
  }
}

/** A literal string of a PDF: UTF-16 where it begins so, the bytes as they are otherwise. */
function lettersOf(bytes: string): string {
  return bytes.startsWith('þÿ')
    ? new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'))
    : bytes
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Strings are `<…>` in hex or `(…)`, in which some bytes are escaped and pairs of brackets are not. */
function stringsIn(part: string): string[] {
  const strings: string[] = []
  let text = ''
  let depth = 0
  const tokens = /<([0-9A-Fa-f\s]{2,})>|\\([0-7]{1,3}|[\s\S])|[()]|[^()<\\]+|[\s\S]/g
  for (const [token, hex, escaped] of part.slice(0, mostPartBytes).matchAll(tokens)) {
    if (depth === 0 && hex !== undefined)
      strings.push(Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'))
    else if (token === '(' && depth++ === 0) text = ''
    else if (token === ')' && depth > 0 && --depth === 0) strings.push(text)
    else if (depth > 0 && escaped !== undefined)
      text += /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8))
        : (escapes[escaped] ?? escaped)
    else if (depth > 0) text += token
  }
  return strings
}

/** 「題名」 that a PDF carries beside its pages; empty where it has none. */
export function titleInPdf(bytes: Uint8Array): string {
  if (bytes.length > MOST_READ_BYTES) return ''
  return entryIn(textPartsOf(bytes), 'Title')
}

/** An entry of what a PDF says of itself. */
function entryIn(parts: readonly string[], key: string): string {
  const entry = new RegExp(`/${key}\\s*[(<](?!<)`)
  const info = parts.find((part) => entry.test(part)) ?? ''
  const at = info.search(entry)
  const [first = ''] = at < 0 ? [] : stringsIn(info.slice(at + key.length + 1, at + 2_000))
  return lettersOf(first).trim().slice(0, 300)
}

function pdfMaker(bytes: Uint8Array): Maker {
  const parts = textPartsOf(bytes)
  const of = (key: string) => entryIn(parts, key)
  const xmp = parts.find((part) => part.includes('<x:xmpmeta')) ?? ''
  const creator = elementIn(
    /<dc:creator>[\s\S]{0,600}?<\/dc:creator>/.exec(xmp)?.[0] ?? '',
    'rdf:li',
  )
  const made = of('CreationDate')
  const program = of('Producer')
  return {
    author: of('Author') || Buffer.from(creator, 'latin1').toString('utf8'),
    lastModifiedBy: '',
    madeIn: made && program ? `${program} ${made}` : '',
  }
}

/**
 * What a Word, Excel or PDF file says of its maker. Bounded in bytes, parts and letters.
 * @param name of the file, by whose ending it is read
 * @returns null where the file is of another kind, too large, locked or broken: it is not known
 */
export function makerOf(bytes: Uint8Array, name: string): Maker | null {
  if (bytes.length > MOST_READ_BYTES) return null
  try {
    if (/\.(docx|xlsx)$/i.test(name)) return officeMaker(bytes)
    return /\.pdf$/i.test(name) ? pdfMaker(bytes) : null
  } catch {
    return null
  }
}

export const saysNothing = (maker: Maker): boolean =>
  maker.author === nobody.author && maker.lastModifiedBy === '' && maker.madeIn === ''

type Letters = ReadonlyMap<number, string>

const unitsOf = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))

/** Code → letters, from the map that a font carries for copying; null where this is none. */
function mapIn(part: string): Letters | null {
  if (!/begin(bfchar|bfrange)/.test(part)) return null
  const letters = new Map<number, string>()
  for (const [, block = ''] of part.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]+)>/g,
    ))
      letters.set(Number.parseInt(code, 16), unitsOf(text))
  for (const [, block = ''] of part.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', first = ''] of block.matchAll(
      /<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]{4})>/g,
    )) {
      const from = Number.parseInt(low, 16)
      const last = Math.min(Number.parseInt(high, 16), from + 65_535)
      for (let code = from; code <= last; code += 1)
        letters.set(code, String.fromCharCode(Number.parseInt(first, 16) + code - from))
    }
  return letters
}

const byPairs = (bytes: string, letters: Letters): string => {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += letters.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? ''
  return text
}
const byOnes = (bytes: string, letters: Letters): string =>
  [...bytes].map((byte) => letters.get(byte.charCodeAt(0)) ?? '').join('')

/**
 * Every reading of what a PDF says, whatever lies on top of it: letters under a black box are still there. Which
 * font sets which run is not followed; each map of the file gives a reading of its own, and so do the bytes as
 * they are and as Shift_JIS. What is only a picture says nothing.
 * @returns readings; none where the file shows no letter
 */
export function textsInPdf(bytes: Uint8Array): readonly string[] {
  if (bytes.length > MOST_READ_BYTES) return []
  const parts = textPartsOf(bytes)
  const maps = parts.flatMap((part) => mapIn(part) ?? []).slice(0, 60)
  const runs = parts
    .filter((part) => /\bT[jJ]\b|'\s*$/m.test(part) && /\bBT\b/.test(part))
    .flatMap(stringsIn)
  const raw = runs.join('').slice(0, mostLetters)
  if (raw === '') return []
  const readings = [
    ...maps.flatMap((letters) => [byPairs(raw, letters), byOnes(raw, letters)]),
    raw,
    new TextDecoder('shift_jis').decode(Buffer.from(raw, 'latin1')),
  ]
  return readings.filter((text) => text.trim() !== '')
}
