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

export const lateNoticeKind = '実績報告の提出期限について'

/** The letter as it is drafted when a report came late: who sends it may write it otherwise. */
export function lateNoticeDraft(reportedOn: LocalDate, dueOn: LocalDate): string {
  return `実績報告の期限は${formatWareki(dueOn)}でしたが、${formatWareki(reportedOn)}に届きました。期限までに報告することは交付の条件です。遅れた理由を書面で知らせてください。`
}

export function theReportWasLate(
  result: { readonly reportedOn: LocalDate; readonly dueOn: LocalDate } | null,
): Ruling {
  return (
    (result !== null && isLate(result.reportedOn, result.dueOn)) ||
    broken('実績報告は期限までに届いています。')
  )
}
