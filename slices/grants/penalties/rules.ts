import { daysBetween, type LocalDate } from '#packages/japan'

/** Money on a day, in whole yen. */
export type DatedYen = { readonly on: LocalDate; readonly yen: number }

/** How a city reckons: 1,095 basis points a year are 10.95 %, that is 3/10,000 a day. */
export type PenaltyTerms = {
  readonly rateBp: number
  /** Whether the day of receipt counts beside the day of payment. */
  readonly firstDay: '受領日を含める' | '受領日を含めない'
  /** The result is cut to a multiple of it; 1 keeps every yen. */
  readonly roundUnitYen: number
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
  const borne = lines.reduce((sum, one) => sum + BigInt(one.yen) * BigInt(one.days), 0n)
  const unit = BigInt(terms.roundUnitYen)
  const below = DAYS_A_YEAR * 10_000n * unit
  return Number(((borne * BigInt(terms.rateBp)) / below) * unit)
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

/**
 * 延滞金 on what is unpaid after the due day: `⌊unpaid × days after due × rate⌋`, each part until it is paid.
 * Payments up to the due day bear nothing.
 * @param untilOn the day up to which what is still unpaid bears; null: only what was paid is reckoned
 * @throws {RangeError} more is paid than was due
 * @example latePenalty(national, 1_000_000, 2027-06-30, [the same on 2027-08-15], null) // 46 days, 13,800
 */
export function latePenalty(
  terms: PenaltyTerms,
  dueYen: number,
  dueOn: LocalDate,
  payments: readonly DatedYen[],
  untilOn: LocalDate | null,
): Penalty {
  if (total(payments) > dueYen) throw new RangeError('more is paid than was due')
  const lines: BearingLine[] = []
  let rest = dueYen
  let from = dueOn
  const bear = (on: LocalDate) => {
    if (rest > 0 && on > from) {
      lines.push({ yen: rest, fromOn: from, toOn: on, days: daysBetween(from, on) })
      from = on
    }
  }
  for (const { on, yen } of [...payments].sort((a, b) => a.on.localeCompare(b.on))) {
    bear(on)
    rest -= yen
  }
  if (untilOn !== null) bear(untilOn)
  return { lines, penaltyYen: sumOf(lines, terms) }
}

/** How a scheme reckons, by its outline. */
export function penaltyTermsOf(edition: {
  readonly penaltyBp: number
  readonly penaltyCountsBothDays: boolean
}): PenaltyTerms {
  return {
    rateBp: edition.penaltyBp,
    firstDay: edition.penaltyCountsBothDays ? '受領日を含める' : '受領日を含めない',
    roundUnitYen: 1,
  }
}

/** What the city paid, day by day. */
export function receiptsOf(
  invoices: readonly { readonly paidOn: LocalDate | null; readonly amountYen: number }[],
): readonly DatedYen[] {
  return invoices.flatMap(({ paidOn, amountYen }) =>
    paidOn === null ? [] : [{ on: paidOn, yen: amountYen }],
  )
}
