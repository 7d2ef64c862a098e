import type { JobSeen } from './tables.ts'

export type Shown = 'running' | 'done' | 'stopped'

/** How the island and the bar name a state. */
export function shownState({ state }: Pick<JobSeen, 'state'>): Shown {
  if (state === 'done') return 'done'
  return state === 'waiting' || state === 'running' ? 'running' : 'stopped'
}

export function percentOf({ state, done, total }: Pick<JobSeen, 'state' | 'done' | 'total'>) {
  if (state === 'done') return 100
  return total > 0 ? Math.min(100, (100 * done) / total) : 0
}

/** 「残り約3分」, from the pace so far; undefined while there is none. */
export function timeLeft(
  { state, done, total, startedAt }: Pick<JobSeen, 'state' | 'done' | 'total' | 'startedAt'>,
  now: string,
): string | undefined {
  if (state === 'waiting' && startedAt === null) return '順番を待っています'
  if (state !== 'running' || startedAt === null || done === 0) return undefined
  const elapsed = (Date.parse(now) - Date.parse(startedAt)) / 1_000
  const left = (elapsed / done) * Math.max(0, total - done)
  return left < 60 ? '残り1分以内' : `残り約${Math.ceil(left / 60)}分`
}

export const stateNames: Readonly<Record<JobSeen['state'], string>> = {
  waiting: '待っています',
  running: '進めています',
  paused: '休止中',
  done: '完了',
  stopped: '取りやめ',
  failed: '止まりました',
}
