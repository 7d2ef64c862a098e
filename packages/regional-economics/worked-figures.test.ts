import { expect, test } from 'vitest'
import { diversity, locationQuotient, shiftShare } from './index.ts'

// 民営事業所の従業者数, 18 divisions A to R (without S), 経済センサス‐活動調査 2016 and 2021, from SSDSE-A. The
// nation by division is the sum of its municipalities; the published totals are a little larger.
const JAPAN_2016 = [
  323_036, 39_118, 19_467, 3_690_616, 8_863_143, 187_815, 1_640_612, 3_196_739, 11_842_080,
  1_529_552, 1_462_006, 1_838_443, 5_358_806, 2_420_058, 1_827_591, 7_374_459, 484_237, 4_755_426,
]
const JAPAN_2021 = [
  412_411, 41_013, 19_697, 3_737_396, 8_803_565, 202_133, 1_985_359, 3_264_634, 11_609_303,
  1_492_422, 1_617_092, 2_117_025, 4_676_445, 2_175_712, 1_950_717, 8_161_959, 435_954, 5_234_174,
]
const SABAE_2016 = [
  177, 0, 0, 1_510, 10_659, 0, 265, 677, 5_638, 650, 243, 397, 2_542, 1_069, 490, 3_700, 557, 1_089,
]
const SABAE_2021 = [
  221, 0, 0, 1_575, 10_921, 2, 356, 713, 5_676, 604, 218, 466, 2_348, 983, 430, 4_206, 308, 1_170,
]
const TSUBAME_2016 = [
  301, 0, 7, 1_748, 18_765, 53, 33, 1_699, 9_257, 693, 445, 608, 2_226, 1_473, 468, 3_284, 382,
  1_593,
]
const TSUBAME_2021 = [
  246, 0, 6, 1_666, 18_110, 65, 51, 1_726, 8_972, 664, 381, 575, 2_098, 1_152, 571, 3_361, 362,
  1_869,
]
const OTA_2016 = [
  97, 0, 0, 18_458, 37_376, 226, 12_757, 69_284, 75_963, 5_652, 10_531, 5_721, 28_940, 11_309,
  7_412, 33_671, 1_307, 30_847,
]
const OTA_2021 = [
  415, 3, 0, 18_384, 33_659, 321, 15_049, 68_625, 79_735, 5_537, 11_180, 8_727, 23_755, 10_757,
  7_192, 38_256, 1_224, 32_319,
]
const MANUFACTURING = 4
const PUBLISHED_2016 = 56_854_058
const PUBLISHED_2021 = 57_937_290

const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0)

test.each([
  ['鯖江市', 2016, 10_659, 29_663, 2.305],
  ['鯖江市', 2021, 10_921, 30_197, 2.38],
  ['燕市', 2021, 18_110, 41_875, 2.846],
  ['三条市', 2021, 15_796, 51_661, 2.012],
  ['高岡市', 2021, 18_452, 82_036, 1.48],
  ['大田区', 2021, 33_659, 355_138, 0.624],
])('location quotient of manufacturing in %s, %d', (_, year, industry, all, expected) => {
  const japan =
    year === 2016
      ? { industry: 8_863_143, total: PUBLISHED_2016 }
      : { industry: 8_803_565, total: PUBLISHED_2021 }
  expect(locationQuotient({ industry, total: all }, japan)).toBeCloseTo(expected, 3)
})

function shares(region0: readonly number[], region1: readonly number[]) {
  return shiftShare({
    region0,
    region1,
    nation0: JAPAN_2016,
    nation1: JAPAN_2021,
    nationTotal0: PUBLISHED_2016,
    nationTotal1: PUBLISHED_2021,
  })
}

test.each([
  ['鯖江市', SABAE_2016, SABAE_2021, 203.08, -274.73, 333.65, 262],
  ['大田区', OTA_2016, OTA_2021, 712.12, -963.36, -3_465.76, -3_717],
])(
  'shift-share of manufacturing in %s, 2016 to 2021',
  (_, from, to, national, mix, regional, change) => {
    const one = shares(from, to).industries[MANUFACTURING]
    expect(one?.national).toBeCloseTo(national, 2)
    expect(one?.industryMix).toBeCloseTo(mix, 2)
    expect(one?.regional).toBeCloseTo(regional, 2)
    expect(one?.change).toBe(change)
  },
)

test.each([
  ['鯖江市', SABAE_2016, SABAE_2021, 565.16, -488.71, 457.54, 534],
  ['燕市', TSUBAME_2016, TSUBAME_2021, 819.94, -780.62, -1_199.32, -1_160],
])(
  'shift-share of all industries in %s, 2016 to 2021',
  (_, from, to, national, mix, regional, change) => {
    const all = shares(from, to).total
    expect(all.national).toBeCloseTo(national, 2)
    expect(all.industryMix).toBeCloseTo(mix, 2)
    expect(all.regional).toBeCloseTo(regional, 2)
    expect(all.change).toBe(change)
  },
)

test('diversity of 鯖江市 and 大田区, 2021', () => {
  expect(total(SABAE_2021)).toBe(30_197)
  const sabae = diversity(SABAE_2021)
  expect(sabae.n).toBe(18)
  expect(sabae.entropy).toBeCloseTo(2.0096, 4)
  expect(sabae.effectiveNumberEntropy).toBeCloseTo(7.46, 2)
  expect(sabae.hhi).toBeCloseTo(0.1986, 4)
  const ota = diversity(OTA_2021)
  expect(ota.effectiveNumberEntropy).toBeCloseTo(9.84, 2)
  expect(ota.hhi).toBeCloseTo(0.1287, 4)
})
