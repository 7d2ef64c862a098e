import { sha256 } from '#platform'

/**
 * Key of an application in the public lottery (fair-selection.md §8); the lowest goes first. Whoever has the
 * revealed secret and the public number finds the same.
 * @param seed the secret, a dot, and the number that became public after the closing
 * @returns 64 hexadecimal digits
 */
export const lotteryKey = (callId: string, seed: string, applicationNo: string): string =>
  sha256(`sanchi-lottery|${callId}|${seed}|${applicationNo}`)

/** 「A-012」: how the lottery knows an application. */
export const applicationNo = (number: number): string => `A-${String(number).padStart(3, '0')}`
