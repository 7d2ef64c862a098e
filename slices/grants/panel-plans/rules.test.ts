import { expect, test } from 'vitest'
import { planPanel } from '#packages/panel-review'
import { iccGuess, planLines, planSentence, roundsFor, tenths } from './rules.ts'

const iccs = [0.25, 0.45, 0.6]

/** fair-selection.md §7: 20,000 rounds; a share drawn 4,000 times lies within three of its errors of it. */
const printed: readonly (readonly [
  number,
  number,
  number,
  readonly string[],
  readonly string[],
])[] = [
  [
    6,
    3,
    0.02,
    '.76/.83/.86 .78/.85/.88 .80/.86/.89 .81/.87/.90 .82/.88/.91 .83/.89/.91 .84/.89/.92'.split(
      ' ',
    ),
    '.23/.37/.48 .27/.43/.53 .31/.46/.57 .34/.50/.60 .37/.53/.63 .39/.55/.65 .41/.57/.66'.split(
      ' ',
    ),
  ],
  [
    20,
    5,
    0.02,
    '.64/.74/.79 .67/.77/.82 .70/.78/.83 .71/.80/.84 .73/.81/.86 .74/.82/.86 .75/.83/.87'.split(
      ' ',
    ),
    '.01/.05/.11 .02/.07/.15 .02/.09/.18 .04/.12/.21 .04/.13/.24 .05/.16/.26 .06/.18/.29'.split(
      ' ',
    ),
  ],
]

test.each(printed)(
  'the printed table of small panels: %d applications, %d places',
  (applications, places, near, best, same) => {
    for (const [at, cell] of best.entries()) {
      const wanted = cell.split('/').map(Number)
      const alike = (same[at] ?? '').split('/').map(Number)
      for (const [i, icc] of iccs.entries()) {
        const told = planPanel({
          ...{ applications, places, members: at + 3, icc, seed: 3, rounds: 4_000 },
        })
        expect(Math.abs(told.bestSelected - (wanted[i] ?? 0))).toBeLessThan(near)
        expect(Math.abs(told.sameSelection - (alike[i] ?? 0))).toBeLessThan(0.03)
      }
    }
  },
)

test('three lines within a second, whatever the size; the sentence names places and tenths', () => {
  for (const applications of [20, 1_200]) {
    const before = performance.now()
    const lines = planLines({ applications, places: 5, members: 5, scored: null }, 0.45)
    expect(performance.now() - before).toBeLessThan(2_500)
    expect(lines.map(({ members, scored, isAsked }) => [members, scored, isAsked])).toEqual([
      [4, 4, false],
      [5, 5, true],
      [6, 6, false],
    ])
  }
  const [, asked] = planLines({ applications: 6, places: 3, members: 5, scored: null }, 0.45)
  expect(asked && planSentence(3, asked)).toMatch(
    /^この体制で、本当に優れた3件のうち約8\.[5-7]割が選ばれ、同じ力の別の審査会でも全く同じ結果になるのは約4\.[4-8]割です$/,
  )
  expect([roundsFor(6), roundsFor(40), roundsFor(2_000)]).toEqual([5_000, 2_500, 200])
  expect([tenths(1), tenths(0.001), tenths(0.456)]).toEqual(['9.9', '0.1未満', '4.6'])
})

test('the guess is the middle of three own rounds or more, and 0.45 before', () => {
  expect(iccGuess([0.2, 0.3])).toEqual({ icc: 0.45, rounds: 0 })
  expect(iccGuess([0.2, 0.6, 0.3])).toEqual({ icc: 0.3, rounds: 3 })
  expect(iccGuess([0.2, 0.6, 0.3, 0.4]).icc).toBeCloseTo(0.35)
})
