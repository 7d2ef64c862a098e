import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Here, sql, within } from '#platform'
import { jobRoutes, takeSteps } from '#platform/jobs'
import type { SamplePerson } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as editionsAt from '../editions/addresses.ts'
import * as mapsAt from '../maps/addresses.ts'
import { neighbourhoodOf, PEER_COLUMNS } from '../peers/rules.ts'
import { routes as ways } from '../routes.ts'
import { fill } from '../samples.ts'
import { countryOf } from './tables.ts'

const routes = [...jobRoutes, ...ways]
const house = await openHouse('observatory', routes, [fillEvidence, fill])
const workshop = { ...house.grounds, rows: routes, log: console.error }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const inside = async <T>(who: SamplePerson, read: (here: Here) => Promise<T>) => {
  const person = await house.town.person(who)
  const at = { city: person.city, mode: 'read' as const, person: async () => person }
  return within(house.grounds, at, read)
}
const countryFor = (who: SamplePerson) => inside(who, (here) => countryOf(here, PEER_COLUMNS))
const asked = { samePrefecture: false, withoutWards: false, hand: [], without: [] }
const nearest = async (who: SamplePerson) =>
  neighbourhoodOf(await countryFor(who), '18207', asked).peers[0]?.name
const inFukui = `?measure=shipments&prefecture=${encodeURIComponent('福井県')}`
const page = async (path: string, who: SamplePerson) => (await house.as(who).get(path)).text()
const figuresSeen = (who: SamplePerson) =>
  inside(who, (here) =>
    here.db.value(
      z.string(),
      sql`select string_agg(value::bigint || case when is_own then '*' else '' end, ' ' order by published_on)
        from observatory.v_figures
        where series = 'shipments' and area_code = '18207' and period = 2018`,
    ),
  )
const editionOf = (what: string) =>
  house.value(`select ${what} from observatory.city_editions where city = $1`, [people.data.city])

test('cities without editions of their own share one copy of the country', async () => {
  const [here, elsewhere] = [
    await countryFor(people.officer),
    await countryFor(people.officerElsewhere),
  ]
  expect(here.places).toBe(elsewhere.places)
  expect(await nearest(people.officer)).toBe('東浦町')
})

test('an own edition changes nothing before it is released', async () => {
  const file = new File(
    ['cat01_code,area_code,time_name,n\nC3401,18207,2018年度,91854491\n'],
    'C.csv',
  )
  const told = { label: '鯖江市の改定版', publishedOn: '2026-11-01', layout: '' }
  await house.as(people.data).post(editionsAt.intake(), { ...told, file })
  await work()
  expect(await editionOf('state')).toBe('inspected')
  // A file of the people of one place is no layout of its own: one more figure of the same edition.
  await house.engine.asOwner(
    `insert into observatory.city_figures (city, edition, area, series, period, value)
     select e.city, e.id, 23442, s.id, 2020, 5000000
     from observatory.city_editions e, observatory.series s where s.code = 'population'`,
    [],
  )
  expect(await page(`${mapsAt.areas()}${inFukui}`, people.officer)).toContain(
    '鯖江市 185,449百万円',
  )
  expect(await figuresSeen(people.officer)).toBe('185449')
})

test('docs/decisions/0009: once released it goes before the country in maps, peers and files, here alone', async () => {
  await house.engine.asOwner(
    `insert into platform.account_roles (city, account_id, role, valid_from)
     select city, id, 'data', '2026-04-01' from platform.accounts where city = $1 and login = 'joho'`,
    [people.data.city],
  )
  const editionId = String(await editionOf('id'))
  const version = { _version: String(await editionOf('version')) }
  const released = await house.as(people.systems).post(editionsAt.release({ editionId }), version)
  expect([released.status, await editionOf('state')]).toEqual([303, 'released'])
  for (const address of [mapsAt.areas, mapsAt.tiles, mapsAt.areasDrawing]) {
    const shown = await page(`${address()}${inFukui}`, people.officer)
    expect(shown).toContain('鯖江市 91,854,491百万円')
    expect(shown).toContain('最も高いのは鯖江市')
    // The others are still the country's: both are named.
    expect(shown).toMatch(
      /市区町村データ 2018年度まで.{0,20}鯖江市の改定版|鯖江市の改定版.{0,20}市区町村データ/,
    )
    const elsewhere = await page(`${address()}${inFukui}`, people.officerElsewhere)
    expect(elsewhere).toContain('鯖江市 185,449百万円')
    expect(elsewhere).not.toContain('改定版')
  }
  const file = await page(`${mapsAt.mapFile()}${inFukui}`, people.officer)
  expect(file).toMatch(/18207,福井県鯖江市,2018,91854491,.*,鯖江市の改定版,/)
  expect(file).toMatch(/18209,福井県越前市,2018,.*,市区町村データ 2018年度まで,/)
  expect(await nearest(people.officer)).toBe('東根市')
  expect(await nearest(people.officerElsewhere)).toBe('東浦町')
  expect(await figuresSeen(people.officer)).toBe('185449 91854491*')
  expect(await figuresSeen(people.officerElsewhere)).toBe('185449')
})

test('withdrawn, the city sees the one copy of all again', async () => {
  const editionId = String(await editionOf('id'))
  const reason = '公表元が数値の誤りを発表したため'
  const version = { _version: String(await editionOf('version')) }
  await house.as(people.data).post(editionsAt.withdrawal({ editionId }), { reason, ...version })
  const country = await countryFor(people.officer)
  expect(country.places).toBe((await countryFor(people.officerElsewhere)).places)
  expect(await page(`${mapsAt.tiles()}${inFukui}`, people.officer)).toContain('185,449')
})
