import { formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling, sha256 } from '#platform'

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

export type Ticket = { readonly applicationId: string; readonly no: string; readonly key: string }

/** Everybody's ticket in the order drawn, the lowest key first. */
export function drawnAmong(
  callId: string,
  seed: string,
  entries: readonly { readonly applicationId: string; readonly number: number }[],
): readonly Ticket[] {
  return entries
    .map(({ applicationId, number }) => {
      const no = applicationNo(number)
      return { applicationId, no, key: lotteryKey(callId, seed, no) }
    })
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

export function theyWaitForTheLot(waiting: number): Ruling {
  return waiting >= 2 || broken('この組には、抽選で順を決める申請がありません。')
}

/** Nobody may know the number while the applications come in: it is of a later day than they, and not of tomorrow. */
export function theNumberCameAfterThem(
  numberOn: LocalDate,
  cameOn: LocalDate,
  today: LocalDate,
): Ruling {
  if (numberOn > today) return broken('公の番号が決まった日が、今日より後です。', 'numberOn')
  return (
    numberOn > cameOn ||
    broken(
      `公の番号は、申請が届いた日（${formatWareki(cameOn)}）より後に決まったものを使ってください。`,
      'numberOn',
    )
  )
}

/** What stands in the sealed criteria is what is revealed. */
export function theSecretIsTheSealedOne(secretHex: string, secretHash: string): Ruling {
  return (
    sha256(secretHex) === secretHash ||
    broken('抽選の秘密が、公募の前に公表したハッシュと合いません。抽選を止めて調べてください。')
  )
}
