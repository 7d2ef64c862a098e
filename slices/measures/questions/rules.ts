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
