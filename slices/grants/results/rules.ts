import { addDays, fiscalYearOf, formatWareki, type LocalDate, lastDayOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** 30 days after completion, or 10 April after the year of completion, whichever is first (§3). */
export function resultDueOn(completedOn: LocalDate, days: number, aprilDay: number): LocalDate {
  const within = addDays(completedOn, days)
  const april = addDays(lastDayOf(fiscalYearOf(completedOn)), aprilDay)
  return [within, april].sort()[0] ?? within
}

export function isLate(reportedOn: LocalDate, dueOn: LocalDate): boolean {
  return reportedOn > dueOn
}

export function theProjectIsOver(completedOn: LocalDate, today: LocalDate): Ruling {
  return (
    completedOn <= today ||
    broken('実績報告は、補助事業が終わってから出してください。', 'completedOn')
  )
}

/** What was completed after the decided period needs an extension first. */
export function completedWithinThePeriod(completedOn: LocalDate, endsOn: LocalDate): Ruling {
  return (
    completedOn <= endsOn ||
    broken(
      `完了した日が補助事業の期間（${formatWareki(endsOn)}まで）の後です。先に期限延長の承認を受けてください。`,
      'completedOn',
    )
  )
}

export function somethingWasSpent(count: number): Ruling {
  return count > 0 || broken('支出明細がありません。支出を1件以上入れてから報告してください。')
}
