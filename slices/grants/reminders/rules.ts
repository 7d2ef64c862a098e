import { addDays, formatWareki, type LocalDate } from '#packages/japan'

const hour = 3_600_000
const day = 24 * hour

/** Before the close a draft is reminded of so often; the last one that has come is the one that is sent. */
export const beforeClose = [
  { key: '7日前', ms: 7 * day },
  { key: '2日前', ms: 2 * day },
  { key: '3時間前', ms: 3 * hour },
] as const

/**
 * The reminder that is due for a draft, or null: outside of the last week, and after the close.
 * @param now and @param closeAt milliseconds since 1970
 */
export function draftReminderDue(now: number, closeAt: number): string | null {
  if (now > closeAt) return null
  const come = beforeClose.filter(({ ms }) => now >= closeAt - ms)
  return come.at(-1)?.key ?? null
}

/** What is due of a correction on a day: the applicant at −2 and +1, the chief at +5. */
export function correctionReminderDue(
  dueOn: LocalDate,
  today: LocalDate,
): { readonly key: string; readonly to: '申請者' | '係長' } | null {
  if (today >= addDays(dueOn, 5)) return { key: '補正5日超過', to: '係長' }
  if (today >= addDays(dueOn, 1)) return { key: '補正1日超過', to: '申請者' }
  return today >= addDays(dueOn, -2) ? { key: '補正2日前', to: '申請者' } : null
}

/** Of a case in process: four fifths and the whole, each once. */
export function processingReminderDue(elapsed: number, standard: number): string | null {
  if (elapsed >= standard) return '標準処理期間100％'
  return elapsed * 5 >= standard * 4 ? '標準処理期間80％' : null
}

export function correctionSentence(callName: string, dueOn: LocalDate, today: LocalDate): string {
  const by = formatWareki(dueOn)
  return today > dueOn
    ? `「${callName}」の補正の期限（${by}）を過ぎています。まだ出せます。お困りのときは、市に電話してください。`
    : `「${callName}」の補正は${by}までです。`
}
