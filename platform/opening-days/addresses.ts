import { address } from '../addresses.ts'

// One name with the setting behind it: the list of settings leads to this page.
export const openingDays = address('/settings/opening-days')
export const days = address('/settings/opening-days/days')
export const removals = address('/settings/opening-days/removals')
