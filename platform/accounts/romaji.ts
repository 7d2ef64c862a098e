const vowels = ['a', 'i', 'u', 'e', 'o']
const rows: Readonly<Record<string, string>> = {
  あいうえお: '',
  かきくけこ: 'k',
  がぎぐげご: 'g',
  さしすせそ: 's',
  ざじずぜぞ: 'z',
  たちつてと: 't',
  だぢづでど: 'd',
  なにぬねの: 'n',
  はひふへほ: 'h',
  ばびぶべぼ: 'b',
  ぱぴぷぺぽ: 'p',
  まみむめも: 'm',
  らりるれろ: 'r',
}
const sounds = new Map<string, string>([
  ['や', 'ya'],
  ['ゆ', 'yu'],
  ['よ', 'yo'],
  ['わ', 'wa'],
  ['を', 'o'],
  ['ん', 'n'],
])
for (const [row, consonant] of Object.entries(rows))
  [...row].forEach((kana, n) => {
    sounds.set(kana, `${consonant}${vowels[n]}`)
  })
for (const [kana, sound] of [
  ['し', 'shi'],
  ['ち', 'chi'],
  ['つ', 'tsu'],
  ['ふ', 'fu'],
  ['じ', 'ji'],
] as const)
  sounds.set(kana, sound)

/**
 * Hiragana in Hepburn letters, as people write the name of their town into a password.
 * @example romajiOf('さばえし') // 'sabaeshi'
 */
export function romajiOf(kana: string): string {
  const letters = kana
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - 0x60))
  const written = [...letters].map((c) => sounds.get(c) ?? (/[っゃゅょ]/.test(c) ? c : '')).join('')
  return written
    .replace(/(sh|ch|j)i([ゃゅょ])/g, (_, head: string, small: string) => head + small)
    .replace(/i([ゃゅょ])/g, 'y$1')
    .replaceAll('ゃ', 'a')
    .replaceAll('ゅ', 'u')
    .replaceAll('ょ', 'o')
    .replace(/っ(.)/g, '$1$1')
}
