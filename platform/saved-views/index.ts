export * as savedViewsAt from './addresses.ts'
export { savedViewRoutes } from './routes.ts'
export { SavedViews } from './saved-views.tsx'
export { type SavedView, savedViewsOf } from './tables.ts'
