import type { Maker } from '../file-contents/rules.ts'
import type { Finding } from '../irregularities/rules.ts'

/** A file as far as it tells who made it. */
export type Made = {
  readonly attachmentId: string
  readonly slot: string
  readonly name: string
  readonly sha256: string
  readonly keys: readonly string[]
  readonly author: string
  readonly lastModifiedBy: string
  readonly madeIn: string
}
export type MadeElsewhere = Made & { readonly receiptLabel: string }

/** Names that a program or a shop gives to everybody say nothing of who wrote. */
const common = new Set(
  [
    'user',
    'users',
    'owner',
    'admin',
    'administrator',
    'author',
    'guest',
    'pc',
    'windows',
    'microsoft',
  ]
    .concat([
      'microsoft office user',
      'openpyxl',
      'exceljs',
      'apache poi',
      'python-docx',
      'unknown',
    ])
    .concat(['ユーザー', '管理者', '作成者', '不明', 'scanner', 'スキャナ']),
)

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** What two files are compared by: a name of two letters or more that is somebody's, or program and second. */
export function keysOf({ author, lastModifiedBy, madeIn }: Maker): readonly string[] {
  const names = [folded(author), folded(lastModifiedBy)].filter(
    (name) => [...name].length >= 2 && !common.has(name),
  )
  return [...new Set([...names, ...(madeIn === '' ? [] : [folded(madeIn)])])]
}

const sharedBy = (one: Made, other: Made) => one.keys.filter((key) => other.keys.includes(key))

/** 「作成者「佐藤」」, as the file itself writes it. */
function sayingOf(made: Made, shared: readonly string[]): string {
  const says = (text: string) => text !== '' && shared.includes(folded(text))
  const [name = ''] = [made.author, made.lastModifiedBy].filter(says)
  return name === '' ? '作成したソフトと時刻' : `作成者「${name}」`
}

/**
 * D6b, as a question: two quotes of one application whose files have one maker, and a file whose maker also made
 * one for another applicant. Where both name the same preparer that is no question, and the caller leaves it out.
 */
export function makerFindings(
  own: readonly Made[],
  elsewhere: readonly MadeElsewhere[],
): readonly Finding[] {
  const quotes = own.filter(({ slot }) => slot === '見積書')
  const among = quotes.flatMap((one, at) =>
    quotes.slice(0, at).flatMap((before): Finding[] => {
      const shared = sharedBy(one, before)
      if (shared.length === 0 || one.sha256 === before.sha256) return []
      return [
        {
          check: 'D6b',
          key: `作成者 ${[one.attachmentId, before.attachmentId].sort().join(' ')}`,
          question: `見積書「${before.name}」と「${one.name}」は、互いに独立した相手から取ったものですか。`,
          detail: `ファイルの${sayingOf(one, shared)}が同じです。`,
        },
      ]
    }),
  )
  const beyond = own.flatMap((one): Finding[] => {
    const same = elsewhere.filter(
      (other) => other.sha256 !== one.sha256 && sharedBy(one, other).length > 0,
    )
    const [first] = same
    if (first === undefined) return []
    const listed = same.map(({ receiptLabel, name }) => `${receiptLabel}の「${name}」`)
    return [
      {
        check: 'D6b',
        key: `作成者 ${one.attachmentId}`,
        question: `添付の「${one.name}」は、だれが作ったものですか。`,
        detail: `ファイルの${sayingOf(one, sharedBy(one, first))}が、ほかの申請者の添付（${listed.slice(0, 5).join('、')}${listed.length > 5 ? `ほか${listed.length - 5}件` : ''}）と同じです。`,
      },
    ]
  })
  return [...among, ...beyond]
}
