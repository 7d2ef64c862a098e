import { address } from '#platform'

/** 通知の文言: the 様式 numbers of a scheme, and whether 教示 is printed where it rests on a 規則. */
export const wording = address('/grants/schemes/:schemeId/wording')
