import { address } from '#platform'

/** 繰越 of a year, and the 繰越計算書. */
export const carryovers = address('/carryovers')
export const carryover = address('/carryovers/:carryoverId')
export const decision = address('/carryovers/:carryoverId/decision')
export const returning = address('/carryovers/:carryoverId/return')
export const ofMeasure = address('/measures/:measureId/carryovers')
export const statement = address('/carryover-statements/:year')
export const pdf = address('/carryover-statements/:year/pdf')
export const workbook = address('/carryover-statements/:year/xlsx')
