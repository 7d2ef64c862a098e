import { createHash, createHmac } from 'node:crypto'

const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/**
 * Ten recovery codes of 50 bits, worked out from a seed that is forgotten when they are confirmed: so
 * they can be shown as often as the page is opened until then, and never again.
 * @example recoveryCodes('…')[0] // 'k3m9p-x7w2q'
 */
export function recoveryCodes(seed: string): string[] {
  return Array.from({ length: 10 }, (_, n) => {
    const mac = createHmac('sha256', seed).update(`recovery ${n}`).digest()
    const code = [...mac.subarray(0, 10)].map((byte) => letters[byte % letters.length]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

/** Hashed plainly: a code is random and long enough not to be guessed from its hash in its lifetime. */
export function recoveryHash(typed: string): string {
  const plain = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
  return createHash('sha256').update(`recovery ${plain}`).digest('hex')
}
