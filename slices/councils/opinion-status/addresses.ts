import { address } from '#platform'

/** 前回意見の対応状況 of a body, as it stands now; `?reader=public` shows what everybody would read. */
export const status = address('/councils/bodies/:bodyId/opinion-status')
export const paper = address('/councils/bodies/:bodyId/opinion-status/paper')
export const pdf = address('/councils/bodies/:bodyId/opinion-status/pdf')
export const document = address('/councils/bodies/:bodyId/opinion-status/docx')
export const csv = address('/councils/bodies/:bodyId/opinion-status.csv')
export const issuing = address('/councils/bodies/:bodyId/opinion-status/issuing')
/** The papers that went out, for everybody. */
export const issued = address('/councils/opinion-status/:bodyPid')
