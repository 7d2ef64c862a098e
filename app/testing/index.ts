export { people } from '#platform/samples'
export { openHouse, type TestHouse } from './open-house.ts'
export type { TestPerson } from './visitor.ts'
