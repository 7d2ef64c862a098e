const DIGITS = '〇一二三四五六七八九'

/** Kanji numerals up to 999 (十二 → 12, 百二十三 → 123, 二三 → 23). */
function fromKanji(text: string): number {
  if (!/[十百]/.test(text)) {
    return Number(Array.from(text, (digit) => DIGITS.indexOf(digit)).join(''))
  }
  const [, hundreds, tens, ones] =
    /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(
      text,
    ) ?? []
  const digit = (one: string | undefined, times: number) =>
    one === undefined ? 0 : times * (one === '' ? 1 : DIGITS.indexOf(one))
  return digit(hundreds, 100) + digit(tens, 10) + (ones ? DIGITS.indexOf(ones) : 0)
}

const NUMERAL_BEFORE_ITS_COUNTER =
  /[〇一二三四五六七八九十百]+(?=丁目|番地|番(?:$|[\d〇一二三四五六七八九十百-])|号(?![室館棟線]))/g
const DASH_BETWEEN_DIGITS = /(?<=\d)[-‐‑‒–—―−ー─](?=\d)/g

/**
 * The key by which addresses are found alike: NFKC, no blanks, every dash between digits as 「-」,
 * N丁目M番K号 and N番地 as N-M-K, kanji numerals only before 丁目・番・号, 龍ヶ崎 as 龍ケ崎. Numerals that belong
 * to a name (三番町, 三田) stay.
 * @example addressKey('鯖江市新横江二丁目3番4号') // '鯖江市新横江2-3-4'
 */
export function addressKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(NUMERAL_BEFORE_ITS_COUNTER, (numeral) => String(fromKanji(numeral)))
    .replace(/(?<=\d)(?:丁目|番地の?|番|号の?)-?(?=\d)/g, '-')
    .replace(/(?<=\d)(?:丁目|番地|番(?=$)|号(?![室館棟線]))/g, '')
    .replace(/(?<=\d)の(?=\d)/g, '-')
    .replace(DASH_BETWEEN_DIGITS, '-')
    .replace(/(?<=\p{Script=Han})ヶ(?=\p{Script=Han})/gu, 'ケ')
    .replace(/(?<=\p{Script=Han})ヵ(?=\p{Script=Han})/gu, 'カ')
}
