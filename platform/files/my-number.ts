const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** 個人番号の検査用数字: 11 − (Σ P_n·Q_n mod 11), and 0 where the remainder is 0 or 1 (番号法施行令). */
function fits(digits: string): boolean {
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0)
  const remainder = sum % 11
  return Number(digits[11]) === (remainder <= 1 ? 0 : 11 - remainder)
}

/**
 * Whether a text holds twelve digits whose check digit is that of a 個人番号 (マイナンバー), which Sanchi
 * must not keep. Full-width digits and a grouping by fours with a space or hyphen count; a longer run
 * of digits (a 13-digit corporate number, a card) does not.
 * @example looksLikeMyNumber('番号は1234-5678-9018です') // true
 */
export function looksLikeMyNumber(text: string): boolean {
  const plain = text.normalize('NFKC')
  const runs = plain.matchAll(/(?<![\d-])\d{4}([ \-‐－]?)\d{4}\1\d{4}(?!-?\d)/g)
  return [...runs].some(([run]) => fits(run.replace(/\D/g, '')))
}

/** What is said beside the field. */
export const myNumberSentence =
  '12けたの個人番号らしい数字があります。このシステムでは扱えません。消してから保存してください。'
