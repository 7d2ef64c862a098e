import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export function thereAreNotices(count: number): Ruling {
  return count > 0 || broken('この種類の通知は、まだ出ていません。', 'kind')
}

export function itIsServedBetween(
  servedOn: LocalDate,
  issuedOn: LocalDate,
  today: LocalDate,
): Ruling {
  return (
    (servedOn >= issuedOn && servedOn <= today) ||
    broken('到達した日は、通知の日から今日までの間の日付にしてください。', 'servedOn')
  )
}
