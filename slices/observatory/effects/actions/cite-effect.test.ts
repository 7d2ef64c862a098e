import { expect, test } from 'vitest'
import { within } from '#platform'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { effectFigure } from '../../effect-figures/rules.ts'
import { profileOf } from '../../figures/tables.ts'
import { inputOutputFor } from '../../io-tables/tables.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { estimateFor } from '../tables.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const officer = await house.town.person(people.officer)
const sheet = at.effects({ areaCode: '18207' })
const typed = {
  sector: '03',
  demand: '100000',
  localPercent: '',
  ground: '商談会での受注見込み（見本）',
}

const estimateOf = (code: string, sector = '03') =>
  within(
    house.grounds,
    { city: officer.city, mode: 'read', person: async () => officer },
    async (here) => {
      const profile = await profileOf(here, code)
      const table = await inputOutputFor(here, profile.area)
      if (!table) throw new Error('no table')
      const asked = { sector, demand: 100_000, localPercent: 100, ground: typed.ground }
      const worked = await estimateFor(here, profile, table, asked)
      const within = worked?.estimate.within ?? null
      return { within, figure: worked && effectFigure(profile, table, worked.estimate, asked) }
    },
  )

test('16: ¥100 million of local manufacturing in 鯖江市 brings 112.1 / 32.2 / 16.9, and the range', async () => {
  const { within, figure } = await estimateOf('18207')
  const at = (delta: number) => within?.result.byDelta.find((one) => one.delta === delta)
  expect(within?.lambda).toBeCloseTo(0.11556, 4)
  expect([0.2, 0.3, 0.4].map((delta) => at(delta)?.output?.toFixed(1))).toEqual([
    '128.3',
    '112.1',
    '105.6',
  ])
  expect(at(0.3)?.valueAdded?.toFixed(1)).toBe('32.2')
  expect(at(0.3)?.income?.toFixed(1)).toBe('16.9')
  expect([0.2, 0.4].map((delta) => at(delta)?.valueAdded?.toFixed(1))).toEqual(['37.2', '30.2'])
  expect(figure?.finding).toContain('105.6〜128.3百万円')
  expect(figure?.caveats.join()).toContain('全国表(2011年・13部門)からの推計です')
})

test('every municipality gets an estimate or a reason, a village and a designated city included', async () => {
  for (const code of ['20404', '01100', '13111', '47355']) {
    const { within: found } = await estimateOf(code, '12')
    expect(found === null || (found.result.range.output?.low ?? 0) >= 100).toBe(true)
  }
})

test('the amount of a grant is no demand: a blank is refused on the page and in the act', async () => {
  const page = await house
    .as(people.officer)
    .get(`${sheet}?sector=03&demand=&localPercent=&ground=`)
  expect(await page.text()).toContain('補助金の額そのものは需要額ではありません。')
  const refused = await house.as(people.officer).post(sheet, { ...typed, demand: '' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('増える売上の見込みと根拠を入れてください。')
})

test('a citizen and whoever does not cite reads, and cannot make a card', async () => {
  const nobody = house.asNobody()
  const read = await nobody.get(`${sheet}?${new URLSearchParams(typed)}`)
  expect(await read.text()).toContain('105.6〜128.3百万円')
  expect((await nobody.post(sheet, typed)).headers.get('location')).toBe('/sign-in')
  const member = house.as(people.member)
  expect((await member.get(sheet)).status).toBe(200)
  expect((await member.post(sheet, typed)).status).toBe(403)
})

test('done: the estimate becomes a card with its range, and the same again is the same card', async () => {
  const page = await house.as(people.officer).get(`${sheet}?${new URLSearchParams(typed)}`)
  expect(await page.text()).toContain('105.6〜128.3百万円')
  const first = await house.as(people.officer).post(sheet, typed)
  expect(first.status).toBe(303)
  const card = first.headers.get('location') ?? ''
  const text = await (await house.as(people.officer).get(card.split('?')[0] ?? '')).text()
  expect(text).toContain('商談会での受注見込み（見本）')
  expect(text).toContain('105.6〜128.3百万円')
})

test('the paper says the same as the page, on A4; a blank is refused there too', async () => {
  const paper = at.sheet({ areaCode: '18207' })
  const officer = house.as(people.officer)
  const answer = await officer.get(`${paper}?${new URLSearchParams(typed)}`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const { pages } = readPdf(new Uint8Array(await answer.arrayBuffer()))
  const text = pages.flatMap(({ runs }) => runs).join('')
  expect(pages[0]?.widthPoints).toBeCloseTo(595.28, 1)
  for (const said of ['128.3', '112.1', '105.6', '32.2', '商談会での受注見込み']) {
    expect(text).toContain(said)
  }
  expect(
    (await officer.get(`${paper}?${new URLSearchParams({ ...typed, demand: '' })}`)).status,
  ).toBe(422)
})
