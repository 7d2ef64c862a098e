import { type Finding, SIMILAR_PLAN, trigramCosine } from '../irregularities/rules.ts'

/** A plan of a case, with the fair that it names; '' where it names none. */
export type Plan = {
  readonly receiptLabel: string
  readonly schemeName: string
  readonly title: string
  readonly plan: string
  readonly fairName: string
  /** Whether its period overlaps that of the case that is looked at. */
  readonly when: '同じ時期' | '別の時期'
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s・　]/g, '')
    .toLowerCase()

/** As names of fairs are compared over the years and over lists: without widths, blanks, 第○回 and the year. */
const fairKey = (name: string) =>
  plain(name)
    .replace(
      /第[0-9一二三四五六七八九十百]+回|(?:令和|平成|r|h)(?:[0-9]+|元)年?度?|(?:19|20)[0-9]{2}年?度?/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether what a list says names the fair; a name of less than three characters is no name to look for. */
export function namesTheFair(text: string, fairName: string): boolean {
  const key = fairKey(fairName)
  return [...key].length >= 3 && fairKey(text).includes(key)
}

/** D3: of the same group, a plan in the same time that reads alike, or the same fair. */
export function planFindings(
  own: Pick<Plan, 'plan' | 'fairName'>,
  others: readonly Plan[],
): readonly Finding[] {
  return others.flatMap((other): Finding[] => {
    const cosine = trigramCosine(own.plan, other.plan)
    const isAlike = other.when === '同じ時期' && cosine !== null && cosine >= SIMILAR_PLAN
    const isSameFair = own.fairName !== '' && plain(own.fairName) === plain(other.fairName)
    if (!isAlike && !isSameFair) return []
    const why = [
      isAlike ? `3字ずつの比較で${Math.floor((cosine ?? 0) * 100)}％似ています` : '',
      isSameFair ? `同じ展示会（${other.fairName}）です` : '',
    ].filter(Boolean)
    return [
      {
        check: 'D3',
        key: other.receiptLabel,
        question: `「${other.schemeName}」の「${other.title}」と、${isSameFair ? '展示会が同じです' : '計画が似ています'}。経費の分け方を説明してください。`,
        detail: `${other.receiptLabel}の計画と、${why.join('、')}。`,
      },
    ]
  })
}
