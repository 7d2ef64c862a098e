/** Both bytes of every character that CP932 holds beside ASCII and half-width kana. */
let twoBytes: ReadonlyMap<string, readonly [number, number]> | undefined

const decoder = () => new TextDecoder('shift_jis', { fatal: true })

function decodePair(lead: number, trail: number): string | null {
  try {
    return decoder().decode(Uint8Array.of(lead, trail))
  } catch {
    return null // The table has gaps, and a decoder has no other way to say so.
  }
}

const isLead = (byte: number) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
const isTrail = (byte: number) => byte >= 0x40 && byte <= 0xfc && byte !== 0x7f
const isSingle = (byte: number) => byte <= 0x7f || (byte >= 0xa1 && byte <= 0xdf)

/** Private use (外字) is not offered for writing: what it shows depends on the machine. */
const isPrivateUse = (character: string) => /\p{Co}/u.test(character)

function table(): ReadonlyMap<string, readonly [number, number]> {
  if (twoBytes) return twoBytes
  const built = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    // Rows 0xED and 0xEE repeat the IBM characters of 0xFA to 0xFC, which is how Windows writes them.
    if (!isLead(lead) || lead === 0xed || lead === 0xee) continue
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const character = isTrail(trail) ? decodePair(lead, trail) : null
      if (character === null || isPrivateUse(character) || built.has(character)) continue
      built.set(character, [lead, trail])
    }
  }
  twoBytes = built
  return built
}

/** Converted on writing, because the two standards name one sign twice: 〜 → ～ and − → －. */
const SAME_SIGN: ReadonlyMap<string, string> = new Map([
  ['〜', '～'],
  ['−', '－'],
  ['‖', '∥'],
  ['—', '―'],
])

function bytesOf(character: string): readonly number[] | null {
  const code = character.codePointAt(0) ?? 0
  if (code <= 0x7f) return [code]
  if (code >= 0xff61 && code <= 0xff9f) return [code - 0xff61 + 0xa1]
  return table().get(SAME_SIGN.get(character) ?? character) ?? null
}

/**
 * The characters that CP932 cannot hold (𠮷, ☃), each once, in order of appearance. Offer UTF-8 with BOM
 * instead, or ask. 〜 and − are not among them: `encodeCp932` writes their full-width twins.
 */
export function unencodable(text: string): string[] {
  return [...new Set(text)].filter((character) => bytesOf(character) === null)
}

/**
 * Text as CP932 (Windows-31J) bytes, for the systems that read nothing else.
 * @throws {RangeError} a character has no place in CP932; see `unencodable`
 */
export function encodeCp932(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  for (const character of text) {
    const own = bytesOf(character)
    if (!own) throw new RangeError(`CP932 has no ${character}`)
    bytes.set(own, length)
    length += own.length
  }
  return bytes.slice(0, length)
}

/** Offset of the first byte that is no CP932, or null where all of it is. */
export function firstByteOutsideCp932(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length; at += 1) {
    const [byte = 0, next = 0] = bytes.subarray(at, at + 2)
    if (isSingle(byte)) continue
    if (!isLead(byte) || !isTrail(next) || decodePair(byte, next) === null) return at
    at += 1
  }
  return null
}
