import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const unpack = promisify(inflateRaw)
const mostEntries = 2_000
const mostBytes = 200 * 1_048_576
const mostRatio = 100

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

/** The table of contents of a zip file; null where it is not one, is cut off, or has a zip64 part. */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 65_535)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
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
  if (packed > bytes.length || unpacked > mostRatio * bytes.length) return tooBig
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml') || !names.has(needed)) return broken
  for (const entry of entries) if (!(await unpacksAsClaimed(bytes, entry))) return broken
  return null
}

function leavesItsFolder(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..')
}

async function unpacksAsClaimed(bytes: Uint8Array, entry: Entry): Promise<boolean> {
  const { offset, packed, unpacked, method } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return false
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const part = bytes.subarray(from, from + packed)
  if (part.length !== packed) return false
  if (method === 0) return packed === unpacked
  if (method !== 8) return false
  const whole = await unpack(part, { maxOutputLength: unpacked + 1 }).catch(() => null)
  return whole?.length === unpacked
}
