import { companyKey } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** Words by which an application would be known, and what they are. */
export type Telltale = {
  readonly what: 'URL' | 'メールアドレス' | '電話番号' | '名称' | '代表者' | '所在地' | '商品名'
  readonly text: string
  readonly at: number
}

const patterns: readonly (readonly [Telltale['what'], RegExp])[] = [
  ['メールアドレス', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  [
    'URL',
    /(?:https?:\/\/|www\.)[^\s、。」）)]+|\b[\w-]+(?:\.[\w-]+)*\.(?:jp|com|net|org|info|shop)\b(?:\/[^\s、。」）)]*)?/gi,
  ],
  ['電話番号', /(?<!\d)0\d{1,4}[-‐−ー(（ ]?\d{1,4}[-‐−ー)） ]?\d{3,4}(?!\d)/g],
]

export type Known = {
  readonly name: string
  readonly representative: string
  readonly address: string
  readonly brands: readonly string[]
}

function wordsOf({ name, representative, address, brands }: Known) {
  const bare = representative.replace(/[\s　]/g, '')
  const [family = ''] = representative.trim().split(/[\s　]+/)
  return [
    ['名称', name],
    ['名称', companyKey(name)],
    ['代表者', bare],
    ['代表者', representative],
    // A family name of one character stands in too many words.
    ['代表者', family.length >= 2 && family !== bare ? family : ''],
    ['所在地', address],
    ...brands.map((brand) => ['商品名', brand] as const),
  ] as const
}

/**
 * Finds in a text of a blind stage what would tell whose it is: the own name and that of the representative,
 * the address, brands of the register, and anything that looks like an address of the web, a mail address or
 * a phone. Widths and case do not matter. Longer finds hide those that lie inside them.
 */
export function telltales(text: string, known: Known): readonly Telltale[] {
  const found: Telltale[] = []
  const searched = foldedLike(text)
  for (const [what, pattern] of patterns)
    for (const match of searched.matchAll(pattern))
      found.push({
        what,
        text: text.slice(match.index, match.index + match[0].length),
        at: match.index,
      })
  for (const [what, word] of wordsOf(known)) {
    const wanted = foldedLike(word.trim())
    if ([...wanted].length < 2) continue
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1))
      found.push({ what, text: text.slice(at, at + wanted.length), at })
  }
  const end = (one: Telltale) => one.at + one.text.length
  const kept: Telltale[] = []
  for (const one of found.toSorted((a, b) => a.at - b.at || end(b) - end(a))) {
    const last = kept.at(-1)
    if (!last || one.at >= end(last)) kept.push(one)
  }
  return kept
}

/** Widths and case folded, character for character, so that places in the text stay what they are. */
function foldedLike(text: string): string {
  return Array.from(text, (letter) => {
    const folded = letter.normalize('NFKC').toLowerCase()
    return folded.length === letter.length ? folded : letter
  }).join('')
}

/** The text of a blind stage: what tells whose it is stands as 「■■」, of one length whatever it was. */
export function blinded(text: string, known: Known): string {
  let from = 0
  let kept = ''
  for (const { at, text: word } of telltales(text, known)) {
    kept += `${text.slice(from, at)}■■`
    from = at + word.length
  }
  return kept + text.slice(from)
}

/** 「匿名化しても推測できるおそれがあります」 stands beside every blind text of a small town. */
export const smallTownSentence = '匿名化しても推測できるおそれがあります'

export function telltaleSentence(found: readonly Telltale[]): string | null {
  if (found.length === 0) return null
  const whats = [...new Set(found.map(({ what }) => what))].join('・')
  return `匿名の審査に出す文に、${whats}と思われる語が${found.length}か所あります（例「${found[0]?.text}」）。消すか言い換えてください。`
}

/** The applicant is asked to take such words out; whoever cannot do without them says so and goes on. */
export function theTextIsRedacted(found: readonly Telltale[], keepsThem: boolean): Ruling {
  const sentence = telltaleSentence(found)
  return (
    sentence === null ||
    keepsThem ||
    broken(`${sentence}残すときは、そのことに印を付けてください。`, 'keepsTelltales')
  )
}

export const stages = ['締切前', '利益相反の確認', '採点', '合議', '決裁後'] as const
export type Stage = (typeof stages)[number]

/** When a member may read an application: assigned, no conflict, and the papers opened. */
export function isOpenToReviewer(stage: Stage, isAssigned: boolean, isClosed: boolean): boolean {
  return isAssigned && !isClosed && (stage === '採点' || stage === '合議' || stage === '決裁後')
}
