import { address } from '#platform'

export const areaChanges = address('/editions/area-changes')
