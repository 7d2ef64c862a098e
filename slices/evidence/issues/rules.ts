import { broken, type Ruling } from '#platform'

export type IssueState = 'draft' | 'confirmed' | 'begun' | 'resolved' | 'set-aside'

type Dates = {
  readonly confirmedAt: string | null
  readonly begunAt: string | null
  readonly resolvedAt: string | null
  readonly setAsideAt: string | null
}

/** The state of an issue is the last of its dates. */
export function stateOf(issue: Dates): IssueState {
  if (issue.setAsideAt) return 'set-aside'
  if (issue.resolvedAt) return 'resolved'
  if (issue.begunAt) return 'begun'
  return issue.confirmedAt ? 'confirmed' : 'draft'
}

export const stateLabels: Readonly<Record<IssueState, string>> = {
  draft: '検討中',
  confirmed: '確定',
  begun: '対応中',
  resolved: '解消',
  'set-aside': '見送り',
}

export function somethingStandsBehindIt(groundsOrOpinions: number): Ruling {
  return (
    groundsOrOpinions > 0 ||
    broken('根拠か意見が一つもつながっていません。先に根拠をつないでください。')
  )
}

export function itIsStillADraft(issue: Dates): Ruling {
  return stateOf(issue) === 'draft' || broken('この課題は、すでに確定しています。')
}

export function itIsConfirmed(issue: Dates): Ruling {
  return (
    stateOf(issue) === 'confirmed' ||
    broken('対応中にできるのは、確定した課題だけです。先に課題として確定してください。')
  )
}

export function itIsOpen(issue: Dates): Ruling {
  const state = stateOf(issue)
  return (
    state === 'confirmed' ||
    state === 'begun' ||
    broken('確定した課題か対応中の課題だけを、終わらせることができます。')
  )
}

export function anObservationOrFindingShowsIt(shown: number): Ruling {
  return (
    shown > 0 ||
    broken('解消とするには、観測値か評価所見が一つ以上、根拠としてつながっている必要があります。')
  )
}

export function itHasNotEnded(issue: Dates): Ruling {
  const state = stateOf(issue)
  return (
    (state !== 'resolved' && state !== 'set-aside') ||
    broken('終わった課題は直せません。新しい課題を起こしてください。')
  )
}
