import { address } from '#platform'

/** 市による間接補助の検査. */
export const childInspection = address('/grants/cases/:applicationId/indirect/:childId/inspection')
