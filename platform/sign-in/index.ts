export { signInWays } from './edge.tsx'
export { readCredentials, useProviders } from './provider-credentials.ts'
export { signInRoutes } from './routes.ts'
export { secondFactor } from './second-factor-setting.ts'
