import { formatShortWareki, type LocalDate } from '#packages/japan'
import type { BeadState } from '#ui'
import type { Mark } from '../decisions/rules.ts'

/** How a bead of the thread is drawn (guide §6). */
export function stateOf(
  mark: Mark,
  bead: {
    readonly dueOn: string | null
    readonly happenedOn: string | null
  },
): BeadState {
  if (bead.dueOn !== null && bead.happenedOn === null) return 'due'
  if (mark === '後付け（決定後の情報）') return 'lateInfo'
  return mark === '' ? 'dated' : 'late'
}

/** The worst mark of several links to one bead: who reads it must not think it was there in time. */
export function worstOf(marks: readonly Mark[]): Mark {
  const order: readonly Mark[] = [
    '後付け（決定後の情報）',
    '後付け',
    '後付け（当時の文書あり）',
    '',
  ]
  // A bead that also supports the decision through a link made in time was there in time.
  if (marks.includes('')) return ''
  return order.find((mark) => marks.includes(mark)) ?? ''
}

export function shortDay(on: LocalDate | null): string {
  return on === null ? '' : formatShortWareki(on)
}
