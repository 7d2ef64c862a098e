import { address } from '#platform'

export const bulkEdits = address('/businesses/bulk-edits')
export const paste = address('/businesses/bulk-edits/paste')
export const bulkEdit = address('/businesses/bulk-edits/:bulkEditId')
export const changes = address('/businesses/bulk-edits/:bulkEditId/changes')
export const application = address('/businesses/bulk-edits/:bulkEditId/application')
export const undoing = address('/businesses/bulk-edits/:bulkEditId/undoing')
export const discard = address('/businesses/bulk-edits/:bulkEditId/discard')
export const rowsCsv = address('/businesses/bulk-edits/:bulkEditId/rows.csv')
