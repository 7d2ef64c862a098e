import { formatDate, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Mark } from '../decisions/rules.ts'

/** Only a link made late for what was known in time can be attested (thread.md §5.3). */
export function theLinkAloneIsLate(mark: Mark): Ruling {
  return mark === '後付け' || broken('当時の文書を示せるのは、「後付け」のつながりだけです。')
}

export function theDocumentIsOfThatTime(
  happenedOn: LocalDate | null,
  decidedOn: LocalDate,
): Ruling {
  if (happenedOn !== null && happenedOn <= decidedOn) return true
  return broken(
    `この文書は決定日（${formatDate(decidedOn)}）より後のものです。当時の文書としては使えません。`,
    'documentPid',
  )
}
