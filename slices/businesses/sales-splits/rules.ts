import { broken, type Ruling } from '#platform'

/** 市場段階: exactly these three words. */
export const tiers = ['地元の商圏', '日本市場', '世界市場'] as const
export type Tier = (typeof tiers)[number]

/** Hundredths of a per cent, whole: 33.33 % is 3333. */
export type Share = { readonly channel: string; readonly tier: Tier; readonly share: number }

const hundredPercent = 10_000
/** Answers are rounded: half a per cent either way is the same sum. */
const allowance = 50

/**
 * A share as it is typed: 「33.3」「３３.３％」, blank for none. Null where it is no share of a hundred.
 * @example parseShare('33.3') // 3330
 */
export function parseShare(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/\s|%/g, '')
  if (plain === '') return 0
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain)
  if (match === null) return null
  const share = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return share <= hundredPercent ? share : null
}

/** 「33.3」; whole numbers without a point. */
export function shareInWords(share: number): string {
  return String(share / 100)
}

const sumOf = (shares: readonly { readonly share: number }[]) =>
  shares.reduce((sum, { share }) => sum + share, 0)

export function theSharesMakeAHundred(shares: readonly { readonly share: number }[]): Ruling {
  const sum = sumOf(shares)
  return (
    Math.abs(sum - hundredPercent) <= allowance ||
    broken(`販路の割合の合計が${shareInWords(sum)}%です。100%になるように直してください。`)
  )
}

export function everyChannelIsKnown(
  shares: readonly { readonly channel: string }[],
  known: readonly string[],
): Ruling {
  const strange = shares.find(({ channel }) => !known.includes(channel))
  return (
    strange === undefined ||
    broken(`「${strange.channel}」という販路はありません。画面を開き直して入れてください。`)
  )
}

/** Share of each tier, in the order of the tiers. */
export function byTier(
  shares: readonly Share[],
): { readonly tier: Tier; readonly share: number }[] {
  return tiers.map((tier) => ({
    tier,
    share: sumOf(shares.filter((one) => one.tier === tier)),
  }))
}

/** sales × share in whole yen, rounded half up: 52,000,000 × 33.33 % is 17,331,600. */
export function yenOfShare(salesYen: number, share: number): number {
  const whole = BigInt(hundredPercent)
  return Number((BigInt(salesYen) * BigInt(share) * 2n + whole) / (whole * 2n))
}
