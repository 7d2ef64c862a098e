import { address } from '#platform'

export const check = address('/papers/:snapshotPid')
export const file = address('/papers/:snapshotPid/files/:number')
