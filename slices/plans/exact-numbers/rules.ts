/** A number kept as two whole numbers, so that 0.80 is 0.80: g decides between 遅れ and おおむね順調. */
export type Exact = { readonly num: bigint; readonly den: bigint }

/**
 * A decimal as it is written, exactly.
 * @throws {RangeError} it is not a finite decimal
 */
export function exact(value: number | string): Exact {
  const written = typeof value === 'number' ? plainText(value) : value
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(written)
  if (!match) throw new RangeError(`not a decimal: ${value}`)
  const [, sign = '', whole = '0', part = ''] = match
  const num = BigInt(whole + part)
  return { num: sign === '-' ? -num : num, den: 10n ** BigInt(part.length) }
}

/** JavaScript writes 1e-7 and 1e21; all decimals of ours have fewer digits than that. */
function plainText(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text
}

const positive = ({ num, den }: Exact): Exact =>
  den < 0n ? { num: -num, den: -den } : { num, den }

export const less = (a: Exact, b: Exact): Exact => ({
  num: a.num * b.den - b.num * a.den,
  den: a.den * b.den,
})
export const plus = (a: Exact, b: Exact): Exact => less(a, { num: -b.num, den: b.den })
export const times = (a: Exact, b: Exact): Exact => ({ num: a.num * b.num, den: a.den * b.den })

/** @throws {RangeError} division by zero: the caller asks first */
export function over(a: Exact, b: Exact): Exact {
  if (b.num === 0n) throw new RangeError('division by zero')
  return positive({ num: a.num * b.den, den: a.den * b.num })
}

/** Below 0, 0 or above 0, as `a` is below, equal to or above `b`. */
export function compared(a: Exact, b: Exact): number {
  const { num } = positive(less(a, b))
  return num === 0n ? 0 : num > 0n ? 1 : -1
}

export const asNumber = ({ num, den }: Exact): number => Number(num) / Number(den)

/** In hundredths, rounded half away from zero: 0.625 → 63, −0.125 → −13. */
export function hundredths(value: Exact): number {
  const { num, den } = positive(value)
  const size = num < 0n ? -num : num
  const rounded = (size * 200n + den) / (2n * den)
  return Number(num < 0n ? -rounded : rounded)
}
