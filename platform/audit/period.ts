import { addDays, type LocalDate, parseLocalDate } from '#packages/japan'

/** The instant at which a day begins in Japan. */
export function startOf(day: LocalDate): string {
  return new Date(`${day}T00:00:00+09:00`).toISOString()
}

/** The instants of a period that was typed as two days; a day that is none does not cut. */
export function periodOf(from: string | undefined, until: string | undefined) {
  const first = parseLocalDate(from ?? '')
  const last = parseLocalDate(until ?? '')
  return {
    from: first ? startOf(first) : null,
    until: last ? startOf(addDays(last, 1)) : null,
  }
}
