export { acts } from './acts.ts'
export * as clustersAt from './addresses.ts'
export { routes } from './routes.ts'
export { fill } from './samples.ts'
