import { expect, test } from 'vitest'
import { twoLines } from './rules.ts'

test.each([
  ['丁番製作', '丁番製作'],
  ['企画・デザイン', '企画・/デザイン'],
  ['レーザー溶接', 'レーザー/溶接'],
  ['仕上げやすり', '仕上げ/やすり'],
  ['バレル（ガラ）研磨', 'バレル/（ガラ）研磨'],
  ['リム線の異形圧延・引抜', 'リム線の異形/圧延・引抜'],
  ['イオンプレーティング', 'イオンプレー/ティング'],
  ['設計（CAD）', '設計/（CAD）'],
])('%s stands as %s: neither line begins or ends in the middle of a word', (name, lines) => {
  expect(twoLines(name).join('/')).toBe(lines)
})
