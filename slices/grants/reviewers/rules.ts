import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export function theTermIsForward(from: LocalDate, to: LocalDate): Ruling {
  return to >= from || broken('任期の終わりは、始まりより後の日にしてください。', 'termTo')
}

export function theAccountIsOffered(offered: readonly string[], accountId: string): Ruling {
  return (
    offered.includes(accountId) ||
    broken('そのアカウントは選べません。審査員か委員のアカウントを選んでください。', 'accountId')
  )
}

export function theTimesAreForward(from: LocalDate | null, to: LocalDate | null): Ruling {
  return (
    from === null ||
    to === null ||
    to >= from ||
    broken('終わった日が、始まった日より前です。', 'toOn')
  )
}

export function theyAreInOffice(
  { termFrom, termTo }: { readonly termFrom: LocalDate; readonly termTo: LocalDate },
  today: LocalDate,
): Ruling {
  return (
    (termFrom <= today && today <= termTo) ||
    broken('任期の外にある審査員は加えられません。', 'reviewerId')
  )
}

/** 附属機関 of 地方自治法138条の4第3項: said beside every panel that a 要綱 alone sets up. */
export const ordinanceSentence = '附属機関条例の要否を法務担当に確認してください。'
