import { address } from '#platform'

/** Every batch so far. */
export const adoptions = address('/measures/adoptions')
/** What each sheet of a publisher is to become: `?publisher=` and `?department=`. */
export const newAdoption = address('/measures/adoptions/new')
export const adoption = address('/measures/adoptions/:adoptionId')
export const adoptionReversal = address('/measures/adoptions/:adoptionId/reversal')
