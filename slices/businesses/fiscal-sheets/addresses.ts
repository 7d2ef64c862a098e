import { address } from '#platform'

export const newSheet = address('/businesses/:businessId/fiscal-sheets/new')
export const sheets = address('/businesses/:businessId/fiscal-sheets')
export const sheet = address('/businesses/:businessId/fiscal-sheets/:sheetId')
export const discarding = address('/businesses/:businessId/fiscal-sheets/:sheetId/discarding')
