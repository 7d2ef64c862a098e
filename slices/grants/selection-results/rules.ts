import { differsByFew } from '#packages/disclosure'
import { companyKey, type Fraction, variantKey } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { asNumber, meanOf, twoPlaces } from '../scores/rules.ts'

/** A group of fewer than this, or a difference between two published groups, tells of a person. */
export const fewest = 3

export type Decided = {
  readonly applicationId: string
  /** Null where a person did not agree to be named. */
  readonly name: string | null
  readonly title: string
  readonly summary: string
  readonly decided: '採択' | '補欠' | '不採択'
  readonly yen: number | null
  readonly mean: Fraction | null
}

export type Process = {
  readonly excluded: number
  readonly discussed: number
  readonly deviating: number
  readonly departsFromPanel: boolean
  readonly departReason: string
  /** 「0.57 ［0.16〜0.90］」, or null where the scores cannot carry it. */
  readonly agreement: string | null
  readonly lottery: PublicLottery | null
}

/** What whoever draws again needs; applications by their numbers alone, the first drawn first. */
export type PublicLottery = {
  readonly callId: string
  readonly publicNumberName: string
  readonly publicNumber: string
  readonly secretHex: string
  readonly secretHash: string
  readonly tickets: readonly { readonly no: string; readonly key: string }[]
}

export type Told = { readonly value: string | null; readonly why: string }

export type PublicResult = Process & {
  readonly applications: number
  readonly adopted: number
  readonly waiting: number
  readonly refused: number
  readonly meanOfAll: Told
  readonly meanOfAdopted: Told
  readonly list: readonly {
    readonly name: string
    readonly title: string
    readonly summary: string
    readonly yen: number
  }[]
}

/** 「80点台」: the mean of the adopted, as wide as ten points; never of one of them. */
export function bandOfMean(mean: Fraction): string {
  const tens = Math.min(Math.floor(asNumber(mean) / 10) * 10, 90)
  return tens === 90 ? '90点以上' : `${tens}点台`
}

function meanTold(
  group: readonly Decided[],
  beside: readonly Decided[],
  told: { readonly blocked: string; readonly inWords: (mean: Fraction) => string },
): Told {
  const ids = (list: readonly Decided[]) => list.map((one) => one.applicationId)
  if (group.length < fewest)
    return { value: null, why: `${group.length}件では、平均を公表できません。` }
  if (differsByFew(ids(group), ids(beside), fewest)) return { value: null, why: told.blocked }
  const mean = meanOf(group.flatMap((one) => (one.mean === null ? [] : [one.mean])))
  return mean === null
    ? { value: null, why: '点のない申請だけです。' }
    : { value: told.inWords(mean), why: '' }
}

/**
 * What is published of a decided selection (fair-selection.md §10). No mean stands over a group of one or
 * two, nor over one that differs by one or two from another group whose mean is published or may be known:
 * with four of five selected, the fifth score would follow from the mean of all.
 */
export function publicResult(all: readonly Decided[], process: Process): PublicResult {
  const adopted = all.filter((one) => one.decided === '採択')
  const meanOfAll = meanTold(all, adopted, {
    blocked: '不採択が2件以下のため、全体平均は公表できません。',
    inWords: twoPlaces,
  })
  return {
    ...process,
    applications: all.length,
    adopted: adopted.length,
    waiting: all.filter((one) => one.decided === '補欠').length,
    refused: all.filter((one) => one.decided === '不採択').length,
    meanOfAll,
    meanOfAdopted: meanTold(adopted, meanOfAll.value === null ? [] : all, {
      blocked: '採択と全体の差が2件以下のため、公表できません。',
      inWords: bandOfMean,
    }),
    list: adopted.map((one) => ({
      name: one.name ?? '個人',
      title: one.name === null ? '' : one.title,
      summary: one.name === null ? '' : one.summary,
      yen: one.yen ?? 0,
    })),
  }
}

/** 補欠 and 不採択 are told apart only where neither is one or two. */
export const tellsApart = (waiting: number, refused: number): boolean =>
  [waiting, refused].every((count) => count === 0 || count >= fewest)

/** The figures of a result as page and paper tell them, in their order. */
export const factsOfResult = (result: PublicResult): readonly (readonly [string, string])[] => [
  ['申請', `${result.applications}件`],
  ['採択', `${result.adopted}件`],
  ...(tellsApart(result.waiting, result.refused)
    ? ([
        ['補欠', `${result.waiting}件`],
        ['不採択', `${result.refused}件`],
      ] as const)
    : [['採択以外（補欠・不採択）', `${result.waiting + result.refused}件`] as const]),
  ['全体の平均', result.meanOfAll.value ?? result.meanOfAll.why],
  ['採択の平均', result.meanOfAdopted.value ?? result.meanOfAdopted.why],
  ['委員の一致（ICC、95％区間）', result.agreement ?? 'この件数では判断できません'],
  ['合議で結論を書いた申請', `${result.discussed}件`],
  ['利益相反で外れた組', `${result.excluded}組`],
  ['順位と異なる採否', `${result.deviating}件`],
  ...(result.departsFromPanel ? [['審査会の結論と異なる決定', result.departReason] as const] : []),
]

/** What everybody reads names nobody who applied: neither firm nor representative, nor the code of the review. */
export function thePublishedReasonNamesNobody(
  reason: string,
  applicants: readonly string[],
  field: string,
): Ruling {
  const plain = variantKey(reason).replace(/\s/g, '')
  const named = applicants.find((name) => {
    const bare = variantKey(companyKey(name)).replace(/\s/g, '')
    return bare.length >= 2 && plain.includes(bare)
  })
  return (
    named === undefined ||
    broken(
      `公表する理由に「${named}」が入っています。どの申請のことかが分からないように書いてください。`,
      field,
    )
  )
}
