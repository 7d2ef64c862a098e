import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const audiences = ['公開', '委員', '回収資料'] as const
export type PaperAudience = (typeof audiences)[number]

const label = /^(資料|参考資料)\d{1,2}(-\d{1,2})?$|^当日配布(資料)?\d{0,2}$/

/** 資料1, 資料1-2, 参考資料1, 当日配布. */
export function isPaperLabel(typed: string): boolean {
  return label.test(typed)
}

/** Collected after the meeting: members read it until the day is over. */
export function membersMayRead(
  paper: { readonly audience: PaperAudience; readonly sentOn: string | null },
  heldOn: LocalDate,
  today: LocalDate,
): boolean {
  return paper.sentOn !== null && (paper.audience !== '回収資料' || today <= heldOn)
}

/** A paper on a closed item is for nobody outside, whatever was chosen. */
export function theAudienceSuitsTheItem(audience: PaperAudience, itemIsClosed: boolean): Ruling {
  return (
    !itemIsClosed ||
    audience !== '公開' ||
    broken('非公開の議題の資料は、公開にできません。委員か回収資料を選んでください。', 'audience')
  )
}

export function theLabelIsFree(label: string, taken: readonly string[]): Ruling {
  return (
    !taken.includes(label) ||
    broken(`${label}はすでにあります。直すときは「差し替える」を使ってください。`, 'label')
  )
}

export function itIsAFile(liveKind: string): Ruling {
  return (
    liveKind === '' || broken('この資料は記録から作られています。ファイルでは差し替えられません。')
  )
}

export function itIsTheNewest(isReplaced: boolean): Ruling {
  return !isReplaced || broken('この資料は、すでに差し替えられています。新しい方を開いてください。')
}
