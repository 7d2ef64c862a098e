import { planPanel } from '#packages/panel-review'
import type { PlanTyped } from './forms.ts'

/** Where the city has scored fewer than three rounds itself (fair-selection.md §7). */
export const guessedIcc = 0.45
const fewestPastRounds = 3

export type Guess = { readonly icc: number; readonly rounds: number }

/** The middle of the own past rounds; the usual value where there are fewer than three. */
export function iccGuess(past: readonly number[]): Guess {
  if (past.length < fewestPastRounds) return { icc: guessedIcc, rounds: 0 }
  const sorted = past.toSorted((one, other) => one - other)
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1] ?? guessedIcc,
    sorted[Math.floor(sorted.length / 2)] ?? guessedIcc,
  ]
  return { icc: (low + high) / 2, rounds: past.length }
}

/** The same question is answered alike by everybody. */
export const planSeed = 20_260_402

/** 5,000 rounds for up to 20 applications; of more each round tells more, and a second is not exceeded. */
export const roundsFor = (applications: number): number =>
  Math.max(200, Math.min(5_000, Math.floor(100_000 / applications)))

export type PlanLine = {
  readonly members: number
  readonly scored: number
  readonly bestSelected: number
  readonly sameSelection: number
  readonly isAsked: boolean
}

/**
 * One line each for a member fewer, as asked, and a member more. Where all score all, they do so in each line.
 * @returns shares from 0 to 1
 */
export function planLines(typed: PlanTyped, icc: number): readonly PlanLine[] {
  const { applications, places } = typed
  return [typed.members - 1, typed.members, typed.members + 1].map((members) => {
    const scored = typed.scored === null ? members : Math.min(typed.scored, members)
    const { bestSelected, sameSelection } = planPanel({
      ...{ applications, places, members, icc, seed: planSeed },
      ...{ scoresPerApplication: scored, rounds: roundsFor(applications) },
    })
    return { members, scored, bestSelected, sameSelection, isAsked: members === typed.members }
  })
}

/** Tenths to one place, 「8.6」; never 「10.0」 or 「0.0」 of what was only drawn. */
export function tenths(share: number): string {
  if (share > 0.995) return '9.9'
  return share < 0.005 ? '0.1未満' : (share * 10).toFixed(1)
}

export const planSentence = (places: number, line: PlanLine): string =>
  `この体制で、本当に優れた${places}件のうち約${tenths(line.bestSelected)}割が選ばれ、同じ力の別の審査会でも全く同じ結果になるのは約${tenths(line.sameSelection)}割です`

/** What the figures of fair-selection.md §7 come to. */
export const guidance: readonly string[] = [
  '3人は形の上の最少ですが、力は弱くなります。ふつうは5人です。',
  '5人から9人に増やして良くなるのは3〜5ポイントです。審査項目と採点の手引を明らかにする方（6〜10ポイント）が効きます。',
  '申請が6件より少ないときは、一致（ICC・W）と甘辛は示しません。1人を除いたときと配点を変えたときだけを示します。',
  '全員が全件を採点する方が、分担して点の甘辛を後で直すより確かです。',
]
