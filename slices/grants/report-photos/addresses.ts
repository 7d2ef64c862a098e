import { address } from '#platform'

/** 写真 of a case: what was done, as the report shows it. */
export const photos = address('/grants/cases/:applicationId/photos')
export const photo = address('/grants/cases/:applicationId/photos/:photoId')
export const removal = address('/grants/cases/:applicationId/photos/:photoId/removal')
