import { broken, type Ruling } from '#platform'
import { type Basis, byOutlineSentence, mayDecide } from '../bodies/rules.ts'

export const statementKinds = ['諮問書', '答申書', '提言書', '意見のまとめ'] as const
export type StatementKind = (typeof statementKinds)[number]

type Body = {
  readonly basis: Basis
  readonly hasInquiries: boolean
  readonly mayRecommend: boolean
}

/**
 * What a body may be asked and may say: a body by 要綱 neither is asked nor answers (地方自治法138条の4第3項);
 * others speak of their own accord only where their ordinance lets them.
 */
export function itsBasisLetsItSay(body: Body, kind: StatementKind): Ruling {
  if (kind === '意見のまとめ')
    return (
      !mayDecide(body.basis) ||
      broken(
        `この会議は${body.basis}により設置されています。「意見のまとめ」ではなく、答申書か提言書にしてください。`,
        'kind',
      )
    )
  if (!mayDecide(body.basis)) return broken(byOutlineSentence, 'kind')
  if (kind === '提言書')
    return (
      body.mayRecommend ||
      broken('この会議の条例には、自ら提言（建議）する定めがありません。', 'kind')
    )
  return body.hasInquiries || broken('この会議は、諮問と答申を扱いません。', 'kind')
}

/** The kinds that a body may have, for the choice that is offered. */
export function kindsOf(body: Body): StatementKind[] {
  return statementKinds.filter((kind) => itsBasisLetsItSay(body, kind) === true)
}

type Inquiry = { readonly kind: StatementKind; readonly issuedOn: string | null }

/** A report answers an inquiry that has gone out, and only one report does. */
export function theReportAnswersAnInquiry(
  kind: StatementKind,
  inquiry: Inquiry | null,
  isReported: boolean,
): Ruling {
  if (kind !== '答申書')
    return inquiry === null || broken('諮問を選ぶのは、答申書のときだけです。', 'answersTo')
  if (inquiry === null || inquiry.kind !== '諮問書' || inquiry.issuedOn === null)
    return broken('どの諮問への答申かを選んでください。諮問書を出した後に選べます。', 'answersTo')
  return !isReported || broken('この諮問には、すでに答申があります。', 'answersTo')
}

export function itIsNotIssued(statement: { readonly issuedOn: string | null }): Ruling {
  return (
    statement.issuedOn === null ||
    broken('番号を付けて出した文書は直せません。改めるときは、新しい文書を作ってください。')
  )
}

/** Whom each kind speaks to and who speaks. */
export const directions: Readonly<
  Record<StatementKind, { to: 'mayor' | 'body'; from: 'mayor' | 'body' }>
> = {
  諮問書: { to: 'body', from: 'mayor' },
  答申書: { to: 'mayor', from: 'body' },
  提言書: { to: 'mayor', from: 'body' },
  意見のまとめ: { to: 'mayor', from: 'body' },
}
