import { addDays, addMonths, formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { type Owing, principalPaidOf, type Standing, schedulesOf } from '../claim-ledgers/rules.ts'
import type { Prescription } from '../recalls/rules.ts'

export const claimNoticeKinds = ['督促', '催告'] as const

export type ClaimNotice = {
  readonly kind: (typeof claimNoticeKinds)[number]
  /** The day it is about; null for a 催告, which is of all that is overdue. */
  readonly dueOn: LocalDate | null
  readonly unpaidYen: number
  readonly payBy: LocalDate
  readonly sentOn: LocalDate
  readonly documentLabel: string
}

/** 納期: a day on which something of a claim falls due, and what of it is not paid. */
export type DueDay = {
  readonly on: LocalDate
  readonly what: string
  readonly yen: number
  readonly leftYen: number
}

type Claim = Owing & {
  readonly penaltyDueOn: LocalDate | null
  readonly notices: readonly ClaimNotice[]
}

/**
 * Every 納期 of a claim, the earliest first: the principal by its order, or by the parts of the latest 特約 with
 * those that fall due together as one; then 加算金 and 延滞金 once they were told.
 */
export function dueDaysOf(claim: Claim, standing: Standing): readonly DueDay[] {
  const held = schedulesOf(claim).at(-1)
  let rest = principalPaidOf(claim) - (held?.paidBeforeYen ?? 0)
  const days = new Map<LocalDate, DueDay>()
  for (const [at, { on, yen }] of (held?.parts ?? []).entries()) {
    const leftYen = yen - Math.min(yen, Math.max(0, rest))
    rest -= yen
    const same = days.get(on)
    const what = claim.agreements.length === 0 ? '元金' : `第${at + 1}回`
    days.set(on, {
      on,
      what: same === undefined ? what : `${same.what.split('から')[0]}から${what}まで`,
      yen: yen + (same?.yen ?? 0),
      leftYen: leftYen + (same?.leftYen ?? 0),
    })
  }
  const borneYen = standing.added.leftYen + standing.late.leftYen
  const penalties =
    claim.penaltyDueOn === null || standing.principal.leftYen > 0
      ? []
      : [
          {
            ...{ on: claim.penaltyDueOn, what: '加算金・延滞金', leftYen: borneYen },
            yen: standing.added.paidYen + standing.late.paidYen + borneYen,
          },
        ]
  return [...days.values(), ...penalties]
}

export const overdueOn = (days: readonly DueDay[], today: LocalDate): readonly DueDay[] =>
  days.filter(({ on, leftYen }) => leftYen > 0 && on < today)

const isDemanded = (notices: readonly ClaimNotice[], dueOn: LocalDate) =>
  notices.some((one) => one.kind === '督促' && one.dueOn === dueOn)

/** 督促: what is overdue and was not demanded yet, each day once. */
export function toBeDemanded(claim: Claim, standing: Standing, today: LocalDate) {
  return overdueOn(dueDaysOf(claim, standing), today).filter(
    ({ on }) => !isDemanded(claim.notices, on),
  )
}

/** 督促: after a due day, within so many days of it, once for each. */
export function thereIsSomethingToDemand(
  days: readonly DueDay[],
  claim: Claim,
  withinDays: number,
  today: LocalDate,
): Ruling {
  if (overdueOn(days, today).some(({ on }) => !isDemanded(claim.notices, on))) return true
  const last = claim.notices.filter((one) => one.kind === '督促').at(-1)
  if (overdueOn(days, today).length > 0 && last !== undefined)
    return broken(
      `期限を過ぎた分は、${formatWareki(last.sentOn)}に督促しています。督促は納期ごとに1回です。あとは催告をしてください。`,
    )
  const next = days.find(({ leftYen }) => leftYen > 0)
  return next === undefined
    ? broken('この返還は、もう全額が納付されています。')
    : broken(
        `納付の期限は${formatWareki(next.on)}です。督促は、期限の翌日から${withinDays}日以内（${formatWareki(addDays(next.on, withinDays))}まで）に出します。`,
      )
}

/** 督促 of the days that are overdue, the earliest first. */
export const demandsOf = (
  claim: Claim,
  days: readonly DueDay[],
  today: LocalDate,
): readonly ClaimNotice[] =>
  claim.notices.filter(
    ({ kind, dueOn }) => kind === '督促' && overdueOn(days, today).some(({ on }) => on === dueOn),
  )

/** 催告: only of what was demanded by 督促, once the time that it gave is over. */
export function whatIsUrgedWasDemanded(
  days: readonly DueDay[],
  claim: Claim,
  today: LocalDate,
): Ruling {
  const overdue = overdueOn(days, today)
  if (overdue.length === 0) return broken('期限を過ぎた未納がないため、催告できません。')
  if (!overdue.every(({ on }) => isDemanded(claim.notices, on)))
    return broken('まだ督促していない納期があります。先に督促してください。')
  const running = demandsOf(claim, days, today).find(({ payBy }) => payBy >= today)
  return (
    running === undefined ||
    broken(`督促で指定した期限（${formatWareki(running.payBy)}）が過ぎてから、催告してください。`)
  )
}

export function payByIsToCome(payBy: LocalDate, today: LocalDate): Ruling {
  return payBy > today || broken('指定する期限は、明日より後の日付にしてください。', 'payBy')
}

/**
 * When a 納期 prescribes: five years after it, or after what renewed it last: its 督促 (自治法236条4項), a payment or
 * an agreement, by which the debt was owned to (民法152条). A 催告 puts it off to six months after itself; another
 * within those six months does not (民法150条).
 */
export function prescribesOn(claim: Claim, dueOn: LocalDate): LocalDate {
  const renewals = [
    dueOn,
    ...claim.notices.filter((one) => one.dueOn === dueOn).map((one) => one.sentOn),
    ...claim.payments.map((one) => one.on),
    ...claim.agreements.map((one) => one.agreedOn),
  ].sort()
  const from = renewals.at(-1) ?? dueOn
  const end = addMonths(from, 60)
  let putOff = end
  let lastUrged: LocalDate | null = null
  for (const { kind, sentOn } of claim.notices) {
    const counts = kind === '催告' && sentOn > from && sentOn <= end
    if (!counts || (lastUrged !== null && sentOn <= addMonths(lastUrged, 6))) continue
    lastUrged = sentOn
    const until = addMonths(sentOn, 6)
    if (until > putOff) putOff = until
  }
  return putOff
}

/** The earliest of what is not paid; null where nothing is. */
export function claimPrescribesOn(claim: Claim, standing: Standing): LocalDate | null {
  const days = dueDaysOf(claim, standing)
    .filter(({ leftYen }) => leftYen > 0)
    .map(({ on }) => prescribesOn(claim, on))
    .sort()
  return days[0] ?? null
}

/** By which law 督促 is done: of a claim of public law, or of a contract. */
export const groundOfDemand: Readonly<Record<Prescription, string>> = {
  自治法236条: '地方自治法第231条の3第1項',
  民法166条: '地方自治法施行令第171条',
}
