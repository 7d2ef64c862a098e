import { address } from '../addresses.ts'

export const audit = address('/audit')
export const auditCsv = address('/audit/list.csv')
export const entry = address('/audit/entries/:number')
export const sections = address('/audit/section')
export const verification = address('/audit/verification')
