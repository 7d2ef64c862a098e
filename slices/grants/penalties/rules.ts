import { addDays, daysBetween, isLocalDate, type LocalDate } from '#packages/japan'

/** Money on a day, in whole yen. */
export type DatedYen = { readonly on: LocalDate; readonly yen: number }

/** How a city reckons: 1,095 basis points a year are 10.95 %, that is 3/10,000 a day. */
export type PenaltyTerms = {
  readonly rateBp: number
  /** Whether the day of receipt counts beside the day of payment. */
  readonly firstDay: '受領日を含める' | '受領日を含めない'
  /** The result is cut to a multiple of it; 1 keeps every yen. */
  readonly roundUnitYen: number
  /** 特例基準割合: up to which day a lower rate holds; none: the own rate throughout. */
  readonly specialRates: readonly SpecialRate[]
}

export type SpecialRate = { readonly untilOn: LocalDate; readonly bp: number }

/** 「2026-12-31=9.1、…」 in percent a year, as it is kept among the settings; null where a part is not to be read. */
export function parseSpecialRates(text: string): readonly SpecialRate[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[、,\s]+/)
    .filter((part) => part !== '')
  const read = parts.flatMap((part) => {
    const [day = '', percent = ''] = part.split('=')
    const found = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(percent)
    if (!isLocalDate(day) || found === null) return []
    const bp = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
    return [{ untilOn: day, bp }]
  })
  return read.length === parts.length
    ? read.sort((a, b) => a.untilOn.localeCompare(b.untilOn))
    : null
}

/** A sum that bears from one day to another: what a paper of the reckoning prints, line by line. */
export type BearingLine = {
  readonly yen: number
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly days: number
}
export type Penalty = { readonly lines: readonly BearingLine[]; readonly penaltyYen: number }

/** A year has 365 days in the reckoning, leap years too (利率等の表示の年利建て移行に関する法律25条). */
const DAYS_A_YEAR = 365n

function sumOf(lines: readonly BearingLine[], terms: PenaltyTerms): number {
  const borne = lines.reduce((sum, one) => sum + BigInt(one.yen) * rateDays(one, terms), 0n)
  const unit = BigInt(terms.roundUnitYen)
  return Number((borne / (DAYS_A_YEAR * 10_000n * unit)) * unit)
}

/** Σ days × basis points of a line: each day at the own rate, or at the special one of its time if that is lower. */
function rateDays({ toOn, days }: BearingLine, terms: PenaltyTerms): bigint {
  let from = addDays(toOn, 1 - days)
  let sum = 0n
  for (const { untilOn, bp } of terms.specialRates) {
    if (from > toOn || untilOn < from) continue
    const last = untilOn < toOn ? untilOn : toOn
    sum += BigInt(daysBetween(from, last) + 1) * BigInt(Math.min(bp, terms.rateBp))
    from = addDays(last, 1)
  }
  const rest = from > toOn ? 0 : daysBetween(from, toOn) + 1
  return sum + BigInt(rest) * BigInt(terms.rateBp)
}

/**
 * 加算金 on what is returned after a cancellation (grants.md §4.7): the ordered sum is taken from the last
 * receipt backwards; each part bears from its receipt until it is paid; payments go to the parts in that
 * order, principal first. One cut at the end.
 * @param receipts what the city paid, in any order
 * @param payments what came back, in any order; what is missing bears no further than the last payment
 * @throws {RangeError} more is ordered than was received, or more is paid than was ordered
 * @example cancellationPenalty(national, [1,200,000 on 2026-09-30], 1_200_000, [the same on 2027-05-20]) // 83,880
 */
export function cancellationPenalty(
  terms: PenaltyTerms,
  receipts: readonly DatedYen[],
  orderedYen: number,
  payments: readonly DatedYen[],
): Penalty {
  if (total(payments) > orderedYen) throw new RangeError('more is paid than was ordered')
  const extra = terms.firstDay === '受領日を含める' ? 1 : 0
  const bearing = partsOf(receipts, orderedYen).map((part) => ({ ...part, added: extra }))
  const lines: BearingLine[] = []
  for (const { on, yen } of [...payments].sort((a, b) => a.on.localeCompare(b.on))) {
    let money = yen
    for (const part of bearing.filter((one) => one.yen > 0)) {
      const days = daysBetween(part.on, on) + part.added
      lines.push({ yen: part.yen, fromOn: part.on, toOn: on, days })
      const assigned = Math.min(part.yen, money)
      money -= assigned
      part.yen -= assigned
      part.on = on
      part.added = 0
    }
  }
  return { lines, penaltyYen: sumOf(lines, terms) }
}

