import { z } from 'zod'

declare const corporateNumberBrand: unique symbol

/** 法人番号, 13 digits; the first is the check digit. */
export type CorporateNumber = string & { readonly [corporateNumberBrand]: true }

/**
 * The check digit that stands before a 12-digit payload:
 *
 *     9 − (Σ Pₙ Qₙ mod 9), Pₙ the n-th digit from the right, Qₙ = 1 for odd n and 2 for even n
 *
 * It is 1 to 9, never 0.
 * @throws {RangeError} not twelve ASCII digits
 * @see 法人番号の指定等に関する省令 2条
 * @example corporateNumberCheckDigit('000012050002') // 7
 */
export function corporateNumberCheckDigit(payload12: string): number {
  if (!/^\d{12}$/.test(payload12)) throw new RangeError(`not twelve digits: ${payload12}`)
  const sum = Array.from(payload12).reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 2 : 1),
    0,
  )
  return 9 - (sum % 9)
}

/** Whether the text is exactly 13 ASCII digits that pass the check. No T, hyphens or blanks. */
export function isCorporateNumber(text: string): text is CorporateNumber {
  return /^\d{13}$/.test(text) && corporateNumberCheckDigit(text.slice(1)) === Number(text[0])
}

/**
 * The number in what people paste: full-width digits, hyphens, blanks, the T of an invoice number
 * (適格請求書発行事業者登録番号). Null where it does not pass the check.
 */
export function parseCorporateNumber(text: string): CorporateNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s‐‑–—−ー-]/g, '')
    .replace(/^T/i, '')
  return isCorporateNumber(plain) ? plain : null
}

const NOT_A_NUMBER = '法人番号は、13桁の数字です。数字を一つずつ確かめてください。'

/** Form field or column → `CorporateNumber`, with the sentence as message. */
export function corporateNumber(sentence = NOT_A_NUMBER) {
  return z.string({ error: sentence }).transform((text, context): CorporateNumber => {
    const number = parseCorporateNumber(text)
    if (number !== null) return number
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })
}
