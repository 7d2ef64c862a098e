import { address } from '#platform'

/** 併用の表: scheme × scheme. */
export const combinations = address('/combinations')
export const combination = address('/combinations/:oneId/:otherId')
