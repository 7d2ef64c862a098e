import { unzipSync, zipSync } from 'fflate'

/**
 * The archive again, with no time in it: every entry bears 1 January 1980, the first day that a zip can
 * name. (It is written as local time, so the day must be made from local parts.)
 */
export function withStandingTime(archive: Uint8Array): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const entries = Object.entries(unzipSync(archive))
  return zipSync(
    Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { level: 6, mtime }]])),
  )
}
