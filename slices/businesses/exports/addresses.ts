import { address } from '#platform'

export const exports = address('/businesses/exports')
export const contacts = address('/businesses/exports/contacts')
export const exportFile = address('/businesses/exports/file')
export const contactsFile = address('/businesses/exports/:exportId/file')
