import { broken, type Ruling } from '../rulings.ts'
import { romajiOf } from './romaji.ts'
import { commonWords } from './well-known-passwords.ts'

const looksLike: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function unmasked(text: string): string {
  return [...text].map((c) => looksLike[c] ?? c).join('')
}

const tooShort = (least: number) =>
  `パスワードは${least}字以上にしてください。記号や大文字を混ぜる必要はありません。いくつかの言葉を並べると、長くて覚えやすくなります。`

/**
 * Long enough, and not what everybody tries first. No rule on signs or capitals: they make passwords that
 * are hard to keep and easy to guess.
 * @param context words of this place and person: city, section, ID, name
 * @see security-privacy.md §6; ASVS 5.0 6.2.1, 6.2.4, 6.2.5, 6.2.11, 6.2.12
 */
export function isAPasswordToKeep(
  password: string,
  least: number,
  context: readonly string[],
  field = 'password',
): Ruling {
  const length = [...password.normalize('NFKC')].length
  if (length < least) return broken(tooShort(least), field)
  if (length > 128) return broken('パスワードは128字までです。', field)
  return (
    !isGuessable(password, context) ||
    broken(
      'よく使われる言葉、並んだ文字、市や課の名前、年度などでできているため、推測されます。関係のない言葉をいくつか並べてください。',
      field,
    )
  )
}

// 鯖江市 is also 鯖江, and sabaeshi also sabae.
const ending = /([市町村区課部係局]|し|まち|ちょう|むら|そん|く|shi|machi|cho|chou|mura|son|ku)$/

/** Whether little is left once common and local words, digits, signs and runs are taken away. */
export function isGuessable(password: string, context: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  if (new Set(plain).size < 5) return true
  const local = context
    .flatMap((word) =>
      word
        .normalize('NFKC')
        .toLowerCase()
        .split(/[\s._\-（）()]+/),
    )
    .flatMap((word) => [word, romajiOf(word)])
    .flatMap((word) => [word, word.replace(ending, '')])
    .filter((word) => word.length >= 2)
  const words = [...local, '年度', ...commonWords].sort((a, b) => b.length - a.length)
  return Math.min(leftOf(plain, words), leftOf(unmasked(plain), words)) < 5
}

function leftOf(text: string, words: readonly string[]): number {
  let left = text
  for (const word of words) left = left.replaceAll(word, ' ')
  const bare = left.replace(/[\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\s]/gu, ' ')
  return [...withoutRuns(bare)].filter((c) => c !== ' ').length
}

/** Drops letters that only repeat or follow the one before: aaaa, abcd, zyxw. */
function withoutRuns(text: string): string {
  const letters = [...text]
  const step = (n: number) =>
    (letters[n]?.codePointAt(0) ?? 0) - (letters[n - 1]?.codePointAt(0) ?? 0)
  return letters
    .filter((_, n) => n === 0 || !(Math.abs(step(n)) <= 1 && step(n) === step(n + 1)))
    .join('')
}
