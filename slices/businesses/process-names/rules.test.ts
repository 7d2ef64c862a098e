import { expect, test } from 'vitest'
import { stepsCalled, wordsTogether } from './rules.ts'

const step = (name: string, ...synonyms: string[]) => ({
  id: name,
  name,
  synonyms,
  parentId: null,
})
const steps = [
  step('ヘラ絞り', 'へらしぼり', 'スピニング'),
  step('ロー付け', 'ろうづけ'),
  step('バフ研磨'),
  step('バレル研磨'),
  step('金型製作'),
]
const read = (words: string) => {
  const [word = '', ...others] = wordsTogether(words.split(' '), steps)
  expect(others).toEqual([])
  const { steps: found, slip } = stepsCalled(word, steps)
  return [found.map(({ name }) => name), slip]
}

test.each([
  'ヘラ絞り',
  'へら絞り',
  'ﾍﾗ絞り',
  'ﾍﾗｼﾎﾞﾘ',
  'ヘラしぼり',
  'ヘラシボリ',
  'ヘラ 絞り',
  'ヘラ絞',
  'herashibori',
  'hera shibori',
  'Hera-sibori',
  'HERASHIBORI',
])('%s is ヘラ絞り without a doubt', (word) => expect(read(word)).toEqual([['ヘラ絞り'], null]))

test.each([
  ['へらしほり', '「ほ」が「ぼ」'],
  ['ヘラ搾り', '「搾」が「絞」'],
  ['へらしぼ', null],
  ['へらぼり', '「し」が抜けている'],
  ['heira shibori', '「i」が多い'],
  ['hera shiboli', '「l」が「r」'],
])('%s is taken for ヘラ絞り, and it is said for what', (word, slip) => {
  const { steps: found, slip: said } = stepsCalled(word.replace(' ', ''), steps)
  expect([found.map(({ name }) => name), said]).toEqual([['ヘラ絞り'], slip])
})

test.each(['ろう付け', 'ロウ付け', 'ロー付', 'ろーづけ', 'rozuke', 'rouduke'])(
  '%s is ロー付け',
  (word) => expect(read(word)).toEqual([['ロー付け'], null]),
)

test('what differs by more, or is short, is not taken for another', () => {
  for (const word of ['電解研磨', 'めっき', 'ヘラ', '塗り', 'へだて']) {
    const { steps: found, slip } = stepsCalled(word, steps)
    expect([word, slip, found.map(({ name }) => name).includes('ロー付け')]).toEqual([
      word,
      null,
      false,
    ])
  }
  expect(stepsCalled('電解研磨', steps).steps).toEqual([])
  expect(wordsTogether(['チタン', '鏡面', '小ロット'], steps)).toEqual([
    'チタン',
    '鏡面',
    '小ロット',
  ])
})
