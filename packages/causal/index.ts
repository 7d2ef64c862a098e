export * from './normal.ts'
export { seededRandom } from './random.ts'
export * from './student-t.ts'
