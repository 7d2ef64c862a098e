import { expect, test } from 'vitest'
import { type Here, within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { decompositionOf } from '../decompositions/rules.ts'
import { FIGURES, type FigureKey, isAnswered } from '../figures/rules.ts'
import { profileOf, profilesOf } from '../figures/tables.ts'
import { HIDDEN_CLUSTER, headlineOf, quotientsOf } from '../quotients/rules.ts'
import { MERGERS } from '../reference/mergers.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'
import { figureBuilt } from './rules.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const officer = await house.town.person(people.officer)
const inside = <T>(work: (here: Here) => Promise<T>) =>
  within(house.grounds, { city: officer.city, mode: 'read', person: async () => officer }, work)
const profile = (code: string) => inside((here) => profileOf(here, code))

test.each([
  ['鯖江市', '182079', 2.38, 2.305],
  ['燕市', '15213', 2.846, null],
  ['三条市', '15204', 2.012, null],
  ['高岡市', '16202', 1.48, null],
  ['大田区', '13111', 0.624, null],
])('%s: location quotient of manufacturing', async (name, code, now, before) => {
  const one = await profile(code)
  expect(one.area.name).toBe(name)
  const quotient = quotientsOf(one).find(({ division }) => division.key === 'e')
  expect(quotient?.lq).toBeCloseTo(now, 3)
  if (before !== null) expect(quotient?.before).toBeCloseTo(before, 3)
})

test.each([
  ['182079', 565.16, -488.71, 457.54, 534],
  ['15213', 819.94, -780.62, -1199.32, -1160],
])('%s: shift-share of all industries, to the person', async (code, nation, mix, local, actual) => {
  const total = decompositionOf(await profile(code))?.total
  expect(total?.national).toBeCloseTo(nation, 2)
  expect(total?.industry).toBeCloseTo(mix, 2)
  expect(total?.local).toBeCloseTo(local, 2)
  expect(total?.actual).toBe(actual)
})

test('shift-share of manufacturing in 鯖江市 and 大田区', async () => {
  const rowOf = async (code: string) =>
    decompositionOf(await profile(code))?.rows.find(({ label }) => label === '製造業')
  const sabae = await rowOf('18207')
  expect(sabae?.national).toBeCloseTo(203.08, 2)
  expect(sabae?.industry).toBeCloseTo(-274.73, 2)
  expect(sabae?.local).toBeCloseTo(333.65, 2)
  expect((await rowOf('13111'))?.local).toBeCloseTo(-3465.76, 2)
})

test('the headline says the finding first; 大田区 bears the sentence of §5.1', async () => {
  expect(headlineOf(await profile('18207'))).toBe(
    '従業者30,197人（2021年）の36.2％が製造業。全国の製造業割合の2.38倍です。',
  )
  const ota = figureBuilt(await profile('13111'), 'quotients')
  expect(isAnswered(ota) && ota.caveats.join('')).toContain(HIDDEN_CLUSTER)
})

test('diversity, trend and the proxy of 鯖江市', async () => {
  const sabae = await profile('18207')
  const said = (key: FigureKey) => {
    const figure = figureBuilt(sabae, key)
    return isAnswered(figure) ? figure.finding : figure.sentence
  }
  expect(said('diversity')).toContain('7.46業種分')
  expect(said('productivity')).toContain('16.96百万円/人')
  expect(said('shipments')).toBe(
    '製造品出荷額等は2018年に1,854億円。2000年の2,099億円から年平均△0.7％',
  )
  expect(said('shift-share')).toBe(
    '5年で＋534人。全国の伸び＋565人、業種の盛衰△489人、地域の力＋458人',
  )
})

test('双葉町 had nobody at work in 2016: a sentence, not a division by 0', async () => {
  const figure = figureBuilt(await profile('07546'), 'shift-share')
  expect(isAnswered(figure) ? '' : figure.sentence).toContain(
    '基準年の従業者が0のため計算できません',
  )
})

test('富谷市 and 那珂川市 go on under their new numbers; 越前市 is the sum of its towns', async () => {
  const tomiya = await profile('04216')
  expect([2014, 2015, 2016].map((year) => tomiya.own('shipments', year)?.value)).not.toContain(null)
  const echizen = await profile('18209')
  expect(echizen.own('taxable-income', 2000)?.value).toBeGreaterThan(1e8)
  expect(MERGERS.some(({ to }) => to === '18209')).toBe(true)
})

test('a withheld year breaks the line, is hatched, and has no number in the file', async () => {
  const codes = await house.value(
    `select string_agg(a.code, ',') from observatory.figures f
     join observatory.areas a on a.id = f.area join observatory.series s on s.id = f.series
     where s.code = 'shipments' and f.period = 2012 and f.mark = 'suppressed' and not f.partial`,
  )
  const [code = ''] = String(codes).split(',')
  const figure = figureBuilt(await profile(code), 'shipments')
  if (!isAnswered(figure) || figure.drawing.kind !== 'lines') throw new Error('no line')
  const point = figure.drawing.lines[0]?.points.find(({ x }) => x === 2012)
  expect(point).toEqual({ x: 2012, y: null, unknown: true })
  expect(figure.table.rows.find(([year]) => year === '2012')?.[1]).toBe('秘匿')
})

test('each of the 1,741 can be drawn whole, and says what it cannot', async () => {
  const codes = String(
    await house.value(
      `select string_agg(code, ',' order by place) from observatory.areas where id <> 0`,
    ),
  ).split(',')
  expect(codes).toHaveLength(1741)
  let hidden = 0
  for (let at = 0; at < codes.length; at += 200) {
    const some = await inside((here) => profilesOf(here, codes.slice(at, at + 200)))
    for (const one of some) {
      expect(headlineOf(one).length).toBeGreaterThan(10)
      for (const figure of FIGURES.map((key) => figureBuilt(one, key))) {
        if (!isAnswered(figure)) continue
        expect(figure.statement.length, figure.statement).toBeLessThanOrEqual(120)
        expect(figure.availableOn >= figure.endsOn && figure.source.length > 20).toBe(true)
        if (figure.caveats.join('').includes(HIDDEN_CLUSTER)) hidden += 1
      }
    }
  }
  // observatory.md §5.1 counts them.
  expect(hidden).toBe(38)
})
