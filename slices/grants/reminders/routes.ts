import { routeTable } from '#platform'
import { sendReminders } from './actions/send-reminders.ts'

export const routes = routeTable([{ every: 'hour', do: sendReminders }])
