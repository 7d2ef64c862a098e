import { address } from '#platform'

export const figures = address('/councils/proposals/figures')
export const figuresCsv = address('/councils/proposals/figures.csv')
