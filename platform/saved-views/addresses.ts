import { address } from '../addresses.ts'

export const savedViews = address('/saved-views')
export const removal = address('/saved-views/:savedViewId/removal')
