export { signInProviderRoutes } from './routes.ts'
