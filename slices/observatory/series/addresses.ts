import { address } from '#platform'

export const series = address('/regions/series/:seriesCode')
