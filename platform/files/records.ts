import { open } from 'node:fs/promises'

const delimiters = [',', '\t', ';']
const quote = 0x22
const lineFeed = 0x0a

export type TableShape = {
  /** `,` `\t` or `;`: one byte in every encoding, and never the second byte of a character in CP932. */
  readonly delimiter: string
  /** `\n`, also for CRLF; `\r` for files of old machines. */
  readonly lineEnd: '\n' | '\r'
}

export type TableRecord = {
  /** Where in the file it begins. */
  readonly at: number
  /** Its bytes without the line's end. */
  readonly bytes: Uint8Array
  /** A quotation mark was opened and never closed. */
  readonly isOpen: boolean
}

export type TableBlock = {
  readonly records: readonly TableRecord[]
  /** Where the next block begins. */
  readonly next: number
  /** Nothing stands behind it. */
  readonly ended: boolean
}

/** Longer than any row of a list: a quotation mark that was never closed would swallow the file. */
const longestRecord = 65_536

/**
 * The next rows of a delimited text, cut at bytes: a row is decoded whole, so that no character is ever
 * torn where one block of reading ends and another begins. In UTF-8 and in CP932 no byte of a longer
 * character looks like a delimiter, a quotation mark or a line's end.
 * @param from where to begin, as `next` said
 * @param most so many rows at most
 */
export async function readRecords(
  path: string,
  from: number,
  most: number,
  shape: TableShape,
  bytesAtOnce = 1_048_576,
): Promise<TableBlock> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    let wanted = Math.max(bytesAtOnce, 1)
    for (;;) {
      const length = Math.min(wanted, size - from)
      const bytes = new Uint8Array(Math.max(0, length))
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, from + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      const isLast = from + length >= size
      const { records, end } = cut(bytes.subarray(0, filled), from, most, shape, isLast)
      // A block must hold one whole row at least; most hold thousands.
      if (records.length > 0 || isLast)
        return { records, next: from + end, ended: isLast && end >= filled }
      wanted *= 4
    }
  } finally {
    await file.close()
  }
}

function cut(
  bytes: Uint8Array,
  from: number,
  most: number,
  { delimiter, lineEnd }: TableShape,
  isLast: boolean,
): { records: TableRecord[]; end: number } {
  const separator = delimiter.charCodeAt(0)
  const breaks = lineEnd.charCodeAt(0)
  const records: TableRecord[] = []
  let start = 0
  // 0 a field begins, 1 in it, 2 within quotation marks, 3 behind one that may close
  let state = 0
  let at = 0
  const keep = (end: number, isOpen: boolean) => {
    const stop = end > start && breaks === lineFeed && bytes[end - 1] === 0x0d ? end - 1 : end
    records.push({ at: from + start, bytes: bytes.subarray(start, stop), isOpen })
    start = end + 1
    at = end
    state = 0
  }
  for (; at < bytes.length && records.length < most; at += 1) {
    const byte = bytes[at]
    if (at - start > longestRecord) keep(firstBreak(bytes, start, breaks, at), true)
    else if (state === 2) state = byte === quote ? 3 : 2
    else if (byte === breaks) keep(at, false)
    else if (byte === separator) state = 0
    else if (byte === quote && (state === 0 || state === 3)) state = 2
    else state = 1
  }
  if (isLast && records.length < most && start < bytes.length) {
    // The file ends here: a mark that is still open spoils its own line only.
    if (state !== 2) keep(bytes.length, false)
    else keep(firstBreak(bytes, start, breaks, bytes.length), true)
    if (start < bytes.length && records.length < most) {
      const rest = cut(
        bytes.subarray(start),
        from + start,
        most - records.length,
        { delimiter, lineEnd },
        true,
      )
      return { records: [...records, ...rest.records], end: start + rest.end }
    }
  }
  return { records, end: Math.min(start, bytes.length) }
}

function firstBreak(bytes: Uint8Array, start: number, breaks: number, otherwise: number): number {
  const found = bytes.indexOf(breaks, start)
  return found === -1 ? otherwise : found
}

/**
 * The fields of one row (RFC 4180), all text; null where a quotation mark stands out of place.
 * @example fieldsOf('"a, b",c', ',') // ['a, b', 'c']
 */
export function fieldsOf(text: string, delimiter: string): string[] | null {
  if (!text.includes('"')) return text.split(delimiter)
  const fields: string[] = []
  let at = 0
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at)
      const field = text.slice(at, end === -1 ? undefined : end)
      fields.push(field)
      if (end === -1) return fields
      at = end + delimiter.length
      continue
    }
    let field = ''
    at += 1
    for (;;) {
      const close = text.indexOf('"', at)
      if (close === -1) return null
      field += text.slice(at, close)
      at = close + 1
      if (text[at] !== '"') break
      field += '"'
      at += 1
    }
    fields.push(field)
    if (at === text.length) return fields
    if (!text.startsWith(delimiter, at)) return null
    at += delimiter.length
  }
}

/** Comma, tab or semicolon: whichever stands most often in the first row, outside of quotation marks. */
export function shapeOf(head: Uint8Array): TableShape {
  const lineEnd = head.includes(lineFeed) || !head.includes(0x0d) ? '\n' : '\r'
  const counts = new Map(delimiters.map((sign) => [sign.charCodeAt(0), 0]))
  let quoted = false
  for (const byte of head) {
    if (byte === quote) quoted = !quoted
    if (quoted) continue
    if (byte === lineEnd.charCodeAt(0)) break
    const count = counts.get(byte)
    if (count !== undefined) counts.set(byte, count + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return { delimiter: String.fromCharCode(best?.[0] ?? 0x2c), lineEnd }
}
