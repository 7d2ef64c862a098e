import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { CallStage } from '../calls/rules.ts'

export const roundStates = [
  '利益相反確認',
  '書類審査',
  '面接',
  '合議',
  '選定案',
  '決裁済',
  '無効',
] as const
export type RoundState = (typeof roundStates)[number]

type Facts = {
  readonly assignedAt: string | null
  /** 一次通過 was decided; null where the seal has no interview. */
  readonly passedAt: string | null
  readonly closedAt: string | null
  readonly votedAt: string | null
  readonly decidedAt: string | null
  /** The call was declared void: what was scored stays to be read, and nothing goes on. */
  readonly isVoid: boolean
}

/** Where the round stands, by the latest of its facts. */
export function roundStateOf(facts: Facts): RoundState {
  const { assignedAt, passedAt, closedAt, votedAt, decidedAt, isVoid } = facts
  if (isVoid) return '無効'
  if (decidedAt !== null) return '決裁済'
  if (votedAt !== null) return '選定案'
  if (closedAt !== null) return '合議'
  if (passedAt !== null) return '面接'
  return assignedAt === null ? '利益相反確認' : '書類審査'
}

export function theRoundStandsAt(round: Facts, wanted: RoundState): Ruling {
  const state = roundStateOf(round)
  if (state === '無効')
    return broken('この公募は中止されました。審査は進められません。採点と記録は残っています。')
  return (
    state === wanted || broken(`いまは「${state}」です。この手順は「${wanted}」のときに行います。`)
  )
}

export function theCallHasClosed(stage: CallStage, way: string): Ruling {
  if (way !== '採択型') return broken('先着型の公募には、採点の審査がありません。')
  return stage === '締切' || broken('利益相反の確認は、公募の締切の後に始めます。')
}

export function theRoundIsNew(isThere: boolean): Ruling {
  return !isThere || broken('利益相反の確認は、もう始まっています。')
}

export function theDayIsAhead(on: LocalDate, today: LocalDate, field = 'declareBy'): Ruling {
  return on >= today || broken('期限は、今日以後の日にしてください。', field)
}

/** What is noticed after the vote is a matter for the secretariat and the head: the decision is not made yet. */
export function theRoundIsBeforeItsVote(votedAt: string | null): Ruling {
  return (
    votedAt === null ||
    broken('審査会の議決が済んでいます。気づいたことは、すぐに事務局へお知らせください。')
  )
}

/** 中止・やり直し: in any state before the decision; what was decided is not undone by it. */
export function theSelectionIsNotDecided(decidedAt: string | null): Ruling {
  return (
    decidedAt === null ||
    broken('選定はもう決裁されています。公募を中止できるのは、決裁の前までです。')
  )
}
