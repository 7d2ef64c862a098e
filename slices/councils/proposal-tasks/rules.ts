import { type CalendarOverrides, daysBetween, type LocalDate } from '#packages/japan'
import type { Task } from '#platform'
import { proposal as proposalPage } from '../proposals/addresses.ts'
import { assignmentDue } from '../proposals/rules.ts'
import type { Proposal } from '../proposals/tables.ts'

/** What of a proposal waits for this person: who is in charge, or the answer before its day. */
export function taskOf(
  proposal: Proposal,
  viewer: { readonly id: string | null; readonly assigns: boolean },
  today: LocalDate,
  calendar: CalendarOverrides = {},
): Task | null {
  const common = {
    note: proposal.label,
    href: proposalPage({ proposalId: proposal.id }),
    stage: 'decide',
    tag: '提案',
  } as const
  if (proposal.ownerId === null) {
    if (!viewer.assigns) return null
    const on =
      proposal.assignedOn === null ? assignmentDue(proposal.receivedOn, calendar) : proposal.dueOn
    return { ...common, kind: 'due', on, title: `提案の担当を決める：${proposal.title}` }
  }
  const isLate = daysBetween(today, proposal.dueOn) <= 5
  if (proposal.ownerId !== viewer.id && !(viewer.assigns && isLate)) return null
  return { ...common, kind: 'due', on: proposal.dueOn, title: `提案に回答する：${proposal.title}` }
}
