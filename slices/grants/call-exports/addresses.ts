import { address } from '#platform'

/** 募集要領 in the field names of Jグランツ, to be brought there. */
export const jgrantsCsv = address('/grants/calls/:callId/jgrants.csv')
