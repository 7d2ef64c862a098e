import { address } from '#platform'

export const shocks = address('/clusters/:clusterId/shocks')
export const shocksCsv = address('/clusters/:clusterId/shocks.csv')
export const shocksPaper = address('/clusters/:clusterId/shocks/paper')
export const newShock = address('/clusters/:clusterId/shocks/new')
export const shock = address('/clusters/:clusterId/shocks/:shockId')
export const shockRemoval = address('/clusters/:clusterId/shocks/:shockId/removal')
