import { address } from '#platform'

export const executionFiles = address('/execution-files')
export const executionFile = address('/execution-files/:fileId')
export const writing = address('/execution-files/:fileId/writing')
export const undoing = address('/execution-files/:fileId/undoing')
