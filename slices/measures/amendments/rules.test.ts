import { expect, test } from 'vitest'
import { asVoted, fundsAsVoted, somethingIsAmended, theOutcomeFitsTheAmendments } from './rules.ts'

const proposed = [
  { lineId: 'a', amountYen: 4_200_000 },
  { lineId: 'b', amountYen: 1_500_000 },
]

test('only the lines that the assembly changed are voted otherwise', () => {
  expect(asVoted(proposed, [{ lineId: 'b', amountYen: 1_000_000 }])).toEqual([
    { lineId: 'a', amountYen: 4_200_000 },
    { lineId: 'b', amountYen: 1_000_000 },
  ])
  expect(somethingIsAmended(proposed, proposed)).not.toBe(true)
})

test('可決 leaves the proposal, 修正可決 needs its amounts, 否決 asks for neither', () => {
  expect(theOutcomeFitsTheAmendments('修正可決', 0)).not.toBe(true)
  expect(theOutcomeFitsTheAmendments('可決', 1)).not.toBe(true)
  expect(theOutcomeFitsTheAmendments('修正可決', 1)).toBe(true)
  expect(theOutcomeFitsTheAmendments('否決', 1)).toBe(true)
})

test('what is voted less falls on general funds first, then on the rest from the last', () => {
  const asked = [
    { schemeId: 'national', amountYen: 2_500_000 },
    { schemeId: 'reserve', amountYen: 500_000 },
    { schemeId: null, amountYen: 1_200_000 },
  ]
  expect(fundsAsVoted(asked, 3_700_000)).toEqual([
    { schemeId: 'national', amountYen: 2_500_000 },
    { schemeId: 'reserve', amountYen: 500_000 },
    { schemeId: null, amountYen: 700_000 },
  ])
  expect(fundsAsVoted(asked, 2_000_000)).toEqual([{ schemeId: 'national', amountYen: 2_000_000 }])
  expect(fundsAsVoted([{ schemeId: 'national', amountYen: 100 }], 150)).toEqual([
    { schemeId: 'national', amountYen: 100 },
    { schemeId: null, amountYen: 50 },
  ])
  // A reduction that the assembly makes smaller: general funds give up less.
  expect(fundsAsVoted([{ schemeId: null, amountYen: -300_000 }], -100_000)).toEqual([
    { schemeId: null, amountYen: -100_000 },
  ])
})
