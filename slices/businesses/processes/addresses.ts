import { address } from '#platform'

export const processes = address('/processes')
export const process = address('/processes/:processId')
