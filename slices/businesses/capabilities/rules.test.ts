import { expect, test } from 'vitest'
import { fitsOf, nearSteps, rank, readAsked, type Step } from './rules.ts'

const step = (name: string, ...synonyms: string[]): Step => ({
  id: name,
  trade: '眼鏡',
  name,
  synonyms,
  parentId: null,
  holders: 1,
})
const steps = [step('鏡面研磨', 'きょうめん'), step('ヘラ絞り', 'へらしぼり'), step('バフ研磨')]
const known = { steps, materials: ['チタン'], districts: ['河和田'] }
const held = {
  processId: '鏡面研磨',
  process: '鏡面研磨',
  level: '自社の主力',
  materials: ['チタン'],
  lotFrom: 1,
  lotTo: null,
  utilisationPct: 0,
  willing: 'はい',
  verified: '納品実績',
  district: '河和田',
}

test('words are read as material, process, lot and place, and what says nothing is told', () => {
  const asked = readAsked('チタン　鏡面 小ロット 河和田 市内 あおぞら', known)
  expect(asked.steps.map(({ name }) => name)).toEqual(['鏡面研磨'])
  expect(asked).toMatchObject({ material: 'チタン', lot: 'small', district: '河和田' })
  expect(asked.unread).toEqual(['あおぞら'])
})

test.each(['ヘラ絞り', 'ﾍﾗ絞り', 'ﾍﾗｼﾎﾞﾘ', 'へらしぼり'])('%s is one process', (word) => {
  expect(readAsked(word, known).steps.map(({ name }) => name)).toEqual(['ヘラ絞り'])
})

test('all known and fitting is 1; not known counts half and is named; another material is out', () => {
  const asked = readAsked('鏡面研磨 チタン 小ロット', known)
  const unknown = {
    ...held,
    materials: [],
    lotFrom: null,
    utilisationPct: null,
    willing: '不明',
    verified: '本人の申告',
  }
  const other = { ...held, materials: ['アセテート'] }
  const fits = fitsOf(asked.steps, steps)
  const hits = rank([unknown, other, held, { ...held, lotFrom: 500 }], asked, fits)
  expect(hits.map(({ score }) => score)).toEqual([1, 0.74])
  expect(hits[1]?.why).toEqual([
    '工程：鏡面研磨（自社の主力）',
    '素材：不明',
    'ロット：不明',
    '本人の申告',
    '余力：不明',
    '新しい仕事：不明',
  ])
})

test('without a hit, what is near: names that share two characters', () => {
  const asked = readAsked('電解研磨', known)
  expect(asked.steps).toEqual([])
  expect(nearSteps('電解研磨', asked, steps).map(({ step, why }) => [step.name, why])).toEqual([
    ['鏡面研磨', '名前が似ている'],
    ['バフ研磨', '名前が似ている'],
  ])
  const polish = readAsked('バフ研磨', known)
  expect(nearSteps('バフ研磨', polish, steps).map(({ step, why }) => [step.name, why])).toEqual([
    ['鏡面研磨', '名前が似ている、同じ「眼鏡」の工程'],
    ['ヘラ絞り', '同じ「眼鏡」の工程'],
  ])
})

test('two kana that words share by chance make no likeness', () => {
  const word = 'イオンプレーティング'
  expect(nearSteps(word, readAsked(word, known), [step('デザイン・設計')])).toEqual([])
})
