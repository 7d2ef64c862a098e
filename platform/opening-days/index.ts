export { openingDayRoutes } from './routes.ts'
export { calendarOf } from './tables.ts'
