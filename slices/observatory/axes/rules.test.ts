import { expect, test } from 'vitest'
import { thePairHasOneCoverage, theyShareAnAxis } from './rules.ts'

const ofPrivate = { coverage: '民営のみ', unit: '人' }

test('two coverages never share an axis (§7)', () => {
  expect(theyShareAnAxis(ofPrivate, { coverage: '公営を含む', unit: '人' })).toMatchObject({
    sentence: 'この2つの系列は対象範囲が違うため、同じ軸に描けません（民営のみ/公営を含む）。',
  })
  expect(theyShareAnAxis(ofPrivate, ofPrivate)).toBe(true)
})

test('nor do two units', () => {
  expect(theyShareAnAxis(ofPrivate, { coverage: '民営のみ', unit: '百万円' })).toMatchObject({
    sentence: 'この2つの系列は単位が違うため、同じ軸に描けません（人/百万円）。',
  })
})

test('scenario 6: growth from the 2020 edition (2014) is refused; 2016 → 2021 is not', () => {
  const refused = {
    sentence:
      '2014年は公営を含み、漁業・鉱業がないため、要因分解には使えません。2016年と2021年を選んでください。',
  }
  expect(thePairHasOneCoverage(2014, 2016)).toMatchObject(refused)
  expect(thePairHasOneCoverage(2014, 2021)).toMatchObject(refused)
  expect(thePairHasOneCoverage(2021, 2016)).not.toBe(true)
  expect(thePairHasOneCoverage(2016, 2021)).toBe(true)
})
