export { people } from '#platform/samples'
export { openHouse, type TestHouse } from './open-house.ts'
export { clientId, clientSecret, type Misbehaviour, openProvider } from './openid-provider.ts'
export type { TestPerson } from './visitor.ts'
