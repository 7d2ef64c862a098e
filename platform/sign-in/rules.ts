import { type Role, staffRoles } from '../person.ts'

/** Failures after which a lock is told to the person by mail. */
export const failuresToTell = 10
/** Failed attempts that one source may make in an hour. */
export const failuresPerSource = 50

/** How long to wait after the n-th failure in a row, in seconds: 1, 2, 4, 8, then 60, then 15 minutes. */
export function secondsAfter(failures: number): number {
  if (failures >= failuresToTell) return 15 * 60
  if (failures >= 5) return 60
  return failures < 1 ? 0 : 2 ** (failures - 1)
}

/** A day later what was mistyped is forgotten: nothing stays locked for good. */
export function failuresStillCounted(failures: number, lastAt: string, now: string): number {
  return Date.parse(now) - Date.parse(lastAt) > 24 * 3_600_000 ? 0 : failures
}

const withSecondFactor: readonly Role[] = [
  ...staffRoles,
  'body',
  'chamber',
  'bank',
  'reviewer',
  'adviser',
]

/** Staff, partners and reviewers sign in with a second factor, where the city asks for it. */
export function needsSecondFactor(roles: readonly Role[], asked: string): boolean {
  return asked === 'required' && roles.some((role) => withSecondFactor.includes(role))
}

/** Only a path of this house; anything else leads to the first page. */
export function safeNext(asked: string | null | undefined): string {
  if (!asked || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked) || asked.length > 2_000) return '/'
  const target = URL.parse(asked, 'http://sanchi.invalid')
  const own = target?.origin === 'http://sanchi.invalid' && !target.pathname.startsWith('//')
  return own && !target.pathname.startsWith('/sign-') ? target.pathname + target.search : '/'
}

/** 「1分」「12秒」 */
export function waitInWords(seconds: number): string {
  return seconds >= 60 ? `${Math.ceil(seconds / 60)}分` : `${Math.max(1, Math.ceil(seconds))}秒`
}

/** What a browser says of itself, in the few words that a person can recognise. */
export function deviceInWords(agent: string): string {
  const browser =
    [
      ['Edg/', 'Edge'],
      ['Firefox/', 'Firefox'],
      ['Chrome/', 'Chrome'],
      ['Safari/', 'Safari'],
    ].find(([mark]) => agent.includes(mark ?? ''))?.[1] ?? 'ブラウザー'
  const system =
    [
      ['Windows', 'Windows'],
      ['iPhone', 'iPhone'],
      ['iPad', 'iPad'],
      ['Android', 'Android'],
      ['Mac OS', 'Mac'],
      ['Linux', 'Linux'],
    ].find(([mark]) => agent.includes(mark ?? ''))?.[1] ?? '端末'
  return `${system}の${browser}`
}
