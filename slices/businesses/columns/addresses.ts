import { address } from '#platform'

export const columns = address('/businesses/list/columns')
