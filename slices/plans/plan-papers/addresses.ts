import { address } from '#platform'

export const book = address('/plans/:planId/versions/:versionId/book')
export const bookPdf = address('/plans/:planId/versions/:versionId/book/pdf')
export const summary = address('/plans/:planId/versions/:versionId/summary')
export const summaryPdf = address('/plans/:planId/versions/:versionId/summary/pdf')
export const mayorPage = address('/plans/mayor-page')
export const mayorPdf = address('/plans/mayor-page/pdf')
export const pledges = address('/plans/pledges/paper')
export const pledgesPdf = address('/plans/pledges/paper/pdf')
