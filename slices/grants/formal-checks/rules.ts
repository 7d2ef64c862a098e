import { broken, type Ruling } from '#platform'

/** What is looked at before a case goes on; each is answered, and a no is said in words. */
export const checklist = [
  { code: 'form', question: '様式のすべての欄が書かれている' },
  { code: 'eligible', question: '申請者が交付の対象者に当てはまる' },
  { code: 'period', question: '事業の期間が補助の対象の期間に入る' },
  { code: 'costs', question: '費目と金額が、見積書と合う' },
  { code: 'papers', question: '必要な書類がすべて付き、読める' },
  { code: 'others', question: 'ほかの補助金との重なりを確かめた' },
] as const
export type CheckCode = (typeof checklist)[number]['code']

export const answers = ['適', '否', '該当なし'] as const
export type Answer = (typeof answers)[number]

/** What other offices answered: whether there is an objection, and nothing else about a person. */
export const inquiries = [
  { code: 'tax', question: '市税の滞納がない' },
  { code: 'gangs', question: '暴力団排除の照会に該当がない' },
] as const

export type Answered = {
  readonly answers: Readonly<Record<string, Answer | null>>
  readonly isTaxClear: boolean | null
  readonly isGangClear: boolean | null
}

export function theChecklistIsAnswered({ answers: given }: Answered): Ruling {
  const open = checklist.filter(({ code }) => (given[code] ?? null) === null)
  return (
    open.length === 0 ||
    broken(
      `答えていない点検が${open.length}件あります（${open.map(({ question }) => question).join('、')}）。`,
      `answers.${open[0]?.code}`,
    )
  )
}

export function theInquiriesAreAnswered({ isTaxClear, isGangClear }: Answered): Ruling {
  if (isTaxClear === null) return broken('市税の照会の答えを入れてください。', 'isTaxClear')
  return isGangClear !== null || broken('暴力団排除の照会の答えを入れてください。', 'isGangClear')
}

/** A no is asked to be corrected, or rejected; it does not pass as fit. */
export function nothingIsAgainstIt({ answers: given, isTaxClear, isGangClear }: Answered): Ruling {
  const no = checklist.find(({ code }) => given[code] === '否')
  if (no !== undefined)
    return broken(
      `「${no.question}」が否です。補正を求めるか、理由を付けて却下してください。`,
      `answers.${no.code}`,
    )
  return (
    (isTaxClear !== false && isGangClear !== false) ||
    broken('照会に該当があります。課長に報告し、補正か却下かを決めてください。')
  )
}

/**
 * From when an application was whole: its arrival, or the last correction that made it so. In a scheme by
 * order of arrival the order goes by it, and not by when the hall found time to look.
 */
export function wholeSince(receivedAt: string, answeredAt: readonly string[]): string {
  return [receivedAt, ...answeredAt].reduce((one, other) => (other > one ? other : one))
}
