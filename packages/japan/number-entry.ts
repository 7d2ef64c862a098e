import { z } from 'zod'
import { blankAsNull } from './date-entry.ts'
import { parseYen } from './yen.ts'

const numberField = (sentence: string, read: (text: string) => number | null, min: number) =>
  z.union([z.string(), z.number()], { error: sentence }).transform((value, context): number => {
    const number = typeof value === 'number' ? value : read(value)
    if (number !== null && Number.isSafeInteger(number) && number >= min) return number
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })

/** A whole number as people write it: full-width digits, commas, blanks. Null where it is none. */
export function parseWholeNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[、，]/g, ',')
  if (!/^[-−△▲]?(\d{1,3}(,\d{3})+|\d+)$/.test(plain)) return null
  const number = Number(plain.replace(/[^\d]/g, ''))
  if (!Number.isSafeInteger(number)) return null
  return /^\d/.test(plain) || number === 0 ? number : -number
}

const NOT_YEN = '金額を、0以上の円単位の整数で入れてください（例：1,200,000）。'
const NOT_WHOLE = '0以上の整数で入れてください。'

/** Form field or column → whole yen, 0 or more. 「1,200,000」「１２０万円」 are understood. */
export const yen = (sentence = NOT_YEN) => numberField(sentence, parseYen, 0)

/** As `yen`, but △ (a cut, a correction) is allowed. */
export const signedYen = (sentence = '金額を、円単位の整数で入れてください（例：△300,000）。') =>
  numberField(sentence, parseYen, Number.MIN_SAFE_INTEGER)

/** As `yen`, but a blank or missing field is null: not known, which is not 0. */
export const yenOrNull = (sentence = NOT_YEN) => z.preprocess(blankAsNull, yen(sentence).nullable())

/** Form field or column → whole number, 0 or more. */
export const wholeNumber = (sentence = NOT_WHOLE) => numberField(sentence, parseWholeNumber, 0)

/** As `wholeNumber`, but △ (a cut) is allowed. */
export const signedWholeNumber = (sentence = '整数で入れてください（例：△300）。') =>
  numberField(sentence, parseWholeNumber, Number.MIN_SAFE_INTEGER)

/** As `wholeNumber`, but a blank or missing field is null: not known, which is not 0. */
export const wholeNumberOrNull = (sentence = NOT_WHOLE) =>
  z.preprocess(blankAsNull, wholeNumber(sentence).nullable())
