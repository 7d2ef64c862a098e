import { broken, type Ruling } from '#platform'
import type { RequestState } from '../request-sheet.ts'

type Dates = {
  readonly requestedAt: string | null
  readonly receivedAt: string | null
}

export const stateLabels: Readonly<Record<RequestState, string>> = {
  draft: '下書き',
  requested: '要求済',
  assessing: '査定中',
  released: '内示',
  voted: '議決',
}

/** Where a request stands, read from its dates; `released` are the stages that this person may know of. */
export function stateOf(
  request: Dates,
  round: { readonly votedOn: string | null; readonly released: readonly string[] },
): RequestState {
  if (request.requestedAt === null) return 'draft'
  if (round.votedOn !== null) return 'voted'
  if (round.released.length > 0) return 'released'
  return request.receivedAt === null ? 'requested' : 'assessing'
}

export function aSubmittedRequestIsNotEdited(request: Dates): Ruling {
  return (
    request.requestedAt === null ||
    broken('提出した要求書は直せません。財政課に「差戻し」を頼むか、差替えを出してください。')
  )
}

export function itWasSubmitted(request: Dates): Ruling {
  return request.requestedAt !== null || broken('まだ提出されていない要求書です。')
}

export function itWasReceived(request: Dates): Ruling {
  return (
    request.receivedAt !== null ||
    broken('受理していない要求書は査定できません。先に受理してください。')
  )
}

export function itIsNotReceivedYet(request: Dates): Ruling {
  return request.receivedAt === null || broken('この要求書は、もう受理されています。')
}

export function publicInterestIsStated(isStated: boolean): Ruling {
  return isStated || broken('公益性と、どうなったらこの支援を終えるかを書いてください。')
}

export function itHasAnIndicator(indicators: number): Ruling {
  return indicators > 0 || broken('指標を一つ以上決めてください。')
}

export function itHasLines(lines: number): Ruling {
  return lines > 0 || broken('積算の行を、一つ以上入れてください。')
}