const total = (money: readonly DatedYen[]) => money.reduce((sum, one) => sum + one.yen, 0)

/** Where a return is taken from: the last receipt first. */
function partsOf(receipts: readonly DatedYen[], orderedYen: number): DatedYen[] {
  let need = orderedYen
  const parts: DatedYen[] = []
  for (const { on, yen } of [...receipts].sort((a, b) => b.on.localeCompare(a.on))) {
    const part = Math.min(need, yen)
    if (part > 0) parts.push({ on, yen: part })
    need -= part
  }
  if (need > 0) throw new RangeError('more is ordered than was received')
  return parts
}

/** What is due by when, as it was agreed on a day; it holds until the next is agreed. */
export type Schedule = {
  readonly agreedOn: LocalDate
  /** What had come back before: it is not among the parts. */
  readonly paidBeforeYen: number
  readonly parts: readonly DatedYen[]
}

/**
 * 延滞金 on what is unpaid after its day: `⌊unpaid × days after due × rate⌋`, each part until it is paid; payments
 * go to the part that is due first. With 履行延期の特約 the parts of the latest agreement fall due instead; what was
 * borne before it stays. Payments up to the due day bear nothing. One cut at the end.
 * @param schedules the order of the return first, then each agreement over what was left on its day
 * @param untilOn the day up to which what is still unpaid bears; null: only what was paid is reckoned
 * @throws {RangeError} more is paid than was due
 * @example latePenalty(national, [{ 1,000,000 by 2027-06-30 }], [the same on 2027-08-15], null) // 46 days, 13,800
 */
export function latePenalty(
  terms: PenaltyTerms,
  schedules: readonly [Schedule, ...Schedule[]],
  payments: readonly DatedYen[],
  untilOn: LocalDate | null,
): Penalty {
  if (total(payments) > total(schedules[0].parts)) throw new RangeError('more is paid than was due')
  const last = untilOn ?? [...payments.map((one) => one.on)].sort().at(-1)
  if (last === undefined) return { lines: [], penaltyYen: 0 }
  const breaks = new Set([
    ...schedules.flatMap((one) => [one.agreedOn, ...one.parts.map((part) => part.on)]),
    ...payments.map((one) => one.on),
    last,
  ])
  const days = [...breaks].filter((day) => day <= last).sort()
  const lines = days.slice(1).flatMap((toOn, at): BearingLine[] => {
    const fromOn = days[at] ?? toOn
    const yen = overdueAfter(fromOn, schedules, payments)
    return yen > 0 ? [{ yen, fromOn, toOn, days: daysBetween(fromOn, toOn) }] : []
  })
  return { lines, penaltyYen: sumOf(lines, terms) }
}

/** What is overdue on the days after a day, up to the next on which something changes. */
function overdueAfter(
  day: LocalDate,
  schedules: readonly [Schedule, ...Schedule[]],
  payments: readonly DatedYen[],
): number {
  const held = schedules.filter((one) => one.agreedOn <= day).at(-1) ?? schedules[0]
  const due = held.paidBeforeYen + total(held.parts.filter((part) => part.on <= day))
  return Math.max(0, due - total(payments.filter((one) => one.on <= day)))
}

/** How a scheme reckons, by its outline. */
export function penaltyTermsOf(edition: {
  readonly penaltyBp: number
  readonly penaltyCountsBothDays: boolean
  readonly penaltyUnitYen: number
}): PenaltyTerms {
  return {
    rateBp: edition.penaltyBp,
    firstDay: edition.penaltyCountsBothDays ? '受領日を含める' : '受領日を含めない',
    roundUnitYen: edition.penaltyUnitYen,
    specialRates: [],
  }
}

/** The terms of 延滞金: with the special rates of tax law where the outline follows them. */
export function lateTermsOf(
  edition: Parameters<typeof penaltyTermsOf>[0] & { readonly lateSpecial: boolean },
  specialRates: readonly SpecialRate[],
): PenaltyTerms {
  return { ...penaltyTermsOf(edition), specialRates: edition.lateSpecial ? specialRates : [] }
}

/** What the city paid, day by day. */
export function receiptsOf(
  invoices: readonly { readonly paidOn: LocalDate | null; readonly amountYen: number }[],
): readonly DatedYen[] {
  return invoices.flatMap(({ paidOn, amountYen }) =>
    paidOn === null ? [] : [{ on: paidOn, yen: amountYen }],
  )
}
