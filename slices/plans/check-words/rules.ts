import type { Draft, Said } from '../designs/rules.ts'

const vague = /向上|推進|活性化|充実/
const countable = /(数|額|率|割合|比率|件|人|者|社|点|面積|時間|日数|台|高|量)(（[^）]*）)?$/

/** Q18: a word that names a wish and counts nothing. */
export function vagueWord({ name, numerator }: Draft): Said {
  const named = vague.exec(name)?.[0]
  if (named && !countable.test(name.replace(/（見本）$/, ''))) return ['name', vagueSentence(named)]
  const counted = vague.exec(numerator)?.[0]
  if (counted && !/数|額|件|人|者|社|率/.test(numerator))
    return ['numerator', vagueSentence(counted)]
  return null
}

const vagueSentence = (word: string) =>
  `「${word}」は数えられません。何が何件（何円）になれば良いかを書いてください。`

/** Q20: whether two texts name one thing: one of them stands in the other. */
export function isTheSame(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s、。・（）()]/g, '')
  const [a, b] = [plain(one), plain(other)]
  return a.length >= 4 && b.length >= 4 && (a.includes(b) || b.includes(a))
}
