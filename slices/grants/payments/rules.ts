import {
  companyKey,
  formatWareki,
  formatYen,
  type LocalDate,
  settlementEndsOn,
  toFiscalYear,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** What may still be asked for: what was fixed less what was paid, or the advances that were decided. */
export function invoiceStaysWithin(amountYen: number, leftYen: number): Ruling {
  return (
    amountYen <= leftYen ||
    broken(
      `請求できるのは確定額から既に受け取った額を引いた${formatYen(Math.max(0, leftYen))}円までです。`,
      'amountYen',
    )
  )
}

export function advanceInvoiceStaysWithin(amountYen: number, leftYen: number): Ruling {
  return (
    amountYen <= leftYen ||
    broken(
      `請求できるのは、決定された概算払のうちまだ請求していない${formatYen(Math.max(0, leftYen))}円までです。`,
      'amountYen',
    )
  )
}

const spoken = (name: string) => companyKey(name).replace(/\s/g, '')

/** The account is the recipient's own, or a 委任状 says why not. A 名義 in kana is checked by whom the payment falls to. */
export function theAccountIsTheRecipients(
  holder: string,
  names: readonly string[],
  proxyReason: string,
): Ruling {
  const isKana = /^[\p{Script=Katakana}ー・．.（）()\s]+$/u.test(holder.normalize('NFKC'))
  return (
    isKana ||
    names.some((name) => spoken(name) !== '' && spoken(holder).includes(spoken(name))) ||
    proxyReason.length >= 5 ||
    broken(
      '口座の名義が申請者と違います。申請者の口座にするか、委任状の内容を書いてください。',
      'accountHolder',
    )
  )
}

/** 出納整理期間: what was bound in a year is paid by 31 May after it. */
export function paidWithinTheYear(
  paidOn: LocalDate,
  invoicedOn: LocalDate,
  fiscalYear: number,
  today: LocalDate,
): Ruling {
  const last = settlementEndsOn(toFiscalYear(fiscalYear))
  if (paidOn < invoicedOn || paidOn > today)
    return broken('支払った日は、請求の日から今日までの間の日付にしてください。', 'paidOn')
  return (
    paidOn <= last ||
    broken(`この年度の予算から支払えるのは${formatWareki(last)}までです。`, 'paidOn')
  )
}

/** Whole for whom the payment falls to and for the owner, the last four digits for the section. */
export function shownAccount(number: string, reads: 'whole' | 'last four'): string {
  return reads === 'whole'
    ? number
    : `${'＊'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`
}
