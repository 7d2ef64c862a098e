import { expect, test } from 'vitest'
import { within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { FrozenFigure } from '../../cards/forms.ts'
import { mapFigure, theMapHasANumber } from '../../map-figures/rules.ts'
import { columnsOf, MAP_MEASURES, measureCalled } from '../../map-measures/rules.ts'
import type { Country } from '../../municipalities/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const cards = () => house.value('select count(*)::int from observatory.cards')
const cardOf = async (address: string, typed: Record<string, string>) => {
  const answer = await house.as(people.officer).post(address, typed)
  expect(answer.status).toBe(303)
  const path = answer.headers.get('location')?.split('?')[0] ?? ''
  expect(path).toMatch(/^\/regions\/cards\/[0-9a-f-]{36}$/)
  const page = await house.as(people.officer).get(path)
  expect(page.status).toBe(200)
  const [id, text] = [path.slice(-36), await page.text()]
  const frozen = FrozenFigure.parse(
    await house.value('select frozen from observatory.cards where id = $1', [id]),
  )
  const bead = await house.value(
    `select json_build_object('kind', kind, 'title', title, 'happened', happened_on,
       'available', available_on, 'area', figures ->> 'areaCode', 'series', figures ->> 'seriesId')
     from evidence.beads where city = 182079 and ref = $1`,
    [id],
  )
  return { path, text, frozen, bead }
}

const fukui = { measure: 'lq-e', prefecture: '福井県', drawn: 'tiles' }
const inFukui = `?measure=lq-e&prefecture=${encodeURIComponent('福井県')}`

test('nobody is asked to sign in', async () => {
  for (const address of [at.areas(), at.tiles()]) {
    const answer = await house.asNobody().post(address, fukui)
    expect(answer.headers.get('location')).toBe('/sign-in')
  }
})

test('wrong person: a bank and a member see the map without the button, and are refused', async () => {
  const before = await cards()
  for (const who of [people.bank, people.member]) {
    for (const address of [at.areas(), at.tiles()]) {
      const page = await house.as(who).get(`${address}${inFukui}`)
      expect(await page.text()).not.toContain('根拠にする')
      expect((await house.as(who).post(address, fukui)).status).toBe(403)
    }
  }
  expect(await cards()).toBe(before)
})

test('rule broken: a measure or prefecture that there is not', async () => {
  const before = await cards()
  const post = async (typed: Record<string, string>) => {
    const answer = await house.as(people.officer).post(at.tiles(), { ...fukui, ...typed })
    return [answer.status, await answer.text()]
  }
  expect(await post({ measure: 'lq-z' })).toEqual([
    422,
    expect.stringContaining('地図の指標を、一覧から選んでください。'),
  ])
  expect(await post({ prefecture: '越前国' })).toEqual([
    422,
    expect.stringContaining('都道府県を、一覧から選んでください。'),
  ])
  expect(await cards()).toBe(before)
  expect(await house.audited()).toEqual([])
})

test('done: one click from both tiles and areas; the numbers are looked up, not sent', async () => {
  const page = await (await house.as(people.officer).get(`${at.tiles()}${inFukui}`)).text()
  expect(page.match(/根拠にする<\/button>/g)).toHaveLength(2)
  const { frozen, bead, text } = await cardOf(at.tiles(), {
    ...fukui,
    finding: '99倍',
    values: '[]',
  })
  expect(await house.audited()).toEqual(['observatory.cite-map'])
  expect(await house.announced()).toEqual(['evidence.bead-published'])
  expect(frozen.values).toHaveLength(17)
  expect(frozen.values.find(({ areaName }) => areaName === '鯖江市')?.value).toBeCloseTo(2.38, 2)
  expect([frozen.areaCode, frozen.areaName]).toEqual(['18207', '福井県'])
  expect(frozen.series).toEqual(['employees-e', 'employees'])
  expect(frozen.source).toContain('民営')
  expect(bead).toEqual({
    kind: 'statistic',
    title: `${frozen.finding}。`,
    happened: '2021-06-01',
    available: frozen.availableOn,
    area: '18207',
    series: 'employees-e employees',
  })
  for (const said of ['数字は固定', '福井県', '17市区町村のうち', encodeURIComponent('福井県')])
    expect(text).toContain(said)
})

test('the country: 47 prefectures, and the municipality of which a map of areas speaks', async () => {
  const country = { measure: 'lq-e', prefecture: '' }
  const tiles = await cardOf(at.tiles(), { ...country, drawn: 'tiles' })
  expect(tiles.frozen.values.map(({ areaCode }) => areaCode)).toEqual(
    Array.from({ length: 47 }, (_, n) => `${String(n + 1).padStart(2, '0')}000`),
  )
  expect(tiles.frozen.statement).toMatch(/^都道府県のうち、/)
  const areas = await cardOf(at.areas(), { ...country, drawn: 'areas' })
  expect(areas.frozen.values).toHaveLength(48)
  expect(areas.frozen.statement).toContain(areas.frozen.values[0]?.areaName)
  // The withheld stays withheld: no prefecture with a secret in it gets a number.
  const { frozen } = await cardOf(at.areas(), { ...country, measure: 'shipments', drawn: 'areas' })
  const partial = frozen.values.filter((one) => one.partial)
  expect(partial.length).toBeGreaterThan(10)
  expect(frozen.table.rows.filter(([, shown]) => String(shown).includes('秘匿')).length).toBe(
    partial.length,
  )
})

test('the same map again is the same card', async () => {
  const first = await cardOf(at.areas(), { ...fukui, drawn: 'areas' })
  const before = await cards()
  expect((await cardOf(at.areas(), { ...fukui, drawn: 'areas' })).path).toBe(first.path)
  expect(await cards()).toBe(before)
})

const officer = await house.town.person(people.officer)
const countryNow = () =>
  within(house.grounds, { city: officer.city, mode: 'read', person: async () => officer }, (here) =>
    countryOf(here, MAP_MEASURES.flatMap(columnsOf)),
  )

test('rule broken: where everything is withheld, the map is no evidence', async () => {
  const country = await countryNow()
  const withheld: Country = {
    ...country,
    column: (series, period) => {
      const column = country.column(series, period)
      return {
        ...column,
        values: column.values.map(() => null),
        marks: column.values.map(() => 'suppressed' as const),
      }
    },
  }
  const asked = { measure: measureCalled('shipments'), prefecture: '' }
  for (const drawn of ['areas', 'tiles'] as const) {
    const figure = mapFigure(withheld, asked, drawn, '18207')
    expect(figure).toBeNull()
    expect(theMapHasANumber(figure)).toMatchObject({
      sentence: expect.stringContaining('示せる数字がありません'),
    })
  }
})

test('every map has a sentence of at most 120 characters', async () => {
  const country = await countryNow()
  const figures = MAP_MEASURES.flatMap((measure) =>
    ['', '北海道', '東京都', '鹿児島県'].flatMap((prefecture) =>
      (['areas', 'tiles'] as const).map((drawn) =>
        mapFigure(country, { measure, prefecture }, drawn, '18207'),
      ),
    ),
  )
  const lengths = figures.flatMap((one) => (one ? [[...one.statement].length] : []))
  expect(lengths.length).toBeGreaterThan(150)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(120)
})
