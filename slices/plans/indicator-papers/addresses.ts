import { address } from '#platform'

export const listPaper = address('/indicators/papers/list')
export const listPdf = address('/indicators/papers/list.pdf')
export const progress = address('/indicators/papers/progress')
export const progressPdf = address('/indicators/papers/progress.pdf')
export const progressCsv = address('/indicators/papers/progress.csv')
export const progressJson = address('/indicators/papers/progress.json')
export const card = address('/indicators/:indicatorId/card')
export const cardPdf = address('/indicators/:indicatorId/card.pdf')
export const cardVersions = address('/indicators/:indicatorId/card/versions')
