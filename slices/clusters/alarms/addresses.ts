import { address } from '#platform'

export const alarmsCsv = address('/clusters/:clusterId/supplies.csv')
