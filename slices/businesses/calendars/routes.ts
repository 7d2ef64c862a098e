import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { calendarFile, calendarListFile } from './pages/calendar-files.tsx'
import { CalendarPage } from './pages/calendar-page.tsx'

export const routes = routeTable([
  {
    get: at.calendar,
    may: may.seeBusinesses,
    page: CalendarPage,
    help: '月の表と、これから1年の一覧です。年だけ分かっているものは「その年のうち」と出ます。「.ics」は、庁内の予定表に取り込めるファイルです。',
  },
  { get: at.calendarIcs, may: may.seeBusinesses, file: calendarFile },
  { get: at.calendarCsv, may: may.seeBusinesses, file: calendarListFile },
])
