import { type LocalDate, partsOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** The states of one version, in the order of §3.1; 旧版 is one that a later version has taken the place of. */
export const versionStates = [
  '構想',
  '素案',
  '意見公募中',
  '意見整理',
  '案',
  '議決済',
  '策定',
  '旧版',
  '失効',
  '取りやめ',
] as const
export type VersionState = (typeof versionStates)[number]

export const versionKinds = ['first', 'revision', 'minor', 'erratum'] as const
export type VersionKind = (typeof versionKinds)[number]

export const kindLabels: Readonly<Record<VersionKind, string>> = {
  first: '新規の策定',
  revision: '改定',
  minor: '軽微な修正',
  erratum: '正誤',
}

/** What may be done with a version next. `close` and `lapse` are the system's own. */
export type Move = 'draft' | 'publish' | 'finalise' | 'vote' | 'adopt' | 'correct'

type Standing = {
  readonly state: VersionState
  readonly kind: VersionKind
  readonly needsVote: boolean
}

/** The moves that the state allows; their guards are asked when they are made. */
export function movesFrom({ state, kind, needsVote }: Standing): readonly Move[] {
  if (kind === 'erratum') return state === '構想' ? ['correct'] : []
  switch (state) {
    case '構想':
      return ['draft']
    case '素案':
      return kind === 'minor' ? ['publish', 'finalise'] : ['publish']
    case '意見整理':
      return ['finalise']
    case '案':
      return needsVote ? ['vote'] : ['adopt']
    case '議決済':
      return ['adopt']
    default:
      return []
  }
}

const states: Readonly<Record<Move, string>> = {
  draft: '素案とする',
  publish: '公表する',
  finalise: '案とする',
  vote: '議決を記録する',
  adopt: '策定する',
  correct: '正誤を確定する',
}

export function theMoveIsNext(move: Move, version: Standing): Ruling {
  return (
    movesFrom(version).includes(move) ||
    broken(`いまは「${version.state}」のため、「${states[move]}」ことはできません。`)
  )
}

const atWork: readonly VersionState[] = ['構想', '素案', '意見公募中', '意見整理', '案', '議決済']
const beforeThePublic: readonly VersionState[] = ['構想', '素案', '取りやめ']

/** Whether everybody may read a version of this state. */
export const isPublished = (state: VersionState): boolean => !beforeThePublic.includes(state)

export const isAtWork = (state: VersionState): boolean => atWork.includes(state)

const inWriting: readonly VersionState[] = ['構想', '素案', '意見整理']

type Writable = { readonly state: VersionState; readonly isBeingCopied: boolean }

/** Whether the tree of a version may be written: while it is drafted, or copied from the printed book. */
export function isInWriting({ state, isBeingCopied }: Writable): boolean {
  return inWriting.includes(state) || (state === '策定' && isBeingCopied)
}

export function theVersionIsInWriting(version: Writable): Ruling {
  if (isInWriting(version)) return true
  if (version.state === '意見公募中')
    return broken(
      '意見を募っている間は、本文を直せません。直すときは「意見の募集をやり直す」を選んでください。',
    )
  return broken(
    isAtWork(version.state)
      ? `「${version.state}」の本文は直せません。直すときは「素案に戻す」を選んでください。`
      : '策定した計画は直せません。「改定」を始めるか、誤字は「正誤」で直してください。',
  )
}

export function everyGoalHasAnIssueOrAReason(
  goals: readonly {
    readonly number: string
    readonly hasIssue: boolean
    readonly noIssue: string
  }[],
): Ruling {
  const without = goals.filter((goal) => !goal.hasIssue && goal.noIssue === '')
  return (
    without.length === 0 ||
    broken(
      `元になる課題も、課題のない理由もない目標が${without.length}件あります（${namesOf(without.map(({ number }) => number))}）。`,
    )
  )
}

function namesOf(numbers: readonly string[]): string {
  const shown = numbers.slice(0, 8).join('、')
  return numbers.length > 8 ? `${shown} ほか` : shown
}

export function theTreeIsNotEmpty(nodes: number): Ruling {
  return nodes > 0 || broken('目標が一つもありません。先に目標を加えてください。')
}

/** 軽微な修正 and 正誤 leave the tree and the targets as they are. */
export function theTreeStaysAsItWas(
  kind: VersionKind,
  changed: { readonly added: number; readonly removed: number; readonly targets: number },
): Ruling {
  if (kind !== 'minor' && kind !== 'erratum') return true
  const all = changed.added + changed.removed + changed.targets
  return (
    all === 0 ||
    broken(
      `「${kindLabels[kind]}」では目標を増やすこと、減らすこと、目標値を改めることはできません（新設${changed.added}件、廃止${changed.removed}件、目標値${changed.targets}件）。「改定」として始め直してください。`,
    )
  )
}

export function theVoteIsInOrder(votedOn: LocalDate, today: LocalDate): Ruling {
  return votedOn <= today || broken('議決の日が今日より後になっています。', 'votedOn')
}

export function theDecisionIsNotAhead(decidedOn: LocalDate, today: LocalDate): Ruling {
  return (
    decidedOn <= today ||
    broken('策定した日が今日より後になっています。日付を確かめてください。', 'decidedOn')
  )
}

/** One version at a time is written or put to the public. */
export function noVersionIsAtWork(open: { readonly number: number } | null): Ruling {
  return (
    open === null || broken(`第${open.number}版を作っているところです。先にそれを終えてください。`)
  )
}

/** 「令和8年4月1日」 of a day for sentences. */
export function monthDay(on: LocalDate): string {
  const { month, day } = partsOf(on)
  return `${month}月${day}日`
}
