/** Numbers as charts write them: comma groups, △ for negative, ＋ for increases. */

const formats = new Map<number, Intl.NumberFormat>()

function format(digits: number): Intl.NumberFormat {
  const known = formats.get(digits)
  if (known) return known
  const made = new Intl.NumberFormat('ja-JP', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formats.set(digits, made)
  return made
}

export function writtenNumber(value: number, digits = 0): string {
  const text = format(digits).format(Math.abs(value))
  return value < 0 && /[1-9]/.test(text) ? `△${text}` : text
}

export function writtenChange(value: number, digits = 0): string {
  const text = writtenNumber(value, digits)
  return value > 0 && /[1-9]/.test(text) ? `＋${text}` : text
}

/** A coordinate: one decimal is finer than any screen. */
export const at = (value: number): string => value.toFixed(1)
