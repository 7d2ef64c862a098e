import { address } from '#platform'

export const seriesCsv = address('/indicators/:indicatorId/series.csv')
export const seriesJson = address('/indicators/:indicatorId/series.json')
export const observationImports = address('/indicators/imports')
export const observationTemplate = address('/indicators/observations.csv')
