import { address } from '#platform'

export const watches = address('/listings/watches')
export const watch = address('/listings/watches/:watchId')
