import { address } from '#platform'

export const transfers = address('/transfers')
export const newTransfer = address('/transfers/new')
export const transfer = address('/transfers/:transferId')
export const approval = address('/transfers/:transferId/approval')
export const decision = address('/transfers/:transferId/decision')
export const returning = address('/transfers/:transferId/return')
/** 流用伺 as it is printed. */
export const paper = address('/transfers/:transferId/paper')
export const pdf = address('/transfers/:transferId/paper/pdf')
export const csv = address('/transfers/list.csv')
