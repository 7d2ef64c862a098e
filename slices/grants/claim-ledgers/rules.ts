import { formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import {
  cancellationPenalty,
  type DatedYen,
  latePenalty,
  type Penalty,
  type PenaltyTerms,
  type Schedule,
} from '../penalties/rules.ts'
import type { Cause } from '../recalls/rules.ts'

export const penaltyKinds = ['加算金', '延滞金'] as const
export type PenaltyKind = (typeof penaltyKinds)[number]

/** How the list of claims is narrowed. */
export const claimStates = ['未納', '完納'] as const
export type ClaimState = (typeof claimStates)[number]

export type Waived = {
  readonly penalty: PenaltyKind
  /** Null: the whole, also what would still be borne. */
  readonly amountYen: number | null
}

/** 履行延期の特約, and the day on which what was to fall due later falls due if it was brought forward. */
export type Agreement = Schedule & { readonly acceleratedTo: LocalDate | null }

/** 返還の債権 as it is reckoned from: whole yen. */
export type Owing = {
  readonly cause: Cause
  readonly amountYen: number
  readonly orderedOn: LocalDate
  readonly dueOn: LocalDate
  readonly agreements: readonly Agreement[]
  readonly waivers: readonly Waived[]
  readonly payments: readonly {
    readonly on: LocalDate
    readonly yen: number
    readonly addedYen: number
    readonly lateYen: number
  }[]
}

export type Part = {
  readonly borneYen: number
  readonly waivedYen: number
  readonly paidYen: number
  readonly leftYen: number
  readonly lines: Penalty['lines']
}

/** Where a claim stands: the principal, 加算金 and 延滞金, each with what is left of it. */
export type Standing = {
  readonly principal: {
    readonly owedYen: number
    readonly paidYen: number
    readonly leftYen: number
  }
  readonly added: Part
  readonly late: Part
  readonly leftYen: number
}

export type ClaimTerms = { readonly added: PenaltyTerms; readonly late: PenaltyTerms }

const sum = <T>(all: readonly T[], of: (one: T) => number) =>
  all.reduce((yen, one) => yen + of(one), 0)

const principalOf = (claim: Owing): readonly DatedYen[] =>
  claim.payments
    .map(({ on, yen, addedYen, lateYen }) => ({ on, yen: yen - addedYen - lateYen }))
    .filter((one) => one.yen > 0)

/** 期限の利益の喪失: what is due later is due on that day; what was due before stays due on its own. */
function broughtForward({ acceleratedTo, ...agreed }: Agreement): Schedule {
  if (acceleratedTo === null) return agreed
  const parts = agreed.parts.map(({ on, yen }) => ({
    on: on < acceleratedTo ? on : acceleratedTo,
    yen,
  }))
  return { ...agreed, parts }
}

/** What of the principal has come back, in whole yen. */
export const principalPaidOf = (claim: Owing): number => sum(principalOf(claim), (one) => one.yen)

/** By when the principal is due: as it was ordered, then as each 特約 has it. */
export function schedulesOf(claim: Owing): readonly [Schedule, ...Schedule[]] {
  const ordered = {
    agreedOn: claim.orderedOn,
    paidBeforeYen: 0,
    parts: [{ on: claim.dueOn, yen: claim.amountYen }],
  }
  return [ordered, ...claim.agreements.map(broughtForward)]
}

function partOf(borne: Penalty, waived: readonly Waived[], paidYen: number): Part {
  const isWhole = waived.some((one) => one.amountYen === null)
  const waivedYen = isWhole
    ? borne.penaltyYen
    : Math.min(
        borne.penaltyYen,
        sum(waived, (one) => one.amountYen ?? 0),
      )
  return {
    borneYen: borne.penaltyYen,
    waivedYen,
    paidYen,
    leftYen: Math.max(0, borne.penaltyYen - waivedYen - paidYen),
    lines: borne.lines,
  }
}

/**
 * A claim as it stands on a day (grants.md §4.7): payments to the principal first; what is unpaid bears up to
 * the day. 加算金 only after a cancellation. Whole yen, each penalty cut once.
 */
export function standingOn(
  terms: ClaimTerms,
  claim: Owing,
  receipts: readonly DatedYen[],
  day: LocalDate,
): Standing {
  const paid = principalOf(claim)
  const paidYen = sum(paid, (one) => one.yen)
  const leftYen = claim.amountYen - paidYen
  const soFar = leftYen > 0 ? [...paid, { on: day, yen: leftYen }] : paid
  const added =
    claim.cause === '取消し'
      ? cancellationPenalty(terms.added, receipts, claim.amountYen, soFar)
      : { lines: [], penaltyYen: 0 }
  const late = latePenalty(terms.late, schedulesOf(claim), paid, leftYen > 0 ? day : null)
  const of = (kind: PenaltyKind) => claim.waivers.filter((one) => one.penalty === kind)
  const parts = {
    added: partOf(
      added,
      of('加算金'),
      sum(claim.payments, (one) => one.addedYen),
    ),
    late: partOf(
      late,
      of('延滞金'),
      sum(claim.payments, (one) => one.lateYen),
    ),
  }
  return {
    principal: { owedYen: claim.amountYen, paidYen, leftYen },
    ...parts,
    leftYen: leftYen + parts.added.leftYen + parts.late.leftYen,
  }
}

export type Assigned = {
  readonly principalYen: number
  readonly addedYen: number
  readonly lateYen: number
}

/** Principal first, then 加算金, then 延滞金, each up to what is left of it. */
export function assign(
  amountYen: number,
  left: { readonly principalYen: number; readonly addedYen: number; readonly lateYen: number },
): Assigned {
  const principalYen = Math.min(amountYen, left.principalYen)
  const addedYen = Math.min(amountYen - principalYen, left.addedYen)
  return { principalYen, addedYen, lateYen: amountYen - principalYen - addedYen }
}

export function noMoreIsRepaidThanOwed(amountYen: number, left: Standing): Ruling {
  return (
    amountYen <= left.leftYen ||
    broken(
      `残りは、元金${formatYen(left.principal.leftYen)}円、加算金${formatYen(left.added.leftYen)}円、延滞金${formatYen(left.late.leftYen)}円です。これを超える納付は記録できません。`,
      'amountYen',
    )
  )
}

/** 納付 in the order in which it came in, so that what is borne is not reckoned twice. */
export function paidAfterTheLast(
  paidOn: LocalDate,
  payments: readonly { readonly on: LocalDate }[],
): Ruling {
  const last = payments
    .map((one) => one.on)
    .sort()
    .at(-1)
  return (
    last === undefined ||
    paidOn >= last ||
    broken('前に記録した納付より前の日付です。納付のあった順に記録してください。', 'paidOn')
  )
}
