import { address } from '#platform'

export const desk = address('/grants/desk')
export const paper = address('/grants/desk/paper')
export const continuation = address('/grants/desk/continuation')
