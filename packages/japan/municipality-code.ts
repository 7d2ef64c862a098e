import { z } from 'zod'

declare const municipalityCodeBrand: unique symbol

/** 全国地方公共団体コード, six digits: prefecture 2, municipality 3, check digit 1. 鯖江市 is 182079. */
export type MunicipalityCode = string & { readonly [municipalityCodeBrand]: true }

/**
 * The check digit of the first five digits a b c d e:
 *
 *     (11 − (6a + 5b + 4c + 3d + 2e) mod 11) mod 10
 *
 * @throws {RangeError} not five ASCII digits
 * @see 総務省「全国地方公共団体コード仕様」
 * @example municipalityCheckDigit('18207') // 9
 */
export function municipalityCheckDigit(five: string): number {
  if (!/^\d{5}$/.test(five)) throw new RangeError(`not five digits: ${five}`)
  const sum = Array.from(five).reduce((total, digit, at) => total + Number(digit) * (6 - at), 0)
  return (11 - (sum % 11)) % 10
}

/** Whether the text is six ASCII digits whose last is the check digit of the others. */
export function isMunicipalityCode(text: string): text is MunicipalityCode {
  return /^\d{6}$/.test(text) && municipalityCheckDigit(text.slice(0, 5)) === Number(text[5])
}

/**
 * A six-digit code whose leading zero a spreadsheet ate (62014 → 062014); a whole code as it is; null
 * where neither passes its check. Only for a column known to hold six-digit codes: five digits
 * may also be a JIS code without check digit, which `municipalityCheckDigit` completes.
 */
export function repairMunicipalityCode(text: string): MunicipalityCode | null {
  const padded = text.padStart(6, '0')
  return text.length >= 5 && isMunicipalityCode(padded) ? padded : null
}

/** Form field or column → `MunicipalityCode`; full-width digits are understood. */
export function municipalityCode(sentence = '団体コードを、6桁の数字で入れてください。') {
  return z.string({ error: sentence }).transform((text, context): MunicipalityCode => {
    const plain = text.normalize('NFKC').trim()
    if (isMunicipalityCode(plain)) return plain
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })
}
