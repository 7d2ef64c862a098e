/** White space as PostgreSQL's `\s` knows it: with the next-line sign, without the byte order mark. */
const WHITE_SPACE = /(?!\ufeff)[\s\u0085]/g

/** Character by character, as PostgreSQL's `lower` does: no final ς, and İ is i. */
const lowerCase = (text: string) =>
  // Only these two are lowered otherwise in a word than alone.
  /[\u0130\u03a3]/.test(text) ? letterByLetter(text) : text.toLowerCase()

const letterByLetter = (text: string) =>
  Array.from(text, (character) => Array.from(character.toLowerCase())[0]).join('')

/**
 * The text that a search compares: NFKC, lower case, no white space. The same as the database does
 * with `regexp_replace(lower(normalize(t, NFKC)), '\s', '', 'g')`.
 */
export function normaliseForSearch(text: string): string {
  return lowerCase(text.normalize('NFKC')).replace(WHITE_SPACE, '')
}

/** As `normaliseForSearch`, with katakana read as hiragana: 「サンチ」 and 「さんち」 are the same. */
export function normaliseForReading(text: string): string {
  return normaliseForSearch(text).replace(/[\u30a1-\u30f6]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  )
}

/**
 * Pairs of neighbouring characters of the normalised text, each once, in order of appearance: what
 * the SQL function `bigrams(text)` gives, as a set. One character gives itself, and none gives ''.
 * @example bigrams('眼鏡枠') // ['眼鏡', '鏡枠']
 */
export function bigrams(text: string): string[] {
  const characters = Array.from(normaliseForSearch(text))
  if (characters.length < 2) return [characters.join('')]
  return [...new Set(characters.slice(1).map((second, index) => `${characters[index]}${second}`))]
}
