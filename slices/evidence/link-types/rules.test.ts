import { expect, test } from 'vitest'
import { families, kindKeys, kinds } from '../kinds/rules.ts'
import { canLink, isLinkType, linkTypeOf, linkTypes, typesBetween, whyNot } from './rules.ts'

test('thirteen families in the order of the cycle, each with a kind', () => {
  expect(families.map((family) => family.number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ])
  const used = new Set(Object.values(kinds).map(({ family }) => family))
  expect(families.every(({ key }) => used.has(key))).toBe(true)
  expect(kindKeys).toHaveLength(31)
})

test('every type has a number of its own and leads somewhere', () => {
  const keys = Object.keys(linkTypes).filter(isLinkType)
  expect(keys).toHaveLength(20)
  for (const type of keys) {
    expect(linkTypeOf(linkTypes[type].code)).toBe(type)
    expect(kindKeys.some((up) => kindKeys.some((down) => canLink(type, up, down)))).toBe(true)
  }
  expect(() => linkTypeOf(99)).toThrow(RangeError)
})

test('what the table does not name is refused', () => {
  expect(canLink('grounds', 'survey', 'issue')).toBe(true)
  expect(canLink('grounds', 'survey', 'budget_line')).toBe(true)
  expect(canLink('grounds', 'survey', 'selection')).toBe(false)
  expect(canLink('grounds', 'issue', 'measure')).toBe(false)
  expect(canLink('succeeds', 'measure', 'issue')).toBe(false)
  expect(canLink('grounds', 'observation', 'issue')).toBe(true)
  expect(canLink('grounds', 'observation', 'measure')).toBe(false)
  expect(canLink('serves', 'pledge', 'measure')).toBe(false)
  expect(typesBetween('measure', 'budget_line')).toEqual(['costed_as'])
  expect(typesBetween('budget_line', 'survey')).toEqual([])
})

test('the sentence says what the type does lead to', () => {
  expect(whyNot('funds', 'scheme', 'issue')).toBe(
    '「財源」から「課題」へは、この種類のつながりは作れません。つなげるのは積算だけです。',
  )
})
