import type { Fraction } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { compared } from '../scores/rules.ts'

export type PaperMean = { readonly applicationId: string; readonly mean: Fraction }
export type FirstPass = PaperMean & { readonly place: number; readonly isPassed: boolean }

/**
 * 一次通過, by the rule that the seal fixed: the highest means of the papers, as many as the interview takes.
 * Whoever has the same mean as the last of them passes as well: nobody is parted by a lot before being heard.
 */
export function firstPasses(means: readonly PaperMean[], places: number): readonly FirstPass[] {
  const sorted = means.toSorted(
    (one, other) =>
      compared(other.mean, one.mean) || (one.applicationId < other.applicationId ? -1 : 1),
  )
  const last = sorted[Math.min(places, sorted.length) - 1]
  return sorted.map((one) => ({
    ...one,
    place: 1 + sorted.filter((other) => compared(other.mean, one.mean) > 0).length,
    isPassed: last !== undefined && compared(one.mean, last.mean) >= 0,
  }))
}

/** A weight of the interview wants to be told how many it hears. */
export function theInterviewHasItsRule(weight: number, places: number | null): Ruling {
  if (weight === 0)
    return (
      places === null ||
      broken('面接の割合が0です。一次通過の件数は空欄にしてください。', 'interviewPlaces')
    )
  return (
    places !== null ||
    broken('面接をするときは、一次通過の件数を入れてください。', 'interviewPlaces')
  )
}

export function theSealHasAnInterview(places: number | null): Ruling {
  return places !== null || broken('この公募の審査基準に、面接はありません。')
}

export function everyInterviewIsIn(open: number): Ruling {
  return (
    open === 0 ||
    broken(
      `確定していない面接の採点が${open}件あります。確定を待つか、採点がない理由を書いてください。`,
    )
  )
}

export function theInterviewIsOpen(closedAt: string | null, finalAt: string | null): Ruling {
  if (closedAt !== null) return broken('採点は締め切られています。点は変えられません。')
  return (
    finalAt === null ||
    broken(
      '確定した面接の点は変えられません。直すときは、理由を添えて事務局に差戻しを頼んでください。',
    )
  )
}
