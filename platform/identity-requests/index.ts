export type { Standing, StandingFor } from './pages/show-page.tsx'
export { identityRequestRoutes } from './routes.ts'
