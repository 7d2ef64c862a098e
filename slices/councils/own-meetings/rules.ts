import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export function theCheckIsGoingOn(
  meeting: { readonly checkingUntil: LocalDate | null; readonly fixedOn: string | null },
  today: LocalDate,
): Ruling {
  if (meeting.checkingUntil === null) return broken('会議録の確認は、まだ始まっていません。')
  return (
    (meeting.fixedOn === null && today <= meeting.checkingUntil) ||
    broken('会議録の確認期間は終わりました。事務局に連絡してください。')
  )
}

export function itIsTheOwn(isOwn: boolean): Ruling {
  return isOwn || broken('自分の発言だけに、修正を申し出られます。', 'utteranceId')
}

/** Answers are given until the meeting begins. */
export function itIsStillToCome(heldOn: LocalDate, today: LocalDate): Ruling {
  return heldOn >= today || broken('この会議の日は過ぎています。')
}
