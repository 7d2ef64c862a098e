import { address } from '#platform'

export const figure = address('/clusters/:clusterId/figures/:figureId')
export const citation = address('/clusters/:clusterId/figures')
