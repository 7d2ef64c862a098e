import { address } from '../addresses.ts'

export const provider = address('/sign-in-providers/:kind')
