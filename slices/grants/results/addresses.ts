import { address } from '#platform'

export const result = address('/grants/cases/:applicationId/result')
/** 期限後の実績報告についての通知. */
export const lateNotice = address('/grants/cases/:applicationId/late-notice')
