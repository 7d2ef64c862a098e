import { address } from '../addresses.ts'

export const requests = address('/identity-requests')
export const request = address('/identity-requests/:requestId')
export const link = address('/identity-requests/:requestId/link')
export const account = address('/identity-requests/:requestId/account')
export const refusal = address('/identity-requests/:requestId/refusal')
