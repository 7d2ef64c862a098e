import { broken, type Ruling } from '#platform'

/** The checks of grants.md §6. They ask; a person decides. */
export const checks = {
  D1: '同じ請求書',
  D2: 'ほぼ同じ請求書',
  D3: '市のほかの補助金との重なり',
  D4: 'ほかの機関の補助金',
  D5: '関係者との取引',
  D6: '見積の数',
  D6b: '見積者の独立性',
  D6c: '最低価格でない見積',
  D7: '発注・支払の時期',
  D8: '分割発注',
  D9: '支払の経路',
  D10: '申請者の状況',
} as const
export type Check = keyof typeof checks

/** What a check found: the question that the applicant reads, the detail that staff read. */
export type Finding = {
  readonly check: Check
  /** Says what was compared, so that the same finding is not asked twice. */
  readonly key: string
  readonly question: string
  readonly detail: string
}

/** What an open flag holds up. */
export type Held = '交付決定' | '額の確定' | '支払'
type Hold = { readonly step: Held; readonly until: '認める' | '判断' }
const holding: Readonly<Partial<Record<Check, Hold>>> = {
  D1: { step: '額の確定', until: '認める' },
  // Whatever is decided of these two, the amount follows from it.
  D5: { step: '額の確定', until: '判断' },
  D6: { step: '交付決定', until: '認める' },
  D7: { step: '額の確定', until: '判断' },
  D10: { step: '支払', until: '認める' },
}

/** What a flag holds up as it stands; null: nothing, or nothing any more. */
export function heldBy(flag: { readonly check: Check; readonly state: FlagState }): Held | null {
  const hold = holding[flag.check]
  if (hold === undefined || flag.state === 'accepted') return null
  return hold.until === '判断' && flag.state === 'rejected' ? null : hold.step
}

export const flagStates = {
  open: '照会中',
  explained: '説明あり',
  accepted: '説明を認めた',
  rejected: '説明を認めない',
} as const
export type FlagState = keyof typeof flagStates

export function stateOf(flag: {
  readonly explainedAt: string | null
  readonly acceptedAt: string | null
  readonly rejectedAt: string | null
}): FlagState {
  if (flag.acceptedAt !== null) return 'accepted'
  if (flag.rejectedAt !== null) return 'rejected'
  return flag.explainedAt === null ? 'open' : 'explained'
}

/** A flag that holds a step up is looked into before it. */
export function nothingHolds(
  flags: readonly { readonly check: Check; readonly detail: string; readonly state: FlagState }[],
  step: Held,
): Ruling {
  const found = flags.find((flag) => heldBy(flag) === step)
  return (
    found === undefined ||
    broken(
      `「${checks[found.check]}」の確認が済んでいないため、${step}に進めません。${found.detail}`,
    )
  )
}

export const relatedModes = ['原価まで', '対象外'] as const
export type RelatedMode = (typeof relatedModes)[number]

/**
 * What of a line does not count because an answer was not accepted: of a related party (D5) all above the cost
 * price, or the whole; ordered or paid outside of the time (D7) the whole. 0 where nothing was rejected.
 */
export function excludedBy(
  rejected: readonly Check[],
  line: { readonly amountYen: number; readonly costPriceYen: number | null },
  mode: RelatedMode,
): { readonly yen: number; readonly reason: string } {
  if (rejected.includes('D7')) return { yen: line.amountYen, reason: '期間の外の発注・支払' }
  if (!rejected.includes('D5')) return { yen: 0, reason: '' }
  return mode === '対象外' || line.costPriceYen === null
    ? { yen: line.amountYen, reason: '関係者との取引' }
    : { yen: line.amountYen - line.costPriceYen, reason: '関係者との取引（利益を除く）' }
}

const gramsOf = (text: string) => {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= plain.length; at += 1) {
    const gram = plain.slice(at, at + 3)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/**
 * Cosine of the counts of 3-grams of two texts, 0 to 1; null where one has fewer than three characters.
 * @example trigramCosine('眼鏡展に出る', '眼鏡展に出る') // 1
 */
export function trigramCosine(one: string, other: string): number | null {
  const [a, b] = [gramsOf(one), gramsOf(other)]
  if (a.size === 0 || b.size === 0) return null
  const square = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, count) => sum + count * count, 0)
  const product = [...a].reduce((sum, [gram, count]) => sum + count * (b.get(gram) ?? 0), 0)
  return product / Math.sqrt(square(a) * square(b))
}

/** D3 asks from here on. */
export const SIMILAR_PLAN = 0.8
