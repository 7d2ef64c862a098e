import { address } from '#platform'

export const newDocument = address('/documents/new')
export const documents = address('/documents')
export const correction = address('/thread/:beadPid/correction')
