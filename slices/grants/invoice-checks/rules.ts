import {
  companyKey,
  daysBetween,
  formatShortWareki,
  formatYen,
  type LocalDate,
} from '#packages/japan'
import type { Finding } from '../irregularities/rules.ts'
import { bitsApart, NEAR_BITS } from '../picture-hashes/rules.ts'
import type { Applicant } from '../related-purchases/rules.ts'

/** One thing bought with the grant, as the 実績報告 tells it. Yen on the scheme's tax basis. */
export type Purchase = {
  readonly id: string
  readonly applicationId: string
  readonly receiptNo: string
  readonly categoryCode: string
  readonly supplierName: string
  readonly supplierNumber: string
  readonly supplierAddress: string
  readonly supplierPhone: string
  readonly invoiceNo: string
  readonly amountYen: number
  readonly orderedOn: LocalDate | null
  readonly invoicedOn: LocalDate
  readonly paidOn: LocalDate | null
  readonly paidBy: '振込' | '現金' | 'カード' | '口座振替'
  readonly payerName: string
  readonly fileSha256: string
  /** '' where there is no picture to compare. */
  readonly pictureHash: string
}

const filled = (one: string, other: string) => one !== '' && one === other
const sameSupplier = (a: Purchase, b: Purchase) =>
  filled(a.supplierNumber, b.supplierNumber) ||
  filled(companyKey(a.supplierName), companyKey(b.supplierName))

/** D1: equal supplier number, invoice number and amount, or the very same file. */
export function isSameInvoice(a: Purchase, b: Purchase): boolean {
  return (
    filled(a.fileSha256, b.fileSha256) ||
    (filled(a.supplierNumber, b.supplierNumber) &&
      filled(a.invoiceNo, b.invoiceNo) &&
      a.amountYen === b.amountYen)
  )
}

/** D2: the same supplier and day, amounts that differ by 1 % or less. */
export function isNearlySameInvoice(a: Purchase, b: Purchase): boolean {
  return (
    !isSameInvoice(a, b) &&
    sameSupplier(a, b) &&
    a.invoicedOn === b.invoicedOn &&
    Math.abs(a.amountYen - b.amountYen) * 100 <= Math.max(a.amountYen, b.amountYen)
  )
}

/** D2: what was sent looks nearly the same, in whatever case and from whomever. */
export function looksNearlyTheSame(a: Purchase, b: Purchase): boolean {
  const apart = bitsApart(a.pictureHash, b.pictureHash)
  return !isSameInvoice(a, b) && apart !== null && apart <= NEAR_BITS
}

/** D1 and D2 of one case against every other purchase of the city's grants, its own among them. */
export function repeatedInvoices(
  own: readonly Purchase[],
  all: readonly Purchase[],
): readonly Finding[] {
  return own.flatMap((purchase) =>
    all
      .filter((other) => other.id !== purchase.id)
      .filter((other) => other.applicationId !== purchase.applicationId || other.id < purchase.id)
      .flatMap((other): Finding[] => {
        const about = `${purchase.supplierName} ${formatYen(purchase.amountYen)}円`
        const key = [purchase.id, other.id].sort().join(' ')
        const elsewhere =
          other.applicationId === purchase.applicationId ? 'この案件' : other.receiptNo
        if (isSameInvoice(purchase, other)) {
          return [
            {
              check: 'D1',
              key,
              question: `請求書（${about}）と同じ請求書が、市の別の補助金でも使われています。経緯を説明してください。`,
              detail: `${elsewhere}の請求書（${other.supplierName} ${other.invoiceNo || '番号なし'} ${formatYen(other.amountYen)}円）と一致します。`,
            },
          ]
        }
        if (isNearlySameInvoice(purchase, other)) {
          return [
            {
              check: 'D2',
              key,
              question: `請求書（${about}）と、同じ取引先・同じ日付でほぼ同額の請求書があります。別の取引であることを説明してください。`,
              detail: `${elsewhere}の請求書（${formatYen(other.amountYen)}円）と、取引先・日付が同じで金額の差が1％以内です。`,
            },
          ]
        }
        if (looksNearlyTheSame(purchase, other)) {
          return [
            {
              check: 'D2',
              key,
              question: `請求書（${about}）の画像とよく似た画像があります。別の取引であることを説明してください。`,
              detail: `${elsewhere}の請求書（${other.supplierName} ${formatYen(other.amountYen)}円）と、画像の違いが64ビット中${bitsApart(purchase.pictureHash, other.pictureHash)}ビットです。`,
            },
          ]
        }
        return []
      }),
  )
}

