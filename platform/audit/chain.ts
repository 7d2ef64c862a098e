import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'

/** One entry of the chain as it is hashed (security-privacy.md §7). */
export type Entry = {
  readonly seq: number
  readonly at: string
  readonly tenant: string
  readonly actor: string
  readonly verb: string
  readonly object: string
  readonly data: unknown
}

export const noHash = '0'.repeat(64)

/** Canonical JSON, RFC 8785. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a value that JSON cannot write')
  return text
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256( previous hash in hex + "\n" + canonical JSON of the entry ). */
export function chainHash(previous: string, entry: Entry): string {
  return sha256(`${previous}\n${canonical(entry)}`)
}

export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/** What the chain keeps of the values, so that erasing them lawfully does not break it. */
export function saltedHash(salt: string, noted: unknown): string {
  return sha256(`${salt}\n${canonical(noted)}`)
}
