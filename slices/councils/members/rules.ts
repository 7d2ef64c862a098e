import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const capacities = ['個人', '職指定'] as const
export const acceptedHows = ['承諾書', '電話', '面談', 'メール'] as const
export const endKinds = ['辞任', '解職'] as const
export const officesInBody = ['委員', '会長', '副会長'] as const
export type OfficeInBody = (typeof officesInBody)[number]

export type MemberState = '候補' | '承諾' | '委嘱済' | '辞任' | '解職' | '任期満了'

type Dated = {
  readonly acceptedOn: string | null
  readonly appointedOn: string | null
  readonly endedOn: string | null
  readonly endedKind: '辞任' | '解職' | '任期満了' | null
  readonly termTo: LocalDate
}

/** A term is over at the end of its last day, whether or not anybody wrote that down. */
export function stateOfMember(member: Dated, today: LocalDate): MemberState {
  if (member.endedOn !== null) return member.endedKind ?? '任期満了'
  if (member.appointedOn !== null) return member.termTo < today ? '任期満了' : '委嘱済'
  return member.acceptedOn === null ? '候補' : '承諾'
}

export function itIsACandidate(member: Dated, today: LocalDate): Ruling {
  return stateOfMember(member, today) === '候補' || broken('承諾はすでに記録されています。')
}

export function itHasAccepted(member: Dated, today: LocalDate): Ruling {
  const state = stateOfMember(member, today)
  if (state === '候補') return broken('先に、本人の承諾（日と方法）を記録してください。')
  return state === '承諾' || broken('この委員は、すでに委嘱されています。')
}

export function itHoldsTheSeat(member: Dated, today: LocalDate): Ruling {
  return stateOfMember(member, today) === '委嘱済' || broken('この方は、いま委員ではありません。')
}

/**
 * 公募市民 come from a recruitment's result. One who sat here before the records began is copied in, with the
 * recruitment that chose the person.
 */
export function anOpenSeatComesFromARecruitment(
  typed: {
    readonly category: string
    readonly termFrom: LocalDate
    readonly recruitedBefore: string
  },
  today: LocalDate,
): Ruling {
  if (typed.category !== '公募市民') return true
  if (typed.termFrom > today)
    return broken(
      '公募市民の席には、公募で選任された方だけが入ります。公募の選考の結果から、候補に入れてください。',
      'category',
    )
  return (
    typed.recruitedBefore.length >= 5 ||
    broken(
      '公募市民は、公募の選考の結果から候補に入れます。登録の前から委員である方を写すときは、いつの公募で選ばれたかを5字以上で書いてください。',
      'recruitedBefore',
    )
  )
}

/** A seat that goes with an office passes to whoever holds the office next. */
export function aSuccessorIsNamed(
  member: { readonly capacity: '個人' | '職指定' },
  typed: { readonly successorName: string; readonly successorFrom: LocalDate | null },
): Ruling {
  return (
    member.capacity === '個人' ||
    (typed.successorName !== '' && typed.successorFrom !== null) ||
    broken('この席は職による委嘱です。後任者の氏名と就任日を入れてください。', 'successorName')
  )
}

export function theLastDayIsInTheTerm(
  member: { readonly termFrom: LocalDate; readonly termTo: LocalDate },
  endedOn: LocalDate,
): Ruling {
  return (
    (member.termFrom <= endedOn && endedOn <= member.termTo) ||
    broken('最後の日は、任期の中の日付にしてください。', 'endedOn')
  )
}

export function theSeatIsFree(taken: number, seatsMax: number, category: string): Ruling {
  return (
    taken < seatsMax ||
    broken(`「${category}」の席は${seatsMax}人までで、空きがありません。`, 'category')
  )
}

/** Printed where a list that leaves the office would carry somebody's home. */
export const homeAddressSentence = '名簿に自宅住所が含まれています。公開用からは外します。'
