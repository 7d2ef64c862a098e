import { broken, type Ruling } from '#platform'

/** What is decided of one business by hand; 規則のとおり takes such a decision back. */
export const decisions = ['入れる', '外す', '規則のとおり'] as const
export type Decision = (typeof decisions)[number]

/** Those at work, those that rest and those that have closed, told apart everywhere. */
export const standings = {
  live: { label: '営業中', states: ['登録', '仮登録', '申出'] },
  resting: { label: '休業', states: ['休業'] },
  closed: { label: '廃業', states: ['廃業'] },
} as const
export type Standing = keyof typeof standings

export function standingOf(state: string): Standing {
  if (state === '廃業') return 'closed'
  return state === '休業' ? 'resting' : 'live'
}

export function standingAsked(typed: string | undefined): Standing | null {
  return typed === 'live' || typed === 'resting' || typed === 'closed' ? typed : null
}

export function everyProcessIsOfTheCity(
  asked: readonly string[],
  known: readonly { readonly id: string }[],
): Ruling {
  return (
    asked.every((id) => known.some((process) => process.id === id)) ||
    broken('一覧にない工程が選ばれています。画面を開き直して選んでください。', 'processIds')
  )
}

export function somethingChanges(now: Decision, next: Decision): Ruling {
  return now !== next || broken(`すでに「${now}」になっています。`, 'decision')
}
