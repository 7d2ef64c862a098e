import { address } from '#platform'

export const marks = address('/clusters/:clusterId/brand-marks')
export const newMark = address('/clusters/:clusterId/brand-marks/new')
export const markList = address('/clusters/:clusterId/brand-marks/list')
export const mark = address('/clusters/:clusterId/brand-marks/:markId')
