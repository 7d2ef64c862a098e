import { companyKey, normaliseForReading, variantKey } from '#packages/japan'

const small = 'ぁぃぅぇぉっゃゅょゎ'
const large = 'あいうえおつやゆよわ'

/**
 * The key by which a name is found however it is written: without legal form, 旧字体 as 新字体,
 * katakana as hiragana, small kana as large, without 長音, dots and blanks, 龍ヶ崎 as 龍ケ崎 and 龍が崎.
 */
export function nameKey(text: string): string {
  return normaliseForReading(variantKey(companyKey(text)))
    .replace(/(?<=\p{Script=Han})[ゖけが](?=\p{Script=Han})/gu, 'け')
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => large[small.indexOf(kana)] ?? kana)
    .replace(/[ー‐‑–—−・･.,'’\-|]/g, '')
}

const vowels = ['a', 'i', 'u', 'e', 'o']
const rows: readonly (readonly [string, string])[] = [
  ['あいうえお', ''],
  ['かきくけこ', 'k'],
  ['がぎぐげご', 'g'],
  ['さしすせそ', 's'],
  ['ざじずぜぞ', 'z'],
  ['たちつてと', 't'],
  ['だぢづでど', 'd'],
  ['なにぬねの', 'n'],
  ['はひふへほ', 'h'],
  ['ばびぶべぼ', 'b'],
  ['ぱぴぷぺぽ', 'p'],
  ['まみむめも', 'm'],
  ['らりるれろ', 'r'],
]
const sounds = new Map<string, string>([
  ['や', 'ya'],
  ['ゆ', 'yu'],
  ['よ', 'yo'],
  ['わ', 'wa'],
  ['を', 'o'],
  ['ん', 'n'],
  ['ゔ', 'vu'],
  ...rows.flatMap(([kana, consonant]) =>
    Array.from(kana, (one, n): [string, string] => [one, `${consonant}${vowels[n]}`]),
  ),
])

/**
 * A reading in letters, or letters as typed, so loosely that Hepburn, 訓令式 and a forgotten long
 * vowel meet: 「しょうこう」, shoko, syoukou and Shōkō are all `syoko`.
 */
export function romajiKey(text: string): string {
  return Array.from(normaliseForReading(text).replace(/ー/g, ''))
    .map((kana) => sounds.get(kana) ?? kana)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/i([ゃゅょ])/g, 'y$1')
    .replace(/[ゃゅょ]/g, (kana) => ({ ゃ: 'a', ゅ: 'u', ょ: 'o' })[kana] ?? '')
    .replace(/っ/g, '')
    .replace(/[^a-z]/g, '')
    .replace(/sh(?=[auo])/g, 'sy')
    .replace(/ch(?=[auo])/g, 'ty')
    .replace(/j(?=[auo])/g, 'zy')
    .replace(/shi/g, 'si')
    .replace(/chi/g, 'ti')
    .replace(/tsu/g, 'tu')
    .replace(/ji/g, 'zi')
    .replace(/fu/g, 'hu')
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/([bcdfghkmpqrstvwxz])\1/g, '$1')
    .replace(/nn/g, 'n')
}

export type Named = {
  readonly name: string
  readonly kana: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly corporateNumber: string | null
}

/** Everything a business is found by, each key once, parted by a sign that no key holds. */
export function searchText({ name, kana, nameEn, aliases, corporateNumber }: Named): string {
  const written = [name, kana, nameEn, ...aliases]
  const keys = [
    ...written.map(nameKey),
    ...[kana, nameEn, ...aliases].map(romajiKey),
    corporateNumber ?? '',
  ]
  return [...new Set(keys.filter((key) => key !== ''))].join('|')
}

/** The words of a query, at most five, each in the keys that may find it. */
export function keysOfQuery(query: string): string[][] {
  return query
    .split(/[\s\u3000]+/)
    .slice(0, 5)
    .map((word) => [nameKey(word), /[a-zａ-ｚ]/i.test(word) ? romajiKey(word) : ''])
    .map((keys) => [...new Set(keys.filter((key) => key !== ''))])
    .filter((keys) => keys.length > 0)
}

/** Names of processes and places are few, and every search compares itself with all of them. */
const writings = new Map<string, readonly string[]>()
const mostWritings = 5_000
/** Shorter ones sound alike by chance; one with a kanji in it less so. */
export const tellsBySound = (sound: string) =>
  [...sound].length >= (/\p{Script=Han}/u.test(sound) ? 3 : 4)

function writingsOf(name: string): readonly string[] {
  const known = writings.get(name)
  if (known) return known
  if (writings.size >= mostWritings) writings.clear()
  const key = nameKey(name)
  const written = [key, romajiKey(name), soundOf(key)]
  writings.set(name, written)
  return written
}

/** How a key sounds, its kanji kept, so that a vowel drawn out by う and one by ー are the same: `ro付ke`. */
export function soundOf(key: string): string {
  return key
    .split(/(\p{Script=Han}+)/u)
    .map((part) => (/\p{Script=Han}/u.test(part) ? part : romajiKey(part)))
    .join('')
    .replace(/du/g, 'zu')
    .replace(/di/g, 'zi')
}

/** Whether one of these names holds a key, in its own writing, in letters or by its sound; two characters at least. */
export function isCalled(names: readonly string[], keys: readonly string[]): boolean {
  const written = names.flatMap(writingsOf)
  const sounds = keys.map(soundOf).filter(tellsBySound)
  return [...keys, ...sounds].some(
    (key) => [...key].length > 1 && written.some((name) => name.includes(key)),
  )
}
