import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { FrozenFigure } from '../../cards/forms.ts'
import * as at from '../../profiles/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'

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

const sabae = at.comparison({ areaCode: '18207' })
const peers = '15213,18209'
const parts = ['table', 'axis', 'decomposition', 'shipments']

test('nobody reads without a button, and is asked to sign in', async () => {
  const page = await house.asNobody().get(`${sabae}?peers=${peers}`)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toMatch(/根拠にする<\/button>/)
  const answer = await house.asNobody().post(sabae, { part: 'table', peers })
  expect(answer.headers.get('location')).toBe('/sign-in')
})

test('wrong person: a bank and a member see no button, and are refused', async () => {
  const before = await cards()
  for (const who of [people.bank, people.member]) {
    const page = await house.as(who).get(`${sabae}?peers=${peers}`)
    expect(await page.text()).not.toMatch(/根拠にする<\/button>/)
    expect((await house.as(who).post(sabae, { part: 'table', peers })).status).toBe(403)
  }
  expect(await cards()).toBe(before)
})

test('rule broken: no peers, two coverages on an axis, years of two coverages, no base', async () => {
  const before = await cards()
  const post = async (typed: Record<string, string>, address = sabae) => {
    const answer = await house.as(people.officer).post(address, { peers, ...typed })
    return [answer.status, await answer.text()]
  }
  const refused = (sentence: string) => [409, expect.stringContaining(sentence)]
  expect(await post({ part: 'table', peers: '' })).toEqual(refused('相手を1つ以上足して'))
  expect(await post({ part: 'axis', series: 'employees', with: 'employees-public' })).toEqual(
    refused('対象範囲が違う'),
  )
  expect(await post({ part: 'decomposition', from: '2014' })).toEqual(refused('2014年は公営'))
  const nowhere = at.comparison({ areaCode: '07546' })
  expect(await post({ part: 'decomposition' }, nowhere)).toEqual(refused('基準年の従業者が0'))
  expect((await post({ part: 'all' }))[0]).toBe(422)
  expect((await post({ part: 'table' }, at.comparison({ areaCode: '99999' })))[0]).toBe(404)
  expect(await cards()).toBe(before)
  expect(await house.audited()).toEqual([])
})

test('done: each figure and the table is one click away and says what it shows', async () => {
  const page = await (await house.as(people.officer).get(`${sabae}?peers=${peers}`)).text()
  expect(page.match(/根拠にする<\/button>/g)).toHaveLength(parts.length)
  for (const part of parts) {
    const { frozen, bead, text } = await cardOf(sabae, { part, peers, values: '[]' })
    expect(page).toContain(frozen.finding)
    expect([...frozen.statement].length).toBeLessThanOrEqual(120)
    expect(bead).toMatchObject({ kind: 'statistic', title: frozen.statement, area: '18207' })
    const places = new Set(frozen.values.map(({ areaCode }) => areaCode))
    for (const code of ['18207', '15213', '18209']) expect(places).toContain(code)
    // A card without a drawing shows its table at once.
    expect(text.includes('<details class="numbers" open')).toBe(part === 'table')
    expect(frozen.source).not.toContain('（）')
    expect(text).toContain(`peers=${encodeURIComponent('15213,18209')}`)
  }
  expect(await house.audited()).toEqual(parts.map(() => 'observatory.cite-comparison'))
})

test('the numbers are those of the comparison: workers, decomposition, shipments', async () => {
  const axis = await cardOf(sabae, { part: 'axis', peers, series: 'population' })
  expect(axis.frozen.series).toEqual(['population'])
  expect(axis.frozen.endsOn).toBe('2020-10-01')
  const grown = await cardOf(sabae, { part: 'decomposition', peers })
  const own = grown.frozen.values.filter(
    ({ series, areaCode }) => series === 'employees-growth' && areaCode === '18207',
  )
  const [actual = 0, ...terms] = own.map(({ value }) => value ?? 0)
  expect(terms.reduce((sum, one) => sum + one, 0)).toBeCloseTo(actual, 6)
  const shipments = await cardOf(sabae, { part: 'shipments', peers })
  expect(shipments.frozen.caveats.join('')).toContain('付加価値ではありません')
  expect(shipments.frozen.endsOn).toBe('2018-12-31')
})

test('the same again is the same card', async () => {
  const first = await cardOf(sabae, { part: 'table', peers })
  const before = await cards()
  expect((await cardOf(sabae, { part: 'table', peers })).path).toBe(first.path)
  expect(await cards()).toBe(before)
})
