import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** So many members read the scores of a drawn application again. */
export const READERS = 2

export function pointsFrom(typed: string): readonly number[] {
  return typed
    .normalize('NFKC')
    .split(/[,、]/)
    .map((one) => Number(one.trim()))
}

export function thePointsFit(
  points: readonly number[],
  criteria: number,
  scaleMax: number,
): Ruling {
  return (
    (points.length === criteria && points.every((one) => one >= 0 && one <= scaleMax)) ||
    broken(`0から${scaleMax}の整数を、審査項目の順に${criteria}個書いてください。`, 'points')
  )
}

export function anotherMemberReads(isFree: boolean): Ruling {
  return (
    isFree ||
    broken('この案件を採点した審査員や、利益相反のある審査員は、読み直せません。', 'reviewerId')
  )
}

export function twoAreEnough(readings: number): Ruling {
  return readings < READERS || broken('二人の読み直しが、もう入っています。', 'reviewerId')
}

export function itIsSeenToday(seenOn: LocalDate, today: LocalDate): Ruling {
  return seenOn <= today || broken('確かめた日は、今日までの日付にしてください。', 'seenOn')
}

export function whatDiffersSaysHow(result: string, note: string): Ruling {
  return (
    result === '一致' ||
    note.trim().length >= 5 ||
    broken('原本と違う点や、出されない理由を書いてください。', 'note')
  )
}

export function itIsOpen(closedAt: string | null): Ruling {
  return closedAt === null || broken('この案件の監査は、もう終わっています。')
}

export function anOutsiderCloses(isOutside: boolean): Ruling {
  return isOutside || broken('この案件に関わった職員は、監査の結果を決められません。')
}

type Done = {
  readonly matchedAt: string | null
  readonly isScored: boolean
  readonly readings: number
  readonly expenses: number
  readonly originals: number
  readonly newConflicts: number
  readonly differing: number
}

/** Nothing is found good before it was looked at. */
export function everythingIsLookedAt(done: Done): Ruling {
  if (done.matchedAt === null) return broken('利益相反の確認をやり直してください。')
  if (done.isScored && done.readings < READERS)
    return broken(`採点の読み直しが${READERS - done.readings}人分足りません。`)
  return (
    done.originals >= done.expenses ||
    broken(`原本を確かめていない支出が${done.expenses - done.originals}件あります。`)
  )
}

/** What was found is not called good. */
export function whatWasFoundIsSaid(finding: string, done: Done): Ruling {
  const found = done.newConflicts + done.differing
  return (
    finding === '指摘あり' ||
    found === 0 ||
    broken(
      `新しい利害関係が${done.newConflicts}件、原本との相違が${done.differing}件あります。「指摘あり」として、どうするかを書いてください。`,
      'finding',
    )
  )
}
