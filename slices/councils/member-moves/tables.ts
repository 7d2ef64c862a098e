import type { LocalDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import type { BreachKind, LimitReason } from '../limits/rules.ts'

/** Writes fields of one member and its next version. */
async function write(here: Here, memberId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.members set ${set}, version = version + 1
    where city = ${here.city} and id = ${memberId}::uuid`)
}

export function writeAcceptance(
  here: Here,
  memberId: string,
  typed: {
    readonly acceptedOn: LocalDate
    readonly acceptedHow: string
    readonly publishesName: boolean
    readonly publishesPost: boolean
    readonly declinesFee: boolean
  },
): Promise<void> {
  return write(
    here,
    memberId,
    sql`accepted_on = ${typed.acceptedOn}, accepted_how = ${typed.acceptedHow},
      publishes_name = ${typed.publishesName}, publishes_post = ${typed.publishesPost},
      declines_fee = ${typed.declinesFee}`,
  )
}

export function writeAppointment(
  here: Here,
  memberId: string,
  made: {
    readonly on: LocalDate
    readonly label: string
    readonly reasons: readonly { readonly kind: BreachKind; readonly reason: LimitReason }[]
  },
): Promise<void> {
  return write(
    here,
    memberId,
    sql`appointed_on = ${made.on}, appointed_label = ${made.label},
      limit_reasons = ${json(made.reasons)}`,
  )
}

export function writeEnd(
  here: Here,
  memberId: string,
  made: {
    readonly on: LocalDate
    readonly kind: string
    readonly reason: string
    readonly label: string
  },
): Promise<void> {
  return write(
    here,
    memberId,
    sql`ended_on = ${made.on}, ended_kind = ${made.kind}, ended_reason = ${made.reason},
      ended_label = ${made.label}`,
  )
}

/** 会長, 副会長, or '' for neither. */
export function writeOffice(here: Here, memberId: string, office: string): Promise<void> {
  return write(here, memberId, sql`office_in_body = ${office}`)
}
