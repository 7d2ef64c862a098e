import { expect, test } from 'vitest'
import { itWasNotReceivedYet, mostFiles, thereIsRoomForAnother, withOthersKept } from './rules.ts'

test('a file that was cut off is refused with its sentence, and the others are said to stay', () => {
  const cut = '「見積書_B社.pdf」は途中で切れたため受け取っていません。もう一度お送りください。'
  expect(withOthersKept(cut, 2)).toBe(
    '「見積書_B社.pdf」は途中で切れたため受け取っていません。もう一度お送りください（ほかの添付は受け取り済みです）。',
  )
  expect(withOthersKept(cut, 0)).toBe(cut)
})

test('replaced files take no room; what was received is not taken out', () => {
  const file = (isCurrent: boolean) => ({ id: 'x', slot: '見積書' as const, isCurrent })
  expect(thereIsRoomForAnother(Array(mostFiles).fill(file(false)))).toBe(true)
  expect(thereIsRoomForAnother(Array(mostFiles).fill(file(true)))).toMatchObject({ field: 'file' })
  expect(itWasNotReceivedYet(null)).toBe(true)
  expect(itWasNotReceivedYet('receipt')).not.toBe(true)
})
