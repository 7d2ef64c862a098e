import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOfMean, type Decided, factsOfResult, publicResult } from './rules.ts'

const process = {
  ...{ excluded: 1, discussed: 2, deviating: 0, departsFromPanel: false },
  ...{ departReason: '', agreement: null, lottery: null },
}
const one = (id: string, decided: Decided['decided'], points: number): Decided => ({
  ...{ applicationId: id, name: `名${id}`, title: `題${id}`, summary: '', decided },
  yen: decided === '採択' ? 500_000 : null,
  mean: { num: points, den: 1 },
})

test('the worked example: three rejected, so that 69.33 of all may stand', () => {
  const points = [84, 79.75, 73.25, 69.5, 60, 49.5]
  const all = points.map((mean, i) => ({
    ...one(String(i), i < 3 ? '採択' : '不採択', 0),
    mean: { num: mean * 4, den: 4 },
  }))
  const result = publicResult(all, process)
  expect([result.meanOfAll.value, result.meanOfAdopted.value]).toEqual(['69.33', '70点台'])
  expect(JSON.stringify(result.list)).not.toMatch(/84|79|73/)
})

test('scenario 21: four of five selected, the mean of all is blocked', () => {
  const all = [80, 75, 70, 65, 40].map((mean, i) => one(String(i), i < 4 ? '採択' : '不採択', mean))
  expect(publicResult(all, process).meanOfAll).toEqual({
    value: null,
    why: '不採択が2件以下のため、全体平均は公表できません。',
  })
})

test('row 7: whoever subtracts all that is published finds no single score, nor anybody rejected', () => {
  const decided = fc.record({
    points: fc.integer({ min: 0, max: 100 }),
    outcome: fc.constantFrom('採択', '補欠', '不採択'),
  })
  fc.assert(
    fc.property(fc.array(decided, { minLength: 1, maxLength: 14 }), (rows) => {
      const all = rows.map(({ points, outcome }, i) => one(`X${i}`, outcome, points))
      const result = publicResult(all, process)
      const others = all.filter((row) => row.decided !== '採択')
      const text = JSON.stringify(result)
      expect(others.some((row) => text.includes(`名${row.applicationId}"`))).toBe(false)
      // Sums that the attacker has, with the scores of the adopted told by themselves at worst.
      if (result.meanOfAll.value !== null) expect([1, 2]).not.toContain(others.length)
      if (result.meanOfAdopted.value !== null) {
        expect([1, 2]).not.toContain(all.length - others.length)
        if (result.meanOfAll.value !== null) expect([1, 2]).not.toContain(others.length)
      }
    }),
  )
})

test('bands are ten points wide', () => {
  expect([0, 59, 60, 89, 90, 100].map((num) => bandOfMean({ num, den: 1 }))).toEqual([
    '0点台',
    '50点台',
    '60点台',
    '80点台',
    '90点以上',
    '90点以上',
  ])
})

test('補欠 and 不採択 are told apart only where neither is one or two', () => {
  const of = (waiting: number, refused: number) =>
    factsOfResult(
      publicResult(
        [
          ...Array.from({ length: waiting }, (_, i) => one(`w${i}`, '補欠', 60)),
          ...Array.from({ length: refused }, (_, i) => one(`r${i}`, '不採択', 50)),
        ],
        process,
      ),
    ).map(([term, value]) => `${term} ${value}`)
  expect(of(2, 1)).toContain('採択以外（補欠・不採択） 3件')
  expect(of(2, 1).join()).not.toMatch(/補欠 2件|不採択 1件/)
  expect(of(3, 0)).toContain('不採択 0件')
  expect(of(3, 4)).toContain('補欠 3件')
})
