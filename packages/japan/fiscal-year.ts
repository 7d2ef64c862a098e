import { z } from 'zod'
import { addDays, addMonths, dayFromParts, type LocalDate, partsOf } from './local-date.ts'
import { ERAS, eraNamed, eraYearText, toWareki } from './wareki.ts'

declare const fiscalYearBrand: unique symbol

/** 会計年度, by the calendar year of its 1 April (地方自治法208条): 2026 is 令和8年度. */
export type FiscalYear = number & { readonly [fiscalYearBrand]: true }

/** Whether the number can be a fiscal year: whole, 1873 to 9998. */
export function isFiscalYear(year: number): year is FiscalYear {
  return Number.isInteger(year) && year >= 1873 && year <= 9998
}

/**
 * A fiscal year written in code, or reached by arithmetic: `toFiscalYear(year - 1)`.
 * @throws {RangeError} not a whole number from 1873 to 9998
 */
export function toFiscalYear(year: number): FiscalYear {
  if (isFiscalYear(year)) return year
  throw new RangeError(`not a fiscal year: ${year}`)
}

/** The fiscal year in which a day lies: January to March belong to the year before. */
export function fiscalYearOf(date: LocalDate): FiscalYear {
  const { year, month } = partsOf(date)
  return toFiscalYear(month >= 4 ? year : year - 1)
}

/** 1 April. */
export function firstDayOf(year: FiscalYear): LocalDate {
  const first = dayFromParts(year, 4, 1)
  if (first === null) throw new RangeError(`not a fiscal year: ${year}`)
  return first
}

/** 31 March of the next calendar year. */
export function lastDayOf(year: FiscalYear): LocalDate {
  return addDays(addMonths(firstDayOf(year), 12), -1)
}

/** 31 May after the year: the end of 出納整理期間 (地方自治法235条の5). */
export function settlementEndsOn(year: FiscalYear): LocalDate {
  return addDays(addMonths(firstDayOf(year), 14), -1)
}

export function isInFiscalYear(year: FiscalYear, date: LocalDate): boolean {
  return firstDayOf(year) <= date && date <= lastDayOf(year)
}

/** Whether the day lies in the two months after the year in which its bills are still paid. */
export function isInSettlementPeriod(year: FiscalYear, date: LocalDate): boolean {
  return lastDayOf(year) < date && date <= settlementEndsOn(year)
}

/**
 * 「令和8年度」, named by the era on its 1 April, so that 2019 is 平成31年度. (Many papers after May
 * 2019 say 令和元年度: `parseFiscalYear` takes both.)
 */
export function formatFiscalYear(year: FiscalYear): string {
  const wareki = toWareki(firstDayOf(year))
  return wareki ? `${wareki.era}${eraYearText(wareki.year)}年度` : `${year}年度`
}

const BY_ERA = /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\.?(\d{1,2}|元)(?:年度?)?$/i

/**
 * A fiscal year as people write it: 令和8, 令和8年度, R8, 令8, 2026, 2026年度, full-width digits too.
 * Null where the era had no such year: 平成32年度 is written in old plans, but never was.
 */
export function parseFiscalYear(text: string): FiscalYear | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const western = /^(\d{4})(?:年度?)?$/.exec(plain)
  if (western) {
    const year = Number(western[1])
    return isFiscalYear(year) ? year : null
  }
  const match = BY_ERA.exec(plain)
  const era = eraNamed(match?.[1] ?? '')
  if (!match || !era) return null
  const year = era.firstYear + (match[2] === '元' ? 1 : Number(match[2])) - 1
  if (!isFiscalYear(year)) return null
  const next = ERAS[ERAS.indexOf(era) - 1]
  const overlaps = lastDayOf(year) >= era.firstOn && (!next || firstDayOf(year) < next.firstOn)
  return overlaps ? year : null
}

/** Form field (text) or database column (number) → `FiscalYear`, with the sentence as message. */
export function fiscalYear(sentence = '年度で入れてください（例：令和8、2026）。') {
  return z
    .union([z.string(), z.number()], { error: sentence })
    .transform((value, context): FiscalYear => {
      const year = parseFiscalYear(String(value))
      if (year !== null) return year
      context.addIssue({ code: 'custom', message: sentence })
      return z.NEVER
    })
}
