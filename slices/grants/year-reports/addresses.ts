import { part } from '../calls/addresses.ts'

/** 選定の年次報告: what became of a year's competitions, for everybody. */
export const yearReport = part.below('/selections')
export const csv = part.below('/selections/list.csv')
