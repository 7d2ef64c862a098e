import { addDays, type LocalDate, localDateOf } from '#packages/japan'
import { carriesReason, type LinkType } from '../link-types/rules.ts'

/** 後付け and its kin; '' for a reason that was there in time. Computed, never typed. */
export type Mark = '' | '後付け' | '後付け（決定後の情報）' | '後付け（当時の文書あり）'

/** The end of the day in Japan, as an instant: what is decided on a day is decided when the day ends. */
export function endOfDay(on: LocalDate): string {
  return `${on}T14:59:59.000Z`
}

/** The day in Japan of an instant in UTC: from 15:00 on it is tomorrow there. */
export function dayOf(instant: string): LocalDate {
  const day = localDateOf(instant.slice(0, 10))
  return Number(instant.slice(11, 13)) >= 15 ? addDays(day, 1) : day
}

/**
 * The mark of a link for one decision of its down end (thread.md §5.2).
 * @param linkedAt when the server recorded the link, ISO
 * @param upAvailableOn the day on which the city could first read what the link rests on, null when unknown
 * @param decidedAt ISO; the end of the day where only the day is known
 * @param attested a paper of before the decision names the evidence (§5.3)
 */
export function markOf(
  type: LinkType,
  linkedAt: string,
  upAvailableOn: string | null,
  decidedAt: string | null,
  attested: boolean,
): Mark {
  if (decidedAt === null || !carriesReason(type)) return ''
  if (upAvailableOn !== null && upAvailableOn > dayOf(decidedAt)) return '後付け（決定後の情報）'
  if (linkedAt <= decidedAt) return ''
  return attested ? '後付け（当時の文書あり）' : '後付け'
}
