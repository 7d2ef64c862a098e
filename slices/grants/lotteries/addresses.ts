import { address } from '#platform'

/** 抽選 of those who came together, where the money does not reach all of them. */
export const drawing = address('/grants/calls/:callId/lotteries')
/** For everybody: what was drawn, and how to draw it again. */
export const published = address('/grants/public/lotteries/:callPid')
