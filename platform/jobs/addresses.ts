import { address } from '../addresses.ts'

export const jobs = address('/jobs')
export const job = address('/jobs/:jobId')
export const progress = address('/jobs/:jobId/progress')
export const troubles = address('/jobs/:jobId/troubles')
export const pause = address('/jobs/:jobId/pause')
export const resumption = address('/jobs/:jobId/resumption')
export const cancellation = address('/jobs/:jobId/cancellation')
