/** Amounts are whole yen as `number`; the unit stands in the name of the variable: `amountYen`. */

export type YenUnit = '円' | '千円' | '百万円'
const UNIT_YEN: Record<YenUnit, number> = { 円: 1, 千円: 1_000, 百万円: 1_000_000 }

function insistOnWholeYen(yen: number): void {
  if (!Number.isSafeInteger(yen)) throw new RangeError(`not a whole number of yen: ${yen}`)
}

/** Cut towards zero to a multiple of `unitYen`; never -0. */
function cut(yen: number, unitYen: number): number {
  insistOnWholeYen(yen)
  return yen - (yen % unitYen) + 0
}

/** 千円未満切捨て: the absolute value is cut, 1,999 → 1,000, △1,999 → △1,000. Yen in, yen out. */
export const floorThousand = (yen: number): number => cut(yen, 1_000)

/** 千円未満切上げ: the absolute value is raised, 1,001 → 2,000, △1,001 → △2,000. Yen in, yen out. */
export function ceilThousand(yen: number): number {
  const floored = floorThousand(yen)
  return floored === yen ? yen : floored + Math.sign(yen) * 1_000
}

/**
 * 「△1,234」: commas, △ for negative, no unit, for table cells under a 「単位：千円」. In larger units the
 * rest is cut towards zero, and what is cut to nothing is 「0」, never 「△0」. Null is 「…」 (not known)
 * and 'X' stays 「X」 (suppressed): neither is ever 0.
 * @throws {RangeError} not a whole number of yen
 */
export function formatYen(
  yen: number | 'X' | null,
  { unit = '円' }: { readonly unit?: YenUnit } = {},
): string {
  if (yen === null) return '…'
  if (yen === 'X') return 'X'
  const shown = cut(yen, UNIT_YEN[unit]) / UNIT_YEN[unit]
  const digits = String(Math.abs(shown)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return shown < 0 ? `△${digits}` : digits
}

/** 「1,234千円」, for running text; null and 'X' as in `formatYen`, without a unit. */
export function formatYenWithUnit(yen: number | 'X' | null, unit: YenUnit = '円'): string {
  const text = formatYen(yen, { unit })
  return typeof yen === 'number' ? `${text}${unit}` : text
}

/**
 * 「金1,234円也」, for certificates and notices.
 * @throws {RangeError} negative or not whole: such amounts have no such form
 */
export function formatYenInFull(yen: number): string {
  if (yen < 0) throw new RangeError(`no 金…円也 for a negative amount: ${yen}`)
  return `金${formatYen(yen)}円也`
}

const MULTIPLES: Record<string, bigint> = {
  '': 1n,
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  億: 100_000_000n,
  十億: 1_000_000_000n,
  兆: 1_000_000_000_000n,
}
const AMOUNT =
  /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(百万|千万|十万|十億|百|千|万|億|兆)?(?:円|円也)?$/

/**
 * An amount as people write it → whole yen: 「1,234千円」「△1,234」「▲５００」「¥12,000」「金1,000円也」「1.5百万円」.
 * Null where it is no amount: blank, 「-」, a comma out of place, parts of a yen.
 */
export function parseYen(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[、，]/g, ',')
  const signed = /^(?:金|¥|\\)?([△▲‐‑–—−ー-]?)(?:金|¥|\\)?(.+)$/.exec(plain)
  const amount = AMOUNT.exec(signed?.[2] ?? '')
  if (!signed || !amount) return null
  const decimals = amount[2] ?? ''
  const scaled = BigInt(`${(amount[1] ?? '').replaceAll(',', '')}${decimals}`)
  const yenTimes = scaled * (MULTIPLES[amount[3] ?? ''] ?? 1n)
  const scale = 10n ** BigInt(decimals.length)
  if (yenTimes % scale !== 0n) return null
  const yen = Number(yenTimes / scale)
  if (!Number.isSafeInteger(yen)) return null
  return signed[1] && yen !== 0 ? -yen : yen
}

/**
 * Consumption tax inside a gross amount: the tax is cut below 1 yen, the rest is net.
 * @throws {RangeError} the amount is negative or not whole
 */
export function taxWithin(grossYen: number, ratePercent: number) {
  insistOnWholeYen(grossYen)
  if (grossYen < 0) throw new RangeError(`a gross amount is not negative: ${grossYen}`)
  const taxYen = Number((BigInt(grossYen) * BigInt(ratePercent)) / BigInt(100 + ratePercent))
  return { netYen: grossYen - taxYen, taxYen }
}
