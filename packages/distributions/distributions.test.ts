import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  fCdf,
  fQuantile,
  fUpperTail,
  normalCdf,
  normalQuantile,
  normalUpperTail,
  studentTCdf,
  studentTQuantile,
  studentTUpperTail,
} from './index.ts'

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const degrees = fc.double({ min: 0.5, max: 400, noNaN: true })

test.each([
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489],
  [0.9, 1.2815515655446],
  [0.5, 0],
  [0.001, -3.0902323061678],
  [1e-9, -5.9978070150077],
])('normal, table: the value below which %d lie is %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 11)
  expect(normalCdf(z)).toBeCloseTo(p, 12)
})

test.each([
  [0.975, 1, 12.7062],
  [0.975, 4, 2.7764],
  [0.975, 10, 2.2281],
  [0.95, 10, 1.8125],
  [0.995, 30, 2.75],
  [0.9995, 5, 6.8688],
  [0.975, 120, 1.9799],
])('Student, table: %d at %d degrees is %d', (p, df, t) => {
  expect(studentTQuantile(p, df)).toBeCloseTo(t, 4)
  expect(studentTQuantile(1 - p, df)).toBeCloseTo(-t, 4)
})

test.each([
  [0.95, 1, 1, 161.4476],
  [0.95, 5, 10, 3.3258],
  [0.99, 5, 10, 5.6363],
  [0.975, 5, 15, 3.5764],
  [0.95, 30, 120, 1.5543],
  [0.9, 3, 8, 2.9238],
])('F, table: %d at %d and %d degrees is %d', (p, df1, df2, f) => {
  expect(fQuantile(p, df1, df2)).toBeCloseTo(f, 4)
  expect(fUpperTail(f, df1, df2)).toBeCloseTo(1 - p, 4)
})

test.each([
  [0.95, 1, 3.841],
  [0.95, 10, 18.307],
  [0.99, 5, 15.086],
  [0.05, 10, 3.94],
  [0.999, 30, 59.703],
])('chi-square, table: %d at %d degrees is %d', (p, df, x) => {
  expect(chiSquareQuantile(p, df)).toBeCloseTo(x, 3)
})

test('a quantile undoes its cdf', () => {
  fc.assert(
    fc.property(share, degrees, degrees, (p, df1, df2) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12)
      expect(studentTCdf(studentTQuantile(p, df1), df1)).toBeCloseTo(p, 10)
      expect(fCdf(fQuantile(p, df1, df2), df1, df2)).toBeCloseTo(p, 10)
      expect(chiSquareCdf(chiSquareQuantile(p, df1), df1)).toBeCloseTo(p, 10)
    }),
  )
})

test('both sides together are everything, and t² is F with one degree', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50, noNaN: true }), degrees, degrees, (x, df1, df2) => {
      expect(chiSquareCdf(x, df1) + chiSquareUpperTail(x, df1)).toBeCloseTo(1, 12)
      expect(fCdf(x, df1, df2) + fUpperTail(x, df1, df2)).toBeCloseTo(1, 12)
      expect(2 * studentTUpperTail(x, df1)).toBeCloseTo(fUpperTail(x * x, 1, df1), 11)
      expect(2 * normalUpperTail(x)).toBeCloseTo(chiSquareUpperTail(x * x, 1), 12)
    }),
  )
})

test('far tails keep their digits', () => {
  expect(normalUpperTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 11)
  expect(chiSquareUpperTail(300, 10) / 1.5546747543803087e-58).toBeCloseTo(1, 11)
  expect(studentTUpperTail(40, 10) / 1.1404288715428768e-12).toBeCloseTo(1, 11)
})

test('what is no share and no degree of freedom is refused', () => {
  for (const p of [0, 1, -0.1, Number.NaN]) {
    expect(() => normalQuantile(p)).toThrow(RangeError)
    expect(() => fQuantile(p, 2, 3)).toThrow(RangeError)
  }
  for (const df of [0, -1, Number.NaN]) {
    expect(() => studentTCdf(1, df)).toThrow(RangeError)
    expect(() => chiSquareQuantile(0.5, df)).toThrow(RangeError)
  }
  expect(() => normalCdf(Number.NaN)).toThrow(RangeError)
  expect([fCdf(-1, 2, 3), fUpperTail(Number.POSITIVE_INFINITY, 2, 3)]).toEqual([0, 0])
})

test('a quantile that no double can hold is infinite or 0, never NaN', () => {
  expect(fQuantile(0.975, 1, 1e-5)).toBe(Number.POSITIVE_INFINITY)
  expect(fQuantile(0.025, 1e-5, 1)).toBe(0)
})
