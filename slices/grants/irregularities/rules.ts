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
const holding: Readonly<Partial<Record<Check, Held>>> = {
  D1: '額の確定',
  D6: '交付決定',
  D10: '支払',
}
export const heldBy = (check: Check): Held | null => holding[check] ?? null

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

/** A flag that holds a step up must be accepted before it. */
export function nothingHolds(
  flags: readonly { readonly check: Check; readonly detail: string; readonly state: FlagState }[],
  step: Held,
): Ruling {
  const found = flags.find((flag) => heldBy(flag.check) === step && flag.state !== 'accepted')
  return (
    found === undefined ||
    broken(
      `「${checks[found.check]}」の確認が済んでいないため、${step}に進めません。${found.detail}`,
    )
  )
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
