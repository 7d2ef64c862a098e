import { address } from '#platform'

export const calendar = address('/businesses/calendar')
export const calendarIcs = address('/businesses/calendar.ics')
export const calendarCsv = address('/businesses/calendar.csv')
