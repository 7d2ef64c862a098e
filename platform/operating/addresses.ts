import { address } from '../addresses.ts'

export const operating = address('/operating')
export const retry = address('/operating/retry')
