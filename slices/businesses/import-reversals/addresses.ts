import { address } from '#platform'

export const undo = address('/businesses/imports/:importId/undo')
