import type { Ladders } from './generalisation.ts'

const untold = () => '*'
const first = (length: number) => (value: string | number) => String(value).slice(0, length)

/** @throws {RangeError} a number of people or years that is no number */
function wholeNumber(value: string | number): number {
  const number = typeof value === 'number' ? value : Number.NaN
  if (!(number >= 0)) throw new RangeError(`not a number of people or years: ${value}`)
  return number
}

function bandOfFive(value: string | number): string {
  const from = Math.floor(wholeNumber(value) / 5) * 5
  return `${from}-${from + 4}`
}

/**
 * How a no-name sheet may tell four attributes of a business, from exact to nothing:
 * 業種 JSIC 4 digits, 3, 2; 地区 "A-2", "A"; 従業者数 exact, bands of five, 1–19 or 20 and more; 経営者の年齢 exact,
 * decade, below 60 or not.
 */
export const businessLadders: Ladders = {
  industry: [String, first(3), first(2), untold],
  area: [String, (value) => String(value).split('-')[0] ?? '', untold],
  employees: [String, bandOfFive, (value) => (wholeNumber(value) < 20 ? '1-19' : '20+'), untold],
  age: [
    String,
    (value) => `${Math.floor(wholeNumber(value) / 10) * 10}s`,
    (value) => (wholeNumber(value) < 60 ? '<60' : '60+'),
    untold,
  ],
}
