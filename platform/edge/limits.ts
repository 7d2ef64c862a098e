import { TooMany } from '../errors.ts'

type Bucket = { left: number; at: number }

/**
 * A token bucket per source and kind, in memory: `perMinute` on average, twice that at once.
 * What must hold across restarts (sign-in) is counted in the database besides.
 */
export function limiter(perMinute: number, now: () => number = Date.now) {
  const buckets = new Map<string, Bucket>()
  const burst = perMinute * 2
  return {
    /** @throws {TooMany} */
    spend(source: string): void {
      const at = now()
      const bucket = buckets.get(source) ?? { left: burst, at }
      bucket.left = Math.min(
        burst,
        bucket.left + (Math.max(0, at - bucket.at) / 60_000) * perMinute,
      )
      bucket.at = at
      if (buckets.size > 10_000) buckets.clear()
      buckets.set(source, bucket)
      if (bucket.left < 1) throw new TooMany(60)
      bucket.left -= 1
    },
  }
}
