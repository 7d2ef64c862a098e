import { expect, test } from 'vitest'
import { type Plan, planFindings } from './rules.ts'

const other: Plan = {
  ...{ receiptLabel: '26-011', schemeName: '販路開拓補助金', title: '秋の出展' },
  ...{ plan: '新しい枠を国際展示会に並べ、値を自分で付ける。', fairName: '', when: '同じ時期' },
}
const own = { plan: '新しい枠を国際展示会に並べ、値を自分で付ける。', fairName: '' }

test('D3: alike in the same time, not in another; the same fair in any', () => {
  expect(planFindings(own, [other])[0]?.detail).toContain('100％似ています')
  expect(planFindings(own, [{ ...other, when: '別の時期' }])).toEqual([])
  const fair = { plan: '漆器の絵付け教室を開く。', fairName: 'ミラノ 眼鏡見本市' }
  const found = planFindings(fair, [{ ...other, fairName: 'ミラノ眼鏡見本市', when: '別の時期' }])
  expect(found[0]?.question).toContain('展示会が同じです')
  expect(planFindings({ ...fair, fairName: '' }, [other])).toEqual([])
})
