import { address } from '../addresses.ts'

export const notifications = address('/notifications')
export const reading = address('/notifications/:notificationId/reading')
export const readingOfAll = address('/notifications/reading')
export const mailWish = address('/notifications/mail-wish')
