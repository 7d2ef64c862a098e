export { signInWays } from './edge.tsx'
export { signInRoutes } from './routes.ts'
export { secondFactor } from './second-factor-setting.ts'
