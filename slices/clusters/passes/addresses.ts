import { address } from '#platform'

/** 仲間回し: who passes work on to whom. */
export const passes = address('/clusters/:clusterId/passes')
export const passesCsv = address('/clusters/:clusterId/passes.csv')
export const newPass = address('/clusters/:clusterId/passes/new')
export const pass = address('/clusters/:clusterId/passes/:passId')
export const passRemoval = address('/clusters/:clusterId/passes/:passId/removal')
export const passRestoration = address('/clusters/:clusterId/passes/:passId/restoration')
