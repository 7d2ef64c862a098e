import { address } from '#platform'

/** 選定の年次報告: what became of a year's competitions, for everybody. */
export const yearReport = address('/grants/public/:townPid/selections')
export const csv = address('/grants/public/:townPid/selections/list.csv')
