export * as notificationsAt from './addresses.ts'
export { notify, type Recipients } from './notify.ts'
export { notificationRoutes } from './routes.ts'
