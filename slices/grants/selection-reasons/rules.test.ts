import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bandOf,
  everyRefusalHasItsReason,
  noMemberIsNamed,
  theReasonNamesACriterion,
} from './rules.ts'

test('scenario 22: seven applications give halves, nine thirds, four nothing', () => {
  expect([1, 4, 5, 7].map((place) => bandOf(place, 7))).toEqual([
    '上位半分',
    '上位半分',
    '下位半分',
    '下位半分',
  ])
  expect([1, 3, 4, 6, 7, 9].map((place) => bandOf(place, 9))).toEqual([
    '上位3分の1',
    '上位3分の1',
    '中位3分の1',
    '中位3分の1',
    '下位3分の1',
    '下位3分の1',
  ])
  expect(bandOf(1, 4)).toBeNull()
})

test('a band is never narrower than two applications', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 400 }), (applications) => {
      const bands = Array.from({ length: applications }, (_, i) => bandOf(i + 1, applications))
      const sizes = Object.values(Object.groupBy(bands, (band) => band ?? 'none'))
      return sizes.every((band) => (band?.length ?? 0) >= 2)
    }),
  )
})

test('a reason names a criterion and nobody of the panel', () => {
  const names = ['実現性', '市場性']
  expect(theReasonNamesACriterion('総合的に判断しました。', names)).toMatchObject({
    sentence: '不採択の理由に、該当する審査項目を1つ以上入れてください。',
  })
  expect(theReasonNamesACriterion('市場性の裏付けが見積だけでした。', names)).toBe(true)
  expect(noMemberIsNamed('加藤 仁委員の意見では…', ['加藤　仁'])).not.toBe(true)
  expect(everyRefusalHasItsReason(['A-003'])).toMatchObject({
    sentence: '不採択の理由が書かれていない申請が1件あります（A-003）。',
  })
})
