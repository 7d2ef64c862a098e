import { expect, test } from 'vitest'
import { aggregateOf, items, type Reply, scoreInWords, scoreOf } from './rules.ts'

const all = (reply: Reply) => items.map((): Reply => reply)

test('twelve answers make a score; what is not known makes a span and is never no', () => {
  const half = items.map((_, n): Reply => (n < 6 ? 'はい' : n < 9 ? '一部' : 'いいえ'))
  expect(scoreInWords(scoreOf(half))).toBe('0.63（12項目）')
  const [, , ...rest] = half
  expect(scoreInWords(scoreOf(['不明', '不明', ...rest]))).toBe('0.46〜0.63（2項目が不明）')
})

test('of four businesses nothing is told; of six the rows that single nobody out', () => {
  const answered = (n: number, reply: Reply) =>
    Array.from({ length: n }, (_, i) => ({ businessId: `${reply}${i}`, answers: all(reply) }))
  expect(aggregateOf(answered(4, 'はい')).total).toBeNull()
  const six = aggregateOf(answered(6, 'はい'))
  expect([six.total, six.rows[0]?.counts]).toEqual([6, [6, 0, 0, 0]])
  const mixed = aggregateOf([...answered(6, 'はい'), ...answered(1, 'いいえ')])
  expect(mixed.rows[0]?.counts[2]).toBeNull()
})
