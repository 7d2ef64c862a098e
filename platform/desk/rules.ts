import { daysBetween, isLocalDate, type LocalDate } from '#packages/japan'
import type { Task } from '../routes.ts'

export type Today = {
  readonly due: readonly Task[]
  readonly stuck: readonly Task[]
  readonly arrived: readonly Task[]
}

/** What has a day comes by its day, without a day last; the newest arrival comes first. */
export function sorted(tasks: readonly Task[]): Today {
  const byDay = (a: Task, b: Task) => (a.on ?? '9999').localeCompare(b.on ?? '9999')
  const kind = (wanted: Task['kind']) => tasks.filter((task) => task.kind === wanted)
  return {
    due: kind('due').sort(byDay),
    stuck: kind('stuck').sort(byDay),
    arrived: kind('arrived').sort((a, b) => byDay(b, a)),
  }
}

/** 「今日中が1件、今週中が3件あります。」 */
export function sentenceOf({ due, stuck, arrived }: Today, today: LocalDate): string {
  const within = (days: number) =>
    due.filter(({ on }) => on !== null && isLocalDate(on) && daysBetween(today, on) <= days).length
  const now = within(0)
  const week = within(7)
  const parts = [
    now > 0 ? `今日までが${now}件` : '',
    week > now ? `この先7日までが${week - now}件` : '',
    stuck.length > 0 ? `止まっているものが${stuck.length}件` : '',
    arrived.length > 0 ? `届いたものが${arrived.length}件` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? `${parts.join('、')}あります。` : '期限の迫ったものはありません。'
}
