import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 (RFC 4648) without padding, as authenticator apps take it. */
export function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

export function fromBase32(text: string): Buffer {
  const bits = [...text].map((c) => letters.indexOf(c).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

/** 160 random bits, in base32. */
export function newTotpSecret(): string {
  return base32(randomBytes(20))
}

/** Steps of 30 seconds since 1970. @param instant ISO */
export function stepAt(instant: string): number {
  return Math.floor(Date.parse(instant) / 30_000)
}

/**
 * The code of six digits of a step: HOTP over HMAC-SHA-1.
 * @see RFC 6238, RFC 4226
 * @example totpOf(base32(Buffer.from('12345678901234567890')), 1) // '287082', at time 59
 */
export function totpOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/**
 * The step that a typed code belongs to: this one, the one before or the one after, and later than the
 * last that was used, so that each code counts once. Null where it is none of them.
 */
export function stepOfCode(
  secret: string,
  typed: string,
  now: number,
  lastUsed: number | null,
): number | null {
  const code = digitsOf(typed)
  if (code.length !== 6) return null
  const fits = [now - 1, now, now + 1].filter((step) =>
    timingSafeEqual(Buffer.from(totpOf(secret, step)), Buffer.from(code)),
  )
  return fits.find((step) => lastUsed === null || step > lastUsed) ?? null
}

/** Digits as typed, full width and with spaces or not. */
export function digitsOf(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d+$/.test(plain) ? plain : ''
}

/** What the QR code holds. */
export function otpauthAddress(secret: string, city: string, login: string): string {
  const label = encodeURIComponent(`Sanchi ${city}:${login}`)
  const issuer = encodeURIComponent(`Sanchi ${city}`)
  return `otpauth://totp/${label}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=6&period=30`
}
