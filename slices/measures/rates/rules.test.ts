import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRate } from './rules.ts'

const bounds = (text: string) => {
  const { kind, min, max } = parseRate(text)
  return [kind, min && min.num / min.den, max && max.num / max.den]
}

test.each<[string, string, number | null, number | null]>([
  ['２分の１以内', 'single', 0.5, 0.5],
  ['2/3 以内 又は 1/2 以内', 'range', 0.5, 2 / 3],
  ['21％～55％（ZEBランク、建物用途により異なる）', 'range', 0.21, 0.55],
  ['補助対象経費の３／４', 'single', 0.75, 0.75],
  ['①1/3、1/2②1/2', 'range', 1 / 3, 0.5],
  ['事業費の３分の１', 'single', 1 / 3, 1 / 3],
  ['三分の二以内', 'single', 2 / 3, 2 / 3],
  ['補助率は2.5%', 'single', 0.025, 0.025],
  ['定額支給（要件を満たした場合、一律10万円）', 'fixed', null, null],
  ['定額、または２／３', 'range', 2 / 3, 2 / 3],
  ['公募要領を参照', 'unknown', null, null],
  ['ー', 'unknown', null, null],
  ['１台当たり500,000～1,000,000円', 'unknown', null, null],
  ['受付は2026/10/12から', 'unknown', null, null],
  ['', 'unknown', null, null],
])('scenario 30: %s', (text, ...expected) => {
  expect(bounds(text)).toEqual(expected)
})

test('whatever is typed, a rate lies above nothing and at most at the whole, the lesser first', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.tuple(fc.nat(30), fc.nat(30)).map(([n, m]) => `${n}/${m}`),
          fc.nat(200).map((n) => `${n}%`),
          fc.constantFrom('定額', '以内', '又は', '①', '三分の一'),
        ),
      ),
      (parts) => {
        const { kind, min, max } = parseRate(parts.join('、'))
        if (kind === 'fixed' || kind === 'unknown') return min === null && max === null
        const [low, high] = [(min?.num ?? 0) / (min?.den ?? 1), (max?.num ?? 0) / (max?.den ?? 1)]
        return low > 0 && low <= high && high <= 1
      },
    ),
  )
})

const real = join(process.cwd(), '../shared/data/jgrants/subsidies-normalised.json')
test.skipIf(!existsSync(real))(
  'of the 404 real schemes: 198 single, 78 range, 8 fixed, 120 unknown',
  () => {
    const schemes: { subsidy_rate: string | null }[] = JSON.parse(readFileSync(real, 'utf8'))
    const count: Record<string, number> = {}
    for (const { subsidy_rate } of schemes) {
      const { kind } = parseRate(subsidy_rate ?? '')
      count[kind] = (count[kind] ?? 0) + 1
    }
    expect(count).toEqual({ single: 198, range: 78, fixed: 8, unknown: 120 })
  },
)
