import { broken, canonical, type Ruling, sha256 } from '#platform'

export type Criterion = {
  readonly code: string
  readonly name: string
  readonly weight: number
  /** Below it, as the mean of the panel, an application is not selected; null: no such line. */
  readonly minMean: number | null
}

export const quorumRules = ['半数以上', '過半数'] as const
export const quorumBases = ['除斥を除く', '全委員'] as const
export const severityUses = ['参考', '欠測時のみ補正平均'] as const
export const budgetRules = ['順位停止', '部分採択', '次点へ'] as const
export const bandRules = ['議論', '僅差は抽選'] as const

/** What decides between equal means, in this order; the last always decides. */
export const tieBreak = ['項目別平均', '勝ち数', '中央値', '抽選'] as const

/** 「実現性：40」 or 「実現性：40、最低3」 a line, 8 lines at most; null where a line is none. */
export function criteriaFrom(typed: string): readonly Criterion[] | null {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map((line) =>
    /^(.+?):\s*(\d{1,3})\s*点?(?:[、,]\s*最低\s*(\d{1,2}))?$/.exec(line.normalize('NFKC').trim()),
  )
  const found = read.flatMap((match, i) =>
    match?.[1] && match[2]
      ? [
          {
            code: `C${i + 1}`,
            name: match[1].trim(),
            weight: Number(match[2]),
            minMean: match[3] ? Number(match[3]) : null,
          },
        ]
      : [],
  )
  return found.length === lines.length && found.length > 0 && found.length <= 8 ? found : null
}

export const criterionLine = ({ name, weight, minMean }: Criterion): string =>
  `${name}：${weight}${minMean === null ? '' : `、最低${minMean}`}`

export function theWeightsMakeAHundred(criteria: readonly Criterion[]): Ruling {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0)
  return (
    sum === 100 || broken(`配点の合計が${sum}です。100になるように直してください。`, 'criteria')
  )
}

/** NFC in every text: the same words give the same hash on every platform. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [composed(key), composed(one)]),
    )
  return value
}

/**
 * SHA-256 of the set in canonical JSON (RFC 8785: keys in order, no spaces), behind it 「|」 and the nonce
 * where there is one (fair-selection.md §4).
 * @param nonceHex 64 hexadecimal digits, kept until the parts that it hides are revealed
 * @returns 64 hexadecimal digits
 */
export function sealHash(set: unknown, nonceHex: string | null = null): string {
  const text = canonical(composed(set))
  return sha256(nonceHex === null ? text : `${text}|${nonceHex}`)
}

export type SealedSet = {
  readonly callId: string
  readonly version: number
  readonly criteria: readonly Criterion[]
  readonly scaleMax: number
  readonly memberMin: number | null
  readonly meanMin: number
  readonly quorumRule: string
  readonly quorumBase: string
  readonly severityUse: string
  readonly budgetRule: string
  readonly bandRule: string
  readonly perApplication: number
  readonly isBlind: boolean
  readonly interviewWeight: number
  /** 一次通過の件数; null where there is no interview. */
  readonly interviewPlaces: number | null
  readonly publicNumberName: string
  readonly secretHash: string
  /** 先着型: by what the order is made; absent where scores make it. */
  readonly arrivals?: { readonly order: string; readonly sameDayLottery: boolean } | null
}

/** What is sealed and shown, as whoever tests the hash writes it. */
export const sealedSetOf = (set: SealedSet) => ({
  call: set.callId,
  version: set.version,
  criteria: set.criteria.map(({ code, name, weight, minMean }) => ({
    code,
    name,
    weight,
    minMean,
  })),
  scale: set.scaleMax,
  memberMin: set.memberMin,
  meanMin: set.meanMin,
  quorum: set.quorumRule,
  quorumBase: set.quorumBase,
  severity: set.severityUse,
  budget: set.budgetRule,
  band: set.bandRule,
  perApplication: set.perApplication,
  blind: set.isBlind,
  interviewWeight: set.interviewWeight,
  // What was sealed without an interview keeps its hash.
  ...(set.interviewPlaces === null ? {} : { interviewPlaces: set.interviewPlaces }),
  tieBreak: [...tieBreak],
  lottery: { publicNumber: set.publicNumberName, secretSha256: set.secretHash },
  ...(set.arrivals && { arrivals: set.arrivals }),
})

/** Whether what stands in the database is what was sealed, and the seal the one that was put on record. */
export type SealState = '封印前' | '一致' | '不一致' | '記録と不一致'

/**
 * Whoever owns the database can write another hash beside other criteria; the record of acts, whose chain is
 * told outside, still has the hash of the day on which they were sealed.
 * @param recorded the hash in the record of acts, null where none stands there
 */
export function sealStateOf(
  set: SealedSet & { readonly hash: string },
  recorded: string | null,
): SealState {
  if (sealHash(sealedSetOf(set)) !== set.hash) return '不一致'
  return set.hash === recorded ? '一致' : '記録と不一致'
}

/** What is said wherever the review goes on; null where nothing is amiss. */
export function sealSentence(state: SealState): string | null {
  if (state === '不一致')
    return '不一致：いまの基準から求めたハッシュが、封印したときのものと違います。審査を進めないでください。'
  if (state === '記録と不一致')
    return '不一致：審査基準のハッシュが、封印したときの操作の記録と違います。審査を進めないでください。'
  return null
}

export function theSealHolds(state: SealState): Ruling {
  const sentence = sealSentence(state)
  return sentence === null || broken(sentence)
}

export function theLotteryIsNamed(publicNumberName: string): Ruling {
  return (
    publicNumberName !== '' ||
    broken(
      '抽選に使う、締切の後に決まる公の番号を書いてください（例：締切の翌日に抽選のナンバーズ4）。',
      'publicNumberName',
    )
  )
}

export function theInterviewIsNotTooHeavy(weight: number): Ruling {
  return weight <= 30 || broken('面接の割合は30％までです。', 'interviewWeight')
}

export function theMinimaAreOfTheScale(criteria: readonly Criterion[], scaleMax: number): Ruling {
  const wrong = criteria.find(({ minMean }) => minMean !== null && minMean > scaleMax)
  return (
    wrong === undefined ||
    broken(`「${wrong.name}」の最低点が、満点（${scaleMax}）を超えています。`, 'criteria')
  )
}
