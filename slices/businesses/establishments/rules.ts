import { dayFromParts, eraNamed, eraYearText, type LocalDate, toWareki } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const establishmentKinds = ['本社', '工場', '店舗', '工房', '倉庫', 'その他'] as const
export const tenures = ['自己所有', '借地・借家', '不明'] as const

/** What the forms call the fields; in this order they stand in a comparison and in the history. */
export const establishmentLabels = {
  name: '名称',
  kind: '種別',
  postalCode: '郵便番号',
  municipality: '市外の市区町村',
  address: '所在地',
  district: '地区',
  phone: '電話',
  openedIn: '開始年月',
  tenure: '用地',
  leaseEndsOn: '賃借の満了日',
  areaM2: '面積',
  source: '出どころ',
  confirmedOn: '確かめた日',
} as const

/** A record as its form shows it, every value in text; without a value it is empty. */
export function shownAs(
  labels: Readonly<Record<string, string>>,
  record: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(labels).map((field) => {
      const value = record[field]
      return [field, Array.isArray(value) ? value.join('、') : String(value ?? '')]
    }),
  )
}

/** Only the fields that differ, before and after, under the words of the form: so they are read later. */
export function changesInWords(
  labels: Readonly<Record<string, string>>,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Record<string, string>; after: Record<string, string> } {
  const [was, is] = [shownAs(labels, before), shownAs(labels, after)]
  const fields = Object.keys(labels).filter((field) => field in after && was[field] !== is[field])
  const only = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(fields.map((field) => [labels[field] ?? field, all[field] ?? '']))
  return { before: only(was), after: only(is) }
}

const western = /^(\d{4})(?:(?:年|[./-])(\d{1,2})月?|年)?$/
const japanese =
  /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\.?(\d{1,2}|元)(?:(?:年|[./-])(\d{1,2})月?|年)?$/i

/**
 * A month as far as people know it: 1968年4月, 昭43.4, S43 or only 1968. Answers 1968-04 or 1968;
 * null where it is no such text.
 */
export function parseMonth(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [of, era] = [western.exec(plain), japanese.exec(plain)]
  const first = eraNamed(era?.[1] ?? '')?.firstYear ?? 1
  const year = of ? Number(of[1]) : first + (era?.[2] === '元' ? 1 : Number(era?.[2])) - 1
  const month = of ? of[2] : era?.[3]
  if ((!of && !era) || year < 1600 || year > 2200) return null
  if (month === undefined) return String(year)
  return dayFromParts(year, Number(month), 1)?.slice(0, 7) ?? null
}

/** 「1968年4月（昭和43年）」, or only the year. */
export function monthInWords(month: string): string {
  const [year = '', of] = month.split('-')
  // A year alone is named by the era in which it ended: 1989 is 平成元年.
  const day = dayFromParts(Number(year), Number(of ?? 12), of ? 1 : 31)
  const era = day && toWareki(day)
  const written = of ? `${year}年${Number(of)}月` : `${year}年`
  return era ? `${written}（${era.era}${eraYearText(era.year)}年）` : written
}

export function theMonthIsPast(month: string | null, today: LocalDate, field: string): Ruling {
  return (
    month === null ||
    month <= today.slice(0, month.length) ||
    broken('今月より後の年月です。年月を確かめてください。', field)
  )
}

/** As far as both are known: a place that opened in 1968 may have closed in the same year. */
export function itEndsAfterItBegins(
  begins: string | null,
  ends: string | null,
  sentence: string,
  field: string,
): Ruling {
  if (begins === null || ends === null) return true
  const known = Math.min(begins.length, ends.length)
  return ends.slice(0, known) >= begins.slice(0, known) || broken(sentence, field)
}

export function onlyWhatIsRentedHasALease(typed: {
  readonly tenure: string
  readonly leaseEndsOn: LocalDate | null
}): Ruling {
  return (
    typed.leaseEndsOn === null ||
    typed.tenure === '借地・借家' ||
    broken('賃借の満了日は、用地が「借地・借家」のときに入れてください。', 'leaseEndsOn')
  )
}

export function itIsOpen({ closedIn }: { readonly closedIn: string | null }): Ruling {
  return closedIn === null || broken('この事業所は、もう廃止が記録されています。')
}
