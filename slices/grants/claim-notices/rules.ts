import {
  addDays,
  addMonths,
  formatShortWareki,
  formatWareki,
  type LocalDate,
} from '#packages/japan'
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
  /** 到達日; null until it is on record. */
  readonly arrivedOn: LocalDate | null
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

export type Prescribing = {
  readonly on: LocalDate
  /** The paper that the day follows from; null where it follows from the 納期, a payment or an agreement. */
  readonly by: ClaimNotice | null
}

/** A paper works when it arrives (民法97条1項). Until that day is on record, the day it was sent stands for it: never too late. */
const workedOn = ({ arrivedOn, sentOn }: ClaimNotice): LocalDate => arrivedOn ?? sentOn

/**
 * When a 納期 prescribes: five years after it, or after what renewed it last: the arrival of its 督促
 * (自治法236条4項), a payment or an agreement, by which the debt was owned to (民法152条). A 催告 puts it off to six
 * months after its arrival; another within those six months does not (民法150条).
 */
export function prescribesOn(claim: Claim, dueOn: LocalDate): Prescribing {
  const renewals = [
    ...claim.notices
      .filter((one) => one.dueOn === dueOn)
      .map((one) => ({ on: workedOn(one), by: one })),
    ...claim.payments.map(({ on }) => ({ on, by: null })),
    ...claim.agreements.map(({ agreedOn }) => ({ on: agreedOn, by: null })),
  ]
  const renewed = renewals.reduce<Prescribing>((last, one) => (one.on > last.on ? one : last), {
    on: dueOn,
    by: null,
  })
  const end = addMonths(renewed.on, 60)
  let putOff: Prescribing = { on: end, by: renewed.by }
  let lastUrged: LocalDate | null = null
  for (const one of claim.notices) {
    const on = workedOn(one)
    const counts = one.kind === '催告' && on > renewed.on && on <= end
    if (!counts || (lastUrged !== null && on <= addMonths(lastUrged, 6))) continue
    lastUrged = on
    const until = addMonths(on, 6)
    if (until > putOff.on) putOff = { on: until, by: one }
  }
  return putOff
}

/** The earliest of what is not paid; null where nothing is. */
export function claimPrescribesOn(claim: Claim, standing: Standing): Prescribing | null {
  return dueDaysOf(claim, standing)
    .filter(({ leftYen }) => leftYen > 0)
    .map(({ on }) => prescribesOn(claim, on))
    .reduce<Prescribing | null>(
      (first, one) => (first === null || one.on < first.on ? one : first),
      null,
    )
}

/** From which day the prescription is counted where a paper renewed it or put it off; '' where none did. */
export function countedFrom({ by }: Prescribing): string {
  if (by === null) return ''
  return by.arrivedOn === null
    ? `${by.kind}の到達の記録がないため、発送した${formatShortWareki(by.sentOn)}に届いたものとして計算`
    : `${by.kind}が届いた${formatShortWareki(by.arrivedOn)}から計算`
}

/** By which law 督促 is done: of a claim of public law, or of a contract. */
export const groundOfDemand: Readonly<Record<Prescription, string>> = {
  自治法236条: '地方自治法第231条の3第1項',
  民法166条: '地方自治法施行令第171条',
}
