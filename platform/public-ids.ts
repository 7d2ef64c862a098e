import { isUuid } from './addresses.ts'
import { Missing } from './errors.ts'

/** 「182079-6f0e…」: a record of a city in a public address, which names the city without a session (decision 0005). */
export function pidOf(city: number, id: string): string {
  return `${city}-${id}`
}

/** The id behind a public one. @throws {Missing} it is broken, or of another city */
export function idInPid(pid: string, city: number): string {
  const head = pidOf(city, '')
  const id = pid.startsWith(head) ? pid.slice(head.length) : ''
  if (!isUuid(id)) throw new Missing()
  return id
}
