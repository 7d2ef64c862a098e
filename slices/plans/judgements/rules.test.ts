import { expect, test } from 'vitest'
import { type Aimed, judge, type Observed, pathValue } from './rules.ts'

const straight = { low: null, shape: '直線', points: [] } as const
const perHead: Aimed = {
  direction: '増',
  unit: '万円',
  baseline: { year: 2021, value: 480 },
  target: { ...straight, value: 560, dueYear: 2031 },
  errorModel: 'なし',
  revisionWidth: null,
}
const seen = (year: number, value: number, more: Partial<Observed> = {}): Observed => ({
  year,
  value,
  certainty: '確定',
  n: null,
  population: null,
  standardError: null,
  ...more,
})
const said = (aimed: Aimed, observed: Observed) => {
  const { status, ratioHundredths } = judge(aimed, observed)
  return [status, ratioHundredths]
}

test('20, acceptance 5: b 480, τ 520', () => {
  expect(pathValue(perHead, 2026)).toBe(520)
  expect(said(perHead, seen(2026, 505))).toEqual(['遅れ', 63])
  expect(said(perHead, seen(2026, 515))).toEqual(['おおむね順調', 88])
  expect(said(perHead, seen(2026, 475))).toEqual(['後退', -13])
  expect(said(perHead, seen(2026, 520))).toEqual(['達成', 100])
})

test('21: fewer is better: b 40, τ 30, v 32 is 0.80 to the hair', () => {
  const vacant: Aimed = {
    ...perHead,
    direction: '減',
    unit: '区画',
    baseline: { year: 2024, value: 40 },
    target: { ...straight, value: 20, dueYear: 2030 },
  }
  expect(pathValue(vacant, 2027)).toBe(30)
  expect(said(vacant, seen(2027, 32))).toEqual(['おおむね順調', 80])
  expect(said(vacant, seen(2027, 29))).toEqual(['達成', 110])
  const tenths = { ...vacant, baseline: { year: 2024, value: 0.4 } }
  const aimed = { ...tenths, target: { ...straight, value: 0.1, dueYear: 2030 } }
  // 0.4 − 0.28 = 0.12 of 0.15: in floats a little less than 0.8.
  expect(said(aimed, seen(2027, 0.28))).toEqual(['おおむね順調', 80])
})

test('22: 47 % of n 210 of N 900 against 50 cannot be told', () => {
  const survey: Aimed = {
    ...perHead,
    unit: '％',
    baseline: { year: 2021, value: 40 },
    target: { ...straight, value: 60, dueYear: 2031 },
    errorModel: '標本',
  }
  const judged = judge(survey, seen(2026, 47, { n: 210, population: 900 }))
  expect(judged.status).toBe('判定できない（誤差の範囲）')
  expect(judged.high - 47).toBeCloseTo(5.9, 1)
  expect(judge(survey, seen(2026, 40, { n: 210, population: 900 })).status).toBe('後退')
  expect(judge(survey, seen(2026, 58, { n: 210, population: 900 })).status).toBe('達成')
})

test('23: τ = b has no share of the way', () => {
  const level = {
    ...perHead,
    baseline: { year: 2021, value: 100 },
    target: { ...straight, value: 100, dueYear: 2031 },
  }
  expect(said(level, seen(2026, 98))).toEqual(['未達', null])
  expect(said(level, seen(2026, 100))).toEqual(['達成', null])
})

test('counts: 1.96·√c from 20 on, exact Poisson bounds below', () => {
  const counted: Aimed = {
    ...perHead,
    unit: '件',
    baseline: { year: 2021, value: 4 },
    target: { ...straight, value: 10, dueYear: 2026 },
    errorModel: '件数',
  }
  const few = judge(counted, seen(2026, 8))
  expect([few.low, few.high].map((bound) => bound.toFixed(2))).toEqual(['3.45', '15.76'])
  expect(few.status).toBe('判定できない（誤差の範囲）')
  expect(judge(counted, seen(2026, 25)).low).toBeCloseTo(25 - 1.96 * 5, 6)
})

test('改定幅 holds for what is not settled yet', () => {
  const revised: Aimed = { ...perHead, errorModel: '改定幅', revisionWidth: 20 }
  const early = judge(revised, seen(2026, 510, { certainty: '暫定' }))
  expect(early.status).toBe('判定できない（誤差の範囲）')
  expect(judge(revised, seen(2026, 510)).status).toBe('遅れ')
})

test('範囲維持, 到達, 監視のみ, 段階 and 最終年のみ', () => {
  const kept: Aimed = {
    ...perHead,
    direction: '範囲維持',
    target: { ...straight, low: 90, value: 110, dueYear: 2031 },
  }
  expect([100, 111, 112, 113].map((v) => judge(kept, seen(2026, v)).status)).toEqual([
    '維持',
    '要注意',
    '要注意',
    '逸脱',
  ])
  const reach: Aimed = { ...perHead, direction: '到達' }
  expect([559, 560].map((v) => judge(reach, seen(2026, v)).status)).toEqual(['未到達', '到達'])
  expect(judge({ ...perHead, direction: '監視のみ' }, seen(2026, 1)).ratioHundredths).toBeNull()
  const steps: Aimed = {
    ...perHead,
    target: {
      ...straight,
      shape: '段階',
      value: 560,
      dueYear: 2031,
      points: [{ year: 2026, value: 500 }],
    },
  }
  expect([2025, 2026, 2030, 2031].map((year) => pathValue(steps, year))).toEqual([
    480, 500, 500, 560,
  ])
  const last: Aimed = {
    ...perHead,
    target: { ...straight, shape: '最終年のみ', value: 560, dueYear: 2031 },
  }
  expect(judge(last, seen(2026, 600)).status).toBe('途中経過（判定年ではありません）')
  expect(judge(last, seen(2031, 600)).status).toBe('達成')
})
