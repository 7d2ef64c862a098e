const vowels = ['a', 'i', 'u', 'e', 'o']
const rows =
  'あいうえお かきくけこk がぎぐげごg さしすせそs ざじずぜぞz たちつてとt だぢづでどd なにぬねのn はひふへほh ばびぶべぼb ぱぴぷぺぽp まみむめもm らりるれろr'
const others = 'し shi じ ji ち chi ぢ ji つ tsu づ zu ふ fu ん n や ya ゆ yu よ yo わ wa を o'
const sounds = new Map<string, string>([
  ...rows
    .split(' ')
    .flatMap((row) =>
      vowels.map((vowel, n): [string, string] => [row[n] ?? '', `${row.slice(5)}${vowel}`]),
    ),
  ...[...others.matchAll(/(\S) (\S+)/g)].map(([, kana = '', sound = '']): [string, string] => [
    kana,
    sound,
  ]),
])

/** 市, 区, 町 and 村 at the end of a reading. */
const kindOfPlace = /(?<=.)(し|く|ちょう|まち|むら|そん)$/
/** Before 内, 浦 and 上 at the end of a longer name: their 「う」 is no long vowel (Setouchi, but Kochi). */
const wordOfItsOwn = /(?<=..)(?=う[ちらえ]$)/

/**
 * The name of a municipality in letters from its reading, Hepburn without marks for long vowels, as on
 * road signs: 「さばえし」 is Sabae. Empty where the reading is empty or not in kana.
 * @example romanisedName('おおさかし') // 'Osaka'
 */
export function romanisedName(reading: string): string {
  const kana = reading
    .normalize('NFKC')
    .trim()
    .replace(/[ァ-ヶ]/g, asHiragana)
  if (!/^[ぁ-ゖー]+$/.test(kana)) return ''
  const letters = Array.from(
    kana.replace(kindOfPlace, '').replace(wordOfItsOwn, '-'),
    (one) => sounds.get(one) ?? one,
  )
    .join('')
    .replace(/(?<=sh|ch|j)i([ゃゅょ])/g, (_, small: string) => vowelOf(small))
    .replace(/i([ゃゅょ])/g, (_, small: string) => `y${vowelOf(small)}`)
    .replace(/っ(?=ch)/g, 't')
    .replace(/っ(.)/g, '$1$1')
    .replace(/ー/g, '')
    .replace(/o[uo]/g, 'o')
    .replace(/yuu/g, 'yu')
    .replace(/(?<=sh|ch|j)uu/g, 'u')
    .replace(/n(?=[bmp])/g, 'm')
    .replace('-', '')
  return /^[a-z]+$/.test(letters) ? letters.replace(/^./, (first) => first.toUpperCase()) : ''
}

const asHiragana = (one: string) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0x60)
const vowelOf = (small: string) => ({ ゃ: 'a', ゅ: 'u', ょ: 'o' })[small] ?? ''
