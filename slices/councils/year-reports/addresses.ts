import { address } from '#platform'

/** 開催状況報告 of a fiscal year; `?year=` chooses it. */
export const report = address('/councils/year-report')
export const pdf = address('/councils/year-report/pdf')
export const document = address('/councils/year-report/docx')
export const csv = address('/councils/year-report.csv')
