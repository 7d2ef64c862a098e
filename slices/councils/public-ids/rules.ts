import { isUuid, Missing } from '#platform'

/** 「182079-6f0e…」: a record of a city in a public address, which names the city without a session. */
export const pidOf = (city: number, id: string) => `${city}-${id}`

/** The id behind a public one. @throws {Missing} it is broken, or of another city */
export function keyIn(pid: string, city: number): string {
  const head = `${city}-`
  const id = pid.startsWith(head) ? pid.slice(head.length) : ''
  if (!isUuid(id)) throw new Missing()
  return id
}
