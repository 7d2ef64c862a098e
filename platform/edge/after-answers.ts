/** What is kept of a request once it is answered. */
export { countedViews } from './counted-views.ts'
export { recordedMisses } from './recorded-misses.ts'
