import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export type QuestionState = 'open' | 'answered' | 'settled' | 'held'
export const questionLabels: Readonly<Record<QuestionState, string>> = {
  open: '未回答',
  answered: '回答済',
  settled: '了',
  held: '保留',
}

export function questionState(question: {
  readonly settledAt: string | null
  readonly outcome: string
  readonly answers: number
}): QuestionState {
  if (question.settledAt !== null) return question.outcome === '保留' ? 'held' : 'settled'
  return question.answers > 0 ? 'answered' : 'open'
}

export function itIsNotSettled(settledAt: string | null): Ruling {
  return settledAt === null || broken('この質問は終わっています。新しい質問として出してください。')
}

export function itWasAnswered(answers: number): Ruling {
  return answers > 0 || broken('まだ回答がありません。')
}

/** A question as the sheets print it, with its answers. */
export type SheetQuestion = {
  readonly questionId: string
  readonly text: string
  readonly askedBy: string
  readonly askedAt: string
  readonly dueOn: LocalDate | null
  readonly state: 'open' | 'answered' | 'settled' | 'held'
  readonly stakeYen: number | null
  readonly answers: readonly { readonly text: string; readonly by: string; readonly at: string }[]
  /** The round in which it was asked, where that is an earlier one. */
  readonly round: string
}
