export { draftWays } from './draft-ways.ts'
export { drafted } from './drafted.ts'
export { draftRoutes } from './routes.ts'
export { forgetDraftOfForm, oldestKept } from './tables.ts'
