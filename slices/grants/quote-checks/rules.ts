import { formatYen, premisesKey } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Finding } from '../irregularities/rules.ts'

/** 見積 of one category line. */
export type Quote = {
  readonly id: string
  readonly categoryCode: string
  readonly supplierName: string
  readonly supplierAddress: string
  readonly supplierPhone: string
  readonly amountYen: number
  readonly chosen: '採用' | '不採用'
}

export type QuotedCategory = {
  readonly code: string
  readonly name: string
  readonly plannedYen: number
  /** From which sum two quotes are asked for; null: never. */
  readonly quotesFromYen: number | null
  /** Why there is only one, or why not the lowest, as the applicant wrote it. */
  readonly reason: string
}

const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

/** D6b: what two quoters share; empty where they look independent. */
export function sharedByQuoters(a: Quote, b: Quote): readonly string[] {
  const address = premisesKey(a.supplierAddress)
  const phone = digits(a.supplierPhone)
  return [
    address !== '' && address === premisesKey(b.supplierAddress) ? '住所' : '',
    phone !== '' && phone === digits(b.supplierPhone) ? '電話番号' : '',
  ].filter(Boolean)
}

const independent = (quotes: readonly Quote[]) =>
  quotes.filter((one, at) =>
    quotes.slice(0, at).every((before) => sharedByQuoters(one, before).length === 0),
  ).length

/** D6: from the sum on, two independent quotes or a reason; blocks 交付決定. */
export function quotesAreEnough(category: QuotedCategory, quotes: readonly Quote[]): Ruling {
  const from = category.quotesFromYen
  const own = quotes.filter((one) => one.categoryCode === category.code)
  return (
    from === null ||
    category.plannedYen < from ||
    category.reason.trim() !== '' ||
    independent(own) >= 2 ||
    broken(
      `${category.name}：この費目は${formatYen(from)}円以上のため、独立した2者以上の見積が必要です。取れない理由があれば書いてください。`,
    )
  )
}

/** D6, D6b and D6c as questions. */
export function quoteFindings(
  categories: readonly QuotedCategory[],
  quotes: readonly Quote[],
): readonly Finding[] {
  return categories.flatMap((category): Finding[] => {
    const own = quotes.filter((one) => one.categoryCode === category.code)
    const enough = quotesAreEnough(category, quotes)
    const lowest = Math.min(...own.map((one) => one.amountYen))
    const chosen = own.find((one) => one.chosen === '採用')
    return [
      ...(enough === true
        ? []
        : [
            {
              check: 'D6' as const,
              key: category.code,
              question: enough.sentence,
              detail: `見積は${own.length}者です。`,
            },
          ]),
      ...own.flatMap((one, at) =>
        own.slice(0, at).flatMap((before): Finding[] => {
          const shared = sharedByQuoters(one, before)
          return shared.length === 0
            ? []
            : [
                {
                  check: 'D6b',
                  key: [one.id, before.id].sort().join(' '),
                  question: `${before.supplierName}と${one.supplierName}の見積は、互いに独立した相手から取ったものですか。`,
                  detail: `見積者の${shared.join('・')}が同じです。`,
                },
              ]
        }),
      ),
      ...(chosen !== undefined && chosen.amountYen > lowest && category.reason.trim() === ''
        ? [
            {
              check: 'D6c' as const,
              key: category.code,
              question: `${category.name}で、最も安い見積を選ばなかった理由を書いてください。`,
              detail: `採用は${formatYen(chosen.amountYen)}円、最低は${formatYen(lowest)}円です。`,
            },
          ]
        : []),
    ]
  })
}
