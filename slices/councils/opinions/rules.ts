import { broken, type Ruling } from '#platform'
import type { NameMode } from '../bodies/rules.ts'

export const longestRestatement = 120

/** Which utterances are offered for sorting: opinions and wishes, and whatever was marked as one. */
export const candidateKinds = ['意見', '要望'] as const

/** 「委員A」: the letter of the n-th member who spoke in the meeting, 0 the first; after Z, AA. */
export function letterOf(rank: number): string {
  const last = String.fromCharCode(65 + (rank % 26))
  return rank < 26 ? last : `${letterOf(Math.floor(rank / 26) - 1)}${last}`
}

export type Speaker = {
  readonly name: string
  /** Whether the member agreed that the name be public. */
  readonly publishesName: boolean
  /** The place among those who spoke in the meeting; null for somebody who did not. */
  readonly rank: number | null
  readonly meetingNumber: number
  readonly isMember: boolean
}

/**
 * How a speaker is called, by the body's way of names. Letters are of one meeting, so that a table of
 * several says of which.
 */
export function speakerShown(mode: NameMode, speaker: Speaker): string {
  if (!speaker.isMember) return speaker.name === '' ? '参考人' : speaker.name
  if (mode === '氏名' && speaker.publishesName) return speaker.name
  if (mode === '委員A' && speaker.rank !== null)
    return `委員${letterOf(speaker.rank)}（第${speaker.meetingNumber}回）`
  return '委員'
}

/** Several speakers of one group, each once, in the order in which they spoke. */
export function speakersShown(mode: NameMode, speakers: readonly Speaker[]): string {
  const names = speakers.map((speaker) => speakerShown(mode, speaker))
  const unique = [...new Set(names)]
  const nameless = names.filter((name) => name === '委員').length
  return unique
    .map((name) => (name === '委員' && nameless > 1 ? `委員（${nameless}人）` : name))
    .join('、')
}

type Grouped = { readonly bodyId: string; readonly groupId: string; readonly isAnswered: boolean }

/** One answer is given once: only opinions of one body, and none that has an answer of its own. */
export function theyMayShareAnAnswer(one: Grouped, other: Grouped): Ruling {
  if (one.bodyId !== other.bodyId) return broken('別の会議の意見とは、まとめられません。')
  if (one.groupId === other.groupId) return broken('すでに同じ趣旨としてまとめています。')
  return (
    !one.isAnswered ||
    broken('回答した意見は、ほかの意見にまとめられません。回答のない意見のほうをまとめてください。')
  )
}

export function itIsAnOpinion(said: {
  readonly kind: string
  readonly isOpinion: boolean
}): Ruling {
  return (
    candidateKinds.some((kind) => kind === said.kind) ||
    said.isOpinion ||
    broken('この発言は、意見・要望ではありません。会議録で意見の印を付けてから整理してください。')
  )
}

/** What was said behind closed doors is not told by way of an issue. */
export function theIssueMayBePublic(isPublic: boolean, isClosed: boolean): Ruling {
  return (
    !isPublic ||
    !isClosed ||
    broken(
      '非公開の議題の意見からは、公開の課題を起こせません。公開の印を外してください。',
      'isPublic',
    )
  )
}

export function itIsNotSortedYet(opinionId: string | null): Ruling {
  return opinionId === null || broken('この発言は、すでに意見として整理しています。')
}
