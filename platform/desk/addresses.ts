import { address } from '../addresses.ts'

export const home = address('/')
export const help = address('/help')
export const styleguide = address('/styleguide')
export const styleguidePaper = address('/styleguide/paper')
