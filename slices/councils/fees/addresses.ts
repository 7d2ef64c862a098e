import { address } from '#platform'

export const fees = address('/councils/meetings/:meetingId/fees')
export const feeSheet = address('/councils/meetings/:meetingId/fees/sheet')
export const feePdf = address('/councils/meetings/:meetingId/fees/pdf')
