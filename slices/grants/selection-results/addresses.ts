import { address } from '#platform'

/** 審査結果: what would be published, and the publication itself. */
export const preview = address('/grants/calls/:callId/result')
export const publication = address('/grants/calls/:callId/result/publication')
/** For everybody. */
export const published = address('/grants/public/results/:callPid')
export const csv = address('/grants/public/results/:callPid/list.csv')
export const publishedPdf = address('/grants/public/results/:callPid/pdf')
