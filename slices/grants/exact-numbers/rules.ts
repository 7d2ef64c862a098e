import type { Fraction } from '#packages/japan'

/** A number kept exactly: whole numerator over whole, positive denominator; never rounded. */
export type Exact = { readonly num: bigint; readonly den: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

function reduced(num: bigint, den: bigint): Exact {
  const by = gcd(num, den)
  return by === 0n ? { num: 0n, den: 1n } : { num: num / by, den: den / by }
}

/** @throws {RangeError} not a whole number of yen */
export function exactYen(yen: number): Exact {
  if (!Number.isSafeInteger(yen)) throw new RangeError(`not a whole number of yen: ${yen}`)
  return { num: BigInt(yen), den: 1n }
}

/** @throws {RangeError} the denominator is not positive, or one of both is not whole */
export function exactRate({ num, den }: Fraction): Exact {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) {
    throw new RangeError(`not a fraction: ${num}/${den}`)
  }
  return reduced(BigInt(num), BigInt(den))
}

export const times = (a: Exact, b: Exact): Exact => reduced(a.num * b.num, a.den * b.den)
export const minus = (a: Exact, b: Exact): Exact =>
  reduced(a.num * b.den - b.num * a.den, a.den * b.den)
export const isLess = (a: Exact, b: Exact): boolean => a.num * b.den < b.num * a.den
export const least = (a: Exact, b: Exact): Exact => (isLess(b, a) ? b : a)

/** The largest whole number not above; 端数切捨て to a multiple of `unit` where it is given. */
export function floorYen({ num, den }: Exact, unit = 1): number {
  const by = den * BigInt(unit)
  const down = num >= 0n ? num / by : -((-num + by - 1n) / by)
  return Number(down * BigInt(unit))
}

/** The fraction of two products of whole numbers, for rates that a paper prints: 3/4 × 2/3 → 1/2. */
export function productOf(a: Fraction, b: Fraction): Fraction {
  const { num, den } = times(exactRate(a), exactRate(b))
  return { num: Number(num), den: Number(den) }
}

const commas = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',')

/** 「617,283.5」 where the decimals end, else 「333,333と1/3」; a negative one begins with △. */
export function formatExact({ num, den }: Exact): string {
  const size = num < 0n ? -num : num
  const sign = num < 0n ? '△' : ''
  const whole = size / den
  const rest = size % den
  if (rest === 0n) return `${sign}${commas(String(whole))}`
  const scale = 10_000n
  if ((rest * scale) % den === 0n) {
    const decimals = String((rest * scale) / den)
      .padStart(4, '0')
      .replace(/0+$/, '')
    return `${sign}${commas(String(whole))}.${decimals}`
  }
  return `${sign}${commas(String(whole))}と${rest}/${den}`
}
