import { dayFromParts, formatDate, type LocalDate, localDateOf, partsOf } from './local-date.ts'

export type EraName = '明治' | '大正' | '昭和' | '平成' | '令和'
export type Era = {
  readonly name: EraName
  readonly letter: 'M' | 'T' | 'S' | 'H' | 'R'
  /** The era's first day; the day of the change belongs to the new era. */
  readonly firstOn: LocalDate
  /** The calendar year that is the era's year 1 (元年). */
  readonly firstYear: number
}
export type Wareki = {
  readonly era: EraName
  readonly letter: Era['letter']
  readonly year: number
  /** 「令和元年5月1日」 */
  readonly text: string
}

const era = (name: EraName, letter: Era['letter'], firstOn: string, firstYear: number): Era => ({
  name,
  letter,
  firstOn: localDateOf(firstOn),
  firstYear,
})

/**
 * Newest first. 明治 counts here from 1873-01-01 (明治6年1月1日), the first day of the solar calendar:
 * earlier days of 明治 were lunisolar and are not converted.
 */
export const ERAS: readonly Era[] = [
  era('令和', 'R', '2019-05-01', 2019),
  era('平成', 'H', '1989-01-08', 1989),
  era('昭和', 'S', '1926-12-25', 1926),
  era('大正', 'T', '1912-07-30', 1912),
  era('明治', 'M', '1873-01-01', 1868),
]

const eraOn = (date: LocalDate) => ERAS.find((one) => one.firstOn <= date)

/** 「元」 for 1, otherwise the number. */
export const eraYearText = (year: number): string => (year === 1 ? '元' : String(year))

/** The day in 和暦; null before 1873-01-01. */
export function toWareki(date: LocalDate): Wareki | null {
  const found = eraOn(date)
  if (!found) return null
  const { year, month, day } = partsOf(date)
  const eraYear = year - found.firstYear + 1
  return {
    era: found.name,
    letter: found.letter,
    year: eraYear,
    text: `${found.name}${eraYearText(eraYear)}年${month}月${day}日`,
  }
}

/** The era that a name (令和), its first character (令) or its letter (R, r) stands for. */
export function eraNamed(text: string): Era | null {
  return (
    ERAS.find(
      ({ name, letter }) => name === text || name[0] === text || letter === text.toUpperCase(),
    ) ?? null
  )
}

const WAREKI =
  /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\.?(\d{1,2}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/i

/**
 * A day written in 和暦: 令和8年11月24日, 令8.11.24, R8/11/24, full-width digits and ㋿ too.
 * Null where it is no such text or no such day: 平成31年5月1日 was already 令和.
 */
export function fromWareki(text: string): LocalDate | null {
  const match = WAREKI.exec(text.normalize('NFKC').replace(/\s/g, ''))
  if (!match) return null
  const found = eraNamed(match[1] ?? '')
  const year = match[2] === '元' ? 1 : Number(match[2])
  if (!found || year < 1) return null
  const date = dayFromParts(found.firstYear + year - 1, Number(match[3]), Number(match[4]))
  return date !== null && eraOn(date) === found ? date : null
}

/** 「令和8年11月24日」; days before 1873 in the Western calendar. */
export function formatWareki(date: LocalDate): string {
  return toWareki(date)?.text ?? formatDate(date)
}

/** 「令8.11.24」, for narrow columns; days before 1873 in the Western calendar. */
export function formatShortWareki(date: LocalDate): string {
  const wareki = toWareki(date)
  if (!wareki) return formatDate(date)
  const { month, day } = partsOf(date)
  return `${wareki.era[0]}${eraYearText(wareki.year)}.${month}.${day}`
}
