import { expect, test } from 'vitest'
import { blinded, isOpenToReviewer, stages, telltaleSentence, telltales } from './rules.ts'

const known = {
  name: '株式会社見本眼鏡製作所',
  representative: '見本 太郎',
  address: '鯖江市新横江2-3-4',
  brands: ['ｻﾝﾁｵﾌﾟﾄ', 'Sabae One'],
}
const finds = (text: string) =>
  telltales(text, known).map(({ what, text: word }) => `${what} ${word}`)

test('the own name, the representative, brands, web, mail and phone are found, however they are written', () => {
  expect(finds('当社（見本眼鏡製作所）は見本太郎が創業した。')).toEqual([
    '名称 見本眼鏡製作所',
    '代表者 見本太郎',
  ])
  expect(finds('ＳＡＢＡＥ　ＯＮＥとSabae Oneを売る')).toEqual([
    '商品名 ＳＡＢＡＥ　ＯＮＥ',
    '商品名 Sabae One',
  ])
  expect(
    finds('詳しくは https://example.jp/a?b=1 、shop@example.jp、０７７８－５１－１２３４'),
  ).toEqual([
    'URL https://example.jp/a?b=1',
    'メールアドレス shop@example.jp',
    '電話番号 ０７７８－５１－１２３４',
  ])
  expect(finds('高周波ろう付け機は1994年製で、月に420枚分、費用は3,300,000円。')).toEqual([])
})

test('a blind text has lost them, and tells nothing of how long they were', () => {
  expect(blinded('見本眼鏡製作所の機械。電話0778-51-1234。', known)).toBe('■■の機械。電話■■。')
  const sentence = telltaleSentence(telltales('見本眼鏡製作所', known))
  expect(sentence).toContain('名称と思われる語が1か所')
  expect(telltaleSentence([])).toBeNull()
})

test('§8.1: a member reads what is assigned, open and free of conflict, and nothing before', () => {
  expect(stages.map((stage) => isOpenToReviewer(stage, true, false))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
  expect(
    stages.some(
      (stage) => isOpenToReviewer(stage, true, true) || isOpenToReviewer(stage, false, false),
    ),
  ).toBe(false)
})
