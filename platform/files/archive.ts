import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { createInflateRaw, inflateRaw } from 'node:zlib'

const unpack = promisify(inflateRaw)
const mostEntries = 2_000
const mostBytes = 200 * 1_048_576
const mostRatio = 100
/** 2,000 entries and the longest remark that may stand behind them fit in it. */
const longestContents = 1_048_576

export type Entry = {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly encrypted: boolean
  readonly link: boolean
  readonly offset: number
}

const broken =
  'ファイルの中身が壊れているため、受け取れません。開いて保存し直してから送ってください。'
const tooBig =
  'ファイルの中身が大きすぎるため、受け取れません。シートや画像を減らすか、分けて送ってください。'
const forbidden = '受け取れない内容を含むファイルです。開いて保存し直してから送ってください。'
const macros = 'マクロの入ったファイルは受け取れません。マクロを外して保存し直してください。'
const locked =
  'パスワードの付いたファイルは受け取れません。パスワードを外して保存し直してください。'

/**
 * The table of contents of a zip file; null where it is not one, is cut off, or has a zip64 part.
 * @param bytes the file, or its end
 * @param startsAt where in the file these bytes begin
 */
export function entriesOf(bytes: Uint8Array, startsAt = 0): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 65_535)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true) - startsAt
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at < 0 || at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      link: ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + rest
  }
  return entries
}

/**
 * Whether an Office file (a zip) may be kept: limits of security-privacy.md §9, no way out of its
 * folder, no macros, no password; and each part really unpacks to the size it claims.
 * @param needed the part that makes it the kind of file it says it is
 * @returns the sentence that says why not, or null
 */
export async function objectionToArchive(
  bytes: Uint8Array,
  needed: string,
): Promise<string | null> {
  const entries = entriesOf(bytes)
  const objected = objectionToEntries(entries, bytes.length, needed)
  if (objected !== null) return objected
  for (const entry of entries ?? []) if (!(await unpacksAsClaimed(bytes, entry))) return broken
  return null
}

/** As `objectionToArchive`, for a file on disk that is too large to be held whole. */
export async function objectionToArchiveAt(path: string, needed: string): Promise<string | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const tail = new Uint8Array(Math.min(size, longestContents))
    await file.read(tail, 0, tail.length, size - tail.length)
    const entries = entriesOf(tail, size - tail.length)
    const objected = objectionToEntries(entries, size, needed)
    if (objected !== null) return objected
    for (const entry of entries ?? []) {
      const head = new Uint8Array(30)
      await file.read(head, 0, head.length, entry.offset)
      const from = startOfPart(head, entry.offset)
      if (from === null || !(await streamsAsClaimed(path, from, entry))) return broken
    }
    return null
  } finally {
    await file.close()
  }
}

function objectionToEntries(
  entries: readonly Entry[] | null,
  size: number,
  needed: string,
): string | null {
  if (entries === null) return broken
  if (entries.some(({ encrypted }) => encrypted)) return locked
  if (entries.some(({ name }) => /(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$/i.test(name)))
    return macros
  if (
    entries.some(
      ({ name, link }) => link || leavesItsFolder(name) || /\.(exe|dll|js|html?|svg)$/i.test(name),
    )
  )
    return forbidden
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (entries.length > mostEntries || unpacked > mostBytes) return tooBig
  // Parts that overlap claim more than the file holds: a bomb, not a document.
  if (packed > size || unpacked > mostRatio * size) return tooBig
  const names = new Set(entries.map(({ name }) => name))
  return names.has('[Content_Types].xml') && names.has(needed) ? null : broken
}

function leavesItsFolder(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..')
}

/** Where a part's bytes begin, behind its own head; null where no part begins there. */
function startOfPart(head: Uint8Array, offset: number): number | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.length < 30 || view.getUint32(0, true) !== 0x04034b50) return null
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
}

async function unpacksAsClaimed(bytes: Uint8Array, entry: Entry): Promise<boolean> {
  const { offset, packed, unpacked, method } = entry
  const from = startOfPart(bytes.subarray(offset, offset + 30), offset)
  if (from === null) return false
  const part = bytes.subarray(from, from + packed)
  if (part.length !== packed) return false
  if (method === 0) return packed === unpacked
  if (method !== 8) return false
  const whole = await unpack(part, { maxOutputLength: unpacked + 1 }).catch(() => null)
  return whole?.length === unpacked
}

async function streamsAsClaimed(path: string, from: number, entry: Entry): Promise<boolean> {
  const { packed, unpacked, method } = entry
  if (method === 0 || packed === 0) return packed === unpacked
  if (method !== 8) return false
  const part = createReadStream(path, { start: from, end: from + packed - 1 })
  let length = 0
  try {
    for await (const piece of part.pipe(createInflateRaw())) {
      length += piece.length
      if (length > unpacked) return false
    }
  } catch {
    // Not what a zip part holds.
    return false
  } finally {
    part.destroy()
  }
  return length === unpacked
}
