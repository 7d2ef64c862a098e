import type { LocalDate } from '#packages/japan'
import type { Person } from '../person.ts'
import { broken, type Ruling } from '../rulings.ts'
import type { HeldRole } from './tables.ts'

/** Nobody decides about the own account: another of 情報政策課 does. */
export function itIsNotTheOwnAccount(person: Person, accountId: string): Ruling {
  return (
    person.id !== accountId ||
    broken('自分のIDの権限や期間は変えられません。ほかの情報政策課の担当に依頼してください。')
  )
}

const technical: readonly string[] = ['systems', 'data']

/** Who gives out roles sees no content: 情報政策課 holds no further role. */
export function administratorsHoldNoContentRole(held: readonly string[]): Ruling {
  return (
    !held.includes('systems') ||
    held.every((role) => technical.includes(role)) ||
    broken(
      '情報政策課（利用者を管理する役割）は、ほかの役割と兼ねられません。別のIDを登録してください。',
      'role',
    )
  )
}

/** Roles held on some day of a term. */
export function heldWithin(held: readonly HeldRole[], from: LocalDate, until: LocalDate | null) {
  return held.filter(
    (each) =>
      (each.validUntil === null || each.validUntil >= from) &&
      (until === null || each.validFrom <= until),
  )
}

export function theRoleIsNotHeldAlready(held: readonly HeldRole[], role: string): Ruling {
  return (
    held.every((each) => each.role !== role) ||
    broken('その期間には、同じ役割がもうあります。', 'role')
  )
}

export function aTermEndsAfterItStarts(from: LocalDate, until: LocalDate | null): Ruling {
  return (
    until === null ||
    until >= from ||
    broken('終わりの日は、始まりの日より後にしてください。', 'validUntil')
  )
}

/** What is over stays as it was. */
export function itIsNotEndedInThePast(on: LocalDate, today: LocalDate): Ruling {
  return on >= today || broken('今日より前の日では終えられません。', 'on')
}
