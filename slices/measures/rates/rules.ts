import type { Fraction } from '#packages/japan'

/**
 * What a scheme's own words say of its rate: one, a range, a fixed sum (定額), or nothing that can be read.
 * Even one rate is only a proposal, since its base may be a difference or a standard amount.
 */
export type Rate =
  | { readonly kind: 'single'; readonly min: Fraction; readonly max: Fraction }
  | { readonly kind: 'range'; readonly min: Fraction; readonly max: Fraction }
  | { readonly kind: 'fixed' | 'unknown'; readonly min: null; readonly max: null }
export const rateKinds = ['single', 'range', 'fixed', 'unknown'] as const
export type RateKind = (typeof rateKinds)[number]

export const rateKindLabels: Readonly<Record<RateKind, string>> = {
  single: '一つの率',
  range: '幅のある率（要確認）',
  fixed: '定額',
  unknown: '不明（公募要領で確かめる）',
}

const kanji = '一二三四五六七八九十'
const digits = (text: string) => (/^\d+$/.test(text) ? Number(text) : kanji.indexOf(text) + 1)

const order = (one: Fraction, other: Fraction) => one.num * other.den - other.num * one.den

/** ①②… would become digits that stand before the rate (「①1/3」 → 「11/3」). */
const circled = /[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/g

/** No scheme counts its rate finer than by twentieths; what does is a date or a number of something. */
const finest = 20

/**
 * Reads `n/m` (0 < n ≤ m ≤ 20), `m分のn` in figures or kanji, `n%` and 定額 out of free text
 * (measures-budget.md §6). Several values, or a value with 定額, are a range.
 */
export function parseRate(text: string): Rate {
  const plain = text.replace(circled, ' ').normalize('NFKC')
  const found: Fraction[] = []
  const add = (num: number, den: number, finestDen: number) => {
    if (num > 0 && num <= den && den <= finestDen) found.push({ num, den })
  }
  for (const [, num = '', den = ''] of plain.matchAll(/(\d+)\s*[/⁄]\s*(\d+)/g))
    add(Number(num), Number(den), finest)
  for (const [, den = '', num = ''] of plain.matchAll(
    /(\d+|[一二三四五六七八九十])\s*分の\s*(\d+|[一二三四五六七八九十])/g,
  ))
    add(digits(num), digits(den), finest)
  for (const [, whole = '', part = ''] of plain.matchAll(/(\d+)(?:\.(\d{1,4}))?\s*%/g))
    add(Number(whole + part), 100 * 10 ** part.length, Number.POSITIVE_INFINITY)
  const sorted = found.sort(order)
  const [min] = sorted
  const max = sorted.at(-1)
  const isFixed = plain.includes('定額')
  if (min === undefined || max === undefined)
    return { kind: isFixed ? 'fixed' : 'unknown', min: null, max: null }
  const isOne = order(min, max) === 0 && !isFixed
  return { kind: isOne ? 'single' : 'range', min, max }
}
