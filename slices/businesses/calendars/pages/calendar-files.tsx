import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import type * as at from '../addresses.ts'
import { calendarText, spanShown } from '../rules.ts'
import { dueDatesSeenBy } from '../tables.ts'

/** What is ahead, for the calendar program of the office. */
export async function calendarFile({
  here,
  query,
}: Visit<typeof at.calendarIcs>): Promise<FileAnswer> {
  const { from, until } = spanShown(here.today)
  const dues = await dueDatesSeenBy(here, from, until, query.district ?? '')
  return {
    type: 'text/calendar; charset=utf-8',
    name: '事業者の期日.ics',
    body: calendarText(dues, { madeAt: here.now, host: `sanchi-${here.city}` }),
  }
}

/** The same as a list. */
export async function calendarListFile({
  here,
  query,
}: Visit<typeof at.calendarCsv>): Promise<FileAnswer> {
  const { from, until } = spanShown(here.today)
  const dues = await dueDatesSeenBy(here, from, until, query.district ?? '')
  return csvFileOf(
    '事業者の期日',
    [
      { head: '期日', cell: (due) => due.dueOn },
      { head: '年のみ', cell: (due) => (due.knownTo === 'year' ? '年のみ' : '') },
      { head: '事業者', cell: (due) => due.business },
      { head: '何の期日か', cell: (due) => due.what },
      { head: '地区', cell: (due) => due.district },
    ],
    dues,
  )
}
