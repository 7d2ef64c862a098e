import { createHash } from 'node:crypto'

/** The receipt of work that may be asked for twice: the same parts always give the same uuid. */
export function receiptFor(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  // Version 8 of RFC 9562: a uuid of one's own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** When to try again after so many failures: 10 seconds, doubling, an hour at most. */
export function nextTry(now: string, tries: number): string {
  const seconds = Math.min(3_600, 5 * 2 ** Math.min(tries, 20))
  return new Date(Date.parse(now) + seconds * 1_000).toISOString()
}

/** What is kept of an error for the operator. */
export function troubleOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500)
}
