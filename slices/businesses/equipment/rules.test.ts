import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { riskOf, theRenewalFollows, theYearHasCome } from './rules.ts'

const today = localDateOf('2026-11-24')
const sound = {
  installedYear: 2020,
  replaceability: '市販品で代替可',
  maintainer: '市内にいる',
  partsEndYear: null,
}

test('scenario 21: 1988, 特注, nobody to mend it is a risk of 3, and says why', () => {
  const old = { ...sound, installedYear: 1988, replaceability: '特注・自作', maintainer: 'いない' }
  expect(riskOf(old, today, 20)).toEqual({
    points: 3,
    why: ['導入から38年（20年以上）', '特注・自作', '保守できる人がいない'],
    unknown: [],
  })
})

test.each([
  [{}, 0],
  [{ installedYear: 2006 }, 1],
  [{ installedYear: 2007 }, 0],
  [{ replaceability: '入手不能' }, 1],
  [{ replaceability: '中古のみ' }, 0],
  [{ partsEndYear: 2026 }, 1],
  [{ partsEndYear: 2027 }, 0],
  // One point, not two: nobody to mend it and no parts are one trouble.
  [{ maintainer: 'いない', partsEndYear: 2000 }, 1],
  [{ installedYear: null, replaceability: '不明', maintainer: '不明' }, 0],
])('%o counts %d', (wish, points) => {
  expect(riskOf({ ...sound, ...wish }, today, 20).points).toBe(points)
})

test('what is not known adds nothing and is named; the city may call another age old', () => {
  const unknown = {
    installedYear: null,
    replaceability: '不明',
    maintainer: '不明',
    partsEndYear: null,
  }
  expect(riskOf(unknown, today, 20).unknown).toEqual(['導入年', '更新できるか', '保守できる人'])
  expect(riskOf({ ...sound, installedYear: 2011 }, today, 15).points).toBe(1)
})

test('a machine has come when it is recorded, and is renewed after that', () => {
  expect(theYearHasCome(2026, today)).toBe(true)
  expect(theYearHasCome(2027, today)).not.toBe(true)
  expect(theRenewalFollows({ installedYear: 2000, renewalYear: 1999 })).not.toBe(true)
  expect(theRenewalFollows({ installedYear: null, renewalYear: 1999 })).toBe(true)
})
