import { broken, type Ruling } from '#platform'

/** Of a measure's money, in whole per cent. */
export type TierShares = {
  readonly nearPercent: number
  readonly japanPercent: number
  readonly worldPercent: number
}

export const tierLabels = {
  nearPercent: '地元の商圏',
  japanPercent: '日本市場',
  worldPercent: '世界市場',
} as const satisfies Readonly<Record<keyof TierShares, string>>

/** Shares are of all money: 90 % is not known to be anything. */
export function theSharesAreTheWhole(shares: TierShares): Ruling {
  const sum = shares.nearPercent + shares.japanPercent + shares.worldPercent
  return (
    sum === 100 ||
    broken(`割合の合計が${sum}％です。100％になるように入れてください。`, 'nearPercent')
  )
}

export type TierYen = {
  readonly nearYen: number
  readonly japanYen: number
  readonly worldYen: number
  /** Of measures that have not said it: a bar of its own, and in no tier. */
  readonly unsetYen: number
}

/** `yen_t = Σ amount × share`, each cut to the yen; what cutting leaves stays near, so that the sum holds. */
export function yenByTier(
  measures: readonly { readonly amountYen: number; readonly shares: TierShares | null }[],
): TierYen {
  const total = { nearYen: 0, japanYen: 0, worldYen: 0, unsetYen: 0 }
  for (const { amountYen, shares } of measures) {
    if (shares === null) {
      total.unsetYen += amountYen
      continue
    }
    const part = (percent: number) => Number((BigInt(amountYen) * BigInt(percent)) / 100n)
    const [japan, world] = [part(shares.japanPercent), part(shares.worldPercent)]
    total.japanYen += japan
    total.worldYen += world
    total.nearYen += amountYen - japan - world
  }
  return total
}
