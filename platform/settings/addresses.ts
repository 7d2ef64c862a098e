import { address } from '../addresses.ts'

export const settings = address('/settings')
export const setting = address('/settings/:name')
