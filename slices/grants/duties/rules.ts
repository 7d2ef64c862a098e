import { daysBetween, type LocalDate } from '#packages/japan'
import type { Role } from '#platform'

/** A duty belongs to a post, and so to whoever holds it today. */
export const posts = ['担当', '係長', '課長', '財政', '申請者'] as const
export type Post = (typeof posts)[number]

const postsOfRole: Partial<Record<Role, Post>> = {
  officer: '担当',
  chief: '係長',
  head: '課長',
  finance: '財政',
  financeHead: '財政',
}

export function postsOf(roles: readonly Role[]): readonly Post[] {
  return [...new Set(roles.flatMap((role) => postsOfRole[role] ?? []))]
}

/** What is due within so many days is near. */
export const nearDays = 7
/** How the list is narrowed. */
export const dutyUrgencies = ['超過', '7日以内'] as const
export type DutyUrgency = (typeof dutyUrgencies)[number]

export function urgencyOf(dueOn: LocalDate, today: LocalDate): '超過' | '今日' | '近い' | '先' {
  const left = daysBetween(today, dueOn)
  if (left < 0) return '超過'
  if (left === 0) return '今日'
  return left <= nearDays ? '近い' : '先'
}
