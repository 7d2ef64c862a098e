import { isUuid, Missing } from '#platform'

/** The id behind a public one, 「182079-6f0e…」. @throws {Missing} it is broken, or of another city */
export function keyIn(pid: string, city: number): string {
  const head = `${city}-`
  const id = pid.startsWith(head) ? pid.slice(head.length) : ''
  if (!isUuid(id)) throw new Missing()
  return id
}
