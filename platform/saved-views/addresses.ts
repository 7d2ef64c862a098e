import { address } from '../addresses.ts'

export const savedViews = address('/saved-views')
export const savedView = address('/saved-views/:savedViewId')
export const raising = address('/saved-views/:savedViewId/raising')
export const removal = address('/saved-views/:savedViewId/removal')