export type Span = {
  /** The award, or an earlier day that was approved or that the outline allows. */
  readonly allowedFromOn: LocalDate
  readonly endsOn: LocalDate
  readonly quotesFromYen: number
  readonly cashLimitYen: number
}

/** D7: ordered before the allowed start, or paid outside the period. */
export function datesOutside(own: readonly Purchase[], span: Span): readonly Finding[] {
  return own.flatMap((purchase): Finding[] => {
    const isEarly = purchase.orderedOn !== null && purchase.orderedOn < span.allowedFromOn
    const isOutside =
      purchase.paidOn !== null &&
      (purchase.paidOn < span.allowedFromOn || purchase.paidOn > span.endsOn)
    if (!isEarly && !isOutside) return []
    return [
      {
        check: 'D7',
        key: purchase.id,
        question: isEarly
          ? `${purchase.supplierName}への発注日（${formatShortWareki(purchase.orderedOn ?? span.allowedFromOn)}）が、着手できる日より前です。事情を説明してください。`
          : `${purchase.supplierName}への支払日（${formatShortWareki(purchase.paidOn ?? span.endsOn)}）が、補助事業の期間の外です。事情を説明してください。`,
        detail: isEarly
          ? '事前着手の承認がない経費は対象になりません。'
          : '期間の外の支払は対象になりません。',
      },
    ]
  })
}

/** D8: several orders to one supplier within 7 days, each below the limit of quotes, together above it. */
export function splitOrders(own: readonly Purchase[], span: Span): readonly Finding[] {
  const small = own.filter((one) => one.amountYen < span.quotesFromYen && one.orderedOn !== null)
  return small.flatMap((first): Finding[] => {
    const near = small.filter(
      (one) =>
        sameSupplier(first, one) &&
        first.orderedOn !== null &&
        one.orderedOn !== null &&
        daysBetween(first.orderedOn, one.orderedOn) >= 0 &&
        daysBetween(first.orderedOn, one.orderedOn) <= 7,
    )
    const sum = near.reduce((all, one) => all + one.amountYen, 0)
    if (near.length < 2 || sum < span.quotesFromYen || near.some((one) => isBefore(one, first))) {
      return []
    }
    return [
      {
        check: 'D8',
        key: first.id,
        question: `${first.supplierName}への発注が${near.length}回に分かれています（合計${formatYen(sum)}円）。分けた理由を説明してください。`,
        detail: `1件ずつは${formatYen(span.quotesFromYen)}円に届かず、合計では超えています。`,
      },
    ]
  })
}

const isBefore = (one: Purchase, first: Purchase) =>
  one.orderedOn === first.orderedOn && one.id < first.id

/** D9: cash above the limit, or paid in the name of somebody else. */
export function paymentRoutes(
  own: readonly Purchase[],
  applicant: Applicant,
  span: Span,
): readonly Finding[] {
  return own.flatMap((purchase): Finding[] => {
    const isCash = purchase.paidBy === '現金' && purchase.amountYen > span.cashLimitYen
    const names = [applicant.name, applicant.representative].map((name) => companyKey(name))
    const isOther = purchase.payerName !== '' && !names.includes(companyKey(purchase.payerName))
    if (!isCash && !isOther) return []
    return [
      {
        check: 'D9',
        key: purchase.id,
        question: isCash
          ? `${purchase.supplierName}へ${formatYen(purchase.amountYen)}円を現金で支払っています。支払を確かめられる書類を出してください。`
          : `${purchase.supplierName}への支払の名義（${purchase.payerName}）が申請者と違います。申請者が負担したことを示してください。`,
        detail: isCash
          ? `${formatYen(span.cashLimitYen)}円を超える現金払いです。`
          : '申請者以外の名義の支払です。',
      },
    ]
  })
}
