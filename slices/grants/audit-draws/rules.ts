import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'
import { lotteryKey } from '../lotteries/rules.ts'

const percent = z.coerce.number().int().min(1).max(100)

export const callPercent = setting('grants.audit-call-percent', percent, 5, {
  label: '抽出監査：公募の申請のうち引く割合（端数切上げ、1件以上）',
  source: '運用上の初期値',
  toBeChecked: true,
  unit: '％',
})

export const yearPercent = setting('grants.audit-year-percent', percent, 10, {
  label: '抽出監査：額を確定した補助金のうち年度に引く割合（端数切上げ、1件以上）',
  source: '運用上の初期値',
  toBeChecked: true,
  unit: '％',
})

/** How many are drawn: max(1, ⌈percent⌉), and none of nothing. */
export function sizeOfDraw(entries: number, percentDrawn: number): number {
  if (entries === 0) return 0
  return Math.max(1, Math.ceil((entries * percentDrawn) / 100))
}

export type Entry = { readonly applicationId: string; readonly no: string }
export type DrawnEntry = Entry & { readonly key: string; readonly place: number }

/**
 * The sample: each entry's key as in the public lottery, the lowest first. Whoever has the list, the secret
 * and the public number gets the same names.
 * @param drawId stands where the lottery has the call, so that no two draws share their keys
 */
export function drawn(
  drawId: string,
  seed: string,
  entries: readonly Entry[],
  percentDrawn: number,
): readonly DrawnEntry[] {
  return entries
    .map((one) => ({ ...one, key: lotteryKey(drawId, seed, one.no) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, sizeOfDraw(entries.length, percentDrawn))
    .map((one, at) => ({ ...one, place: at + 1 }))
}

export type ExactShare = { readonly num: bigint; readonly den: bigint }

function choose(n: bigint, k: bigint): bigint {
  if (k > n) return 0n
  let result = 1n
  for (let i = 1n; i <= k; i += 1n) result = (result * (n - k + i)) / i
  return result
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other)
}

/**
 * How likely a draw meets at least one of so many bad ones, exactly:
 *
 *     1 − C(N − bad, n) / C(N, n)
 *
 * @example strengthOf(40, 5, 4) // 0.43
 */
export function strengthOf(entries: number, size: number, bad: number): ExactShare {
  const all = choose(BigInt(entries), BigInt(size))
  const num = all - choose(BigInt(entries - bad), BigInt(size))
  const shared = divisor(num, all)
  return { num: num / shared, den: all / shared }
}

/** 「0.43」, half up, from whole numbers. */
export function shareInWords({ num, den }: ExactShare): string {
  const hundredths = (num * 200n + den) / (2n * den)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** 「40件のうち4件に誤りがあるとき、…」 for a tenth of the list, rounded up. */
export function strengthSentence(entries: number, size: number): string {
  if (entries === 0) return '対象がありません。'
  const bad = Math.ceil(entries / 10)
  const share = strengthOf(entries, size, bad)
  return `${entries}件のうち${bad}件に誤りがあるとき、${size}件を引いて一つ以上に当たる割合は${share.num}／${share.den}（${shareInWords(share)}）です。`
}

export function theNumberIsStillUnknown(numberOn: LocalDate, today: LocalDate): Ruling {
  return (
    numberOn > today || broken('公の番号は、今日より後に決まるものを選んでください。', 'numberOn')
  )
}

export function theNumberIsKnown(numberOn: LocalDate, today: LocalDate): Ruling {
  return today >= numberOn || broken('公の番号が決まる日が、まだ来ていません。', 'publicNumber')
}

export function itIsDrawnOnce(isThere: boolean): Ruling {
  return !isThere || broken('この対象の抽出監査は、もう予告されています。', 'callId')
}

export function itIsNotDrawn(revealedAt: string | null): Ruling {
  return revealedAt === null || broken('もう引かれています。番号は変えられません。')
}

export function thereIsSomethingToDraw(entries: number): Ruling {
  return entries > 0 || broken('引く対象がまだありません。', 'publicNumber')
}
