import { address } from '#platform'

export const processes = address('/processes')
