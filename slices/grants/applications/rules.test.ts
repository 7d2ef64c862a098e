import { expect, test } from 'vitest'
import { closingInWords, itCameInTime, secondOf, toTheSecond } from './rules.ts'

const closesAt = '2026-12-18T08:00:00.000Z'

test('scenario 5: at the closing second it is accepted, one second later refused with its sentence', () => {
  expect(itCameInTime('2026-12-18T08:00:00.000Z', closesAt)).toBe(true)
  expect(itCameInTime('2026-12-18T08:00:00.999Z', closesAt)).toBe(true)
  expect(itCameInTime('2026-12-18T08:00:01.000Z', closesAt)).toMatchObject({
    sentence:
      '受付は令和8年12月18日（金）17時に締め切りました。下書きは消えません。次の公募でお使いいただけます。',
  })
})

test('moments are written as in Japan, receipts to the second', () => {
  expect(closingInWords('2026-05-15T08:30:00.000Z')).toBe('令和8年5月15日（金）17時30分')
  expect(toTheSecond('2026-05-15T07:58:41.120Z')).toBe('令和8年5月15日 16:58:41')
  expect(secondOf('2026-05-15T07:58:41.120Z')).toBe('2026-05-15T07:58:41Z')
})
