import { broken, type Ruling } from '#platform'
import type { Business, Typed } from '../tables.ts'

/** What is typed of a business that begins with the act. */
export type Begun = {
  readonly kind: string
  readonly name: string
  readonly kana: string
  readonly phone: string
  readonly address: string
}

/**
 * The record of a business that begins out of another: what was typed, and the trade of the one before.
 * Number, headcount and capital are its own and not yet known.
 */
export function begunFrom(
  before: Business,
  begun: Begun,
  on: Typed['confirmedOn'],
  by: string,
): Typed {
  return {
    ...begun,
    corporateNumber: null,
    nameEn: '',
    aliases: [],
    postalCode: begun.address === before.address ? before.postalCode : '',
    district: begun.address === before.address ? before.district : '',
    mail: '',
    preferredWay: '',
    jsicCode: before.jsicCode,
    jsicRevision: before.jsicRevision,
    employees: null,
    employeesOn: null,
    foundedYear: Number(on.slice(0, 4)),
    capitalYen: null,
    source: by,
    confirmedOn: on,
  }
}

/** Who follows is another business, at work, which is in the register or is entered now. */
export function itCanFollow(
  before: { readonly id: string },
  follower: { readonly id: string; readonly name: string; readonly state: string },
  field: string | null = null,
): Ruling {
  if (follower.id === before.id) return broken('同じ登録には引き継げません。', field)
  return (
    ['仮登録', '登録', '休業'].includes(follower.state) ||
    broken(`「${follower.name}」は「${follower.state}」です。引き継ぐ先には選べません。`, field)
  )
}

export function aNewOneCanBeReached(begun: Begun, field = ''): Ruling {
  if (begun.name === '') return broken('引き継ぐ事業者の名称を入れてください。', `${field}name`)
  return (
    begun.phone !== '' ||
    begun.address !== '' ||
    broken('所在地か電話の、どちらかを入れてください。', `${field}phone`)
  )
}

/** What a business could do last, as it is kept when it closes. */
export type Capacity = {
  readonly process: string
  readonly level: string
  readonly capacity: string
  readonly willing: string
  readonly verifiedOn: string
  /** How many others at work can do it: none is the end of the process in the register. */
  readonly others: number
}

/** The processes that nobody at work can do any more, as far as the register knows. */
export const lastOf = (capacities: readonly Capacity[]): string[] =>
  capacities.filter(({ others }) => others === 0).map(({ process }) => process)
