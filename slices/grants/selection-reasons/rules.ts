import { broken, type Ruling } from '#platform'

/**
 * Where an application stood, as wide as the number allows without telling a place (fair-selection.md §9):
 * thirds from nine applications on, halves from five, else nothing.
 * @param place from 1, of those that were placed or tested
 */
export function bandOf(place: number, applications: number): string | null {
  if (applications < 5) return null
  if (applications < 9) return place * 2 <= applications + 1 ? '上位半分' : '下位半分'
  const third = Math.ceil((place * 3) / applications)
  return ['上位3分の1', '中位3分の1', '下位3分の1'][third - 1] ?? null
}

/**
 * Where each stands, from 1: those with a place, then those who missed a test, by their mean.
 * @returns by the id of the application; nothing for whom nobody scored
 */
export function positionsOf(
  all: readonly {
    readonly applicationId: string
    readonly place: number | null
    readonly meanNum: number | null
    readonly meanDen: number | null
  }[],
): ReadonlyMap<string, number> {
  const mean = ({ meanNum, meanDen }: (typeof all)[number]) =>
    meanNum === null || meanDen === null ? -1 : meanNum / meanDen
  const order = all
    .filter((one) => one.place !== null || mean(one) >= 0)
    .toSorted(
      (one, other) =>
        (one.place ?? Number.MAX_SAFE_INTEGER) - (other.place ?? Number.MAX_SAFE_INTEGER) ||
        mean(other) - mean(one),
    )
  return new Map(order.map(({ applicationId }, at) => [applicationId, at + 1]))
}

/** 「総合的に判断」 alone is no reason: one criterion at least is named. */
export function theReasonNamesACriterion(text: string, names: readonly string[]): Ruling {
  const plain = text.normalize('NFKC')
  return (
    names.some((name) => plain.includes(name.normalize('NFKC'))) ||
    broken('不採択の理由に、該当する審査項目を1つ以上入れてください。', 'forApplicant')
  )
}

/** No member of the panel is quoted by name. */
export function noMemberIsNamed(text: string, members: readonly string[]): Ruling {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const named = members.find((name) => {
    const bare = name.normalize('NFKC').replace(/\s/g, '')
    return bare.length >= 2 && plain.includes(bare)
  })
  return (
    named === undefined ||
    broken(
      '委員の氏名が入っています。だれの意見かが分からないように書いてください。',
      'forApplicant',
    )
  )
}

/** Before the decision every application that is not selected has its reason. */
export function everyRefusalHasItsReason(missing: readonly string[]): Ruling {
  return (
    missing.length === 0 ||
    broken(
      `不採択の理由が書かれていない申請が${missing.length}件あります（${missing.slice(0, 5).join('、')}）。`,
    )
  )
}
