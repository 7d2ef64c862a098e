import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as regionsAt from '../../profiles/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const evidence = regionsAt.evidence({ areaCode: '18207' })
const cards = () => house.value('select count(*)::int from observatory.cards')

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(evidence, { figure: 'diversity' })
  expect(answer.headers.get('location')).toBe('/sign-in')
})

test('wrong person: a bank reads but does not cite; another city does not find the card', async () => {
  expect((await house.as(people.bank).post(evidence, { figure: 'diversity' })).status).toBe(403)
  const card = await house.value('select id from observatory.cards where city = 182079 limit 1')
  const path = at.card({ cardId: String(card) })
  expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  expect((await house.as(people.bank).get(path)).status).toBe(200)
})

test('rule broken: what cannot be worked out is not made into evidence', async () => {
  const before = await cards()
  const nowhere = regionsAt.evidence({ areaCode: '07546' })
  const answer = await house.as(people.officer).post(nowhere, { figure: 'shift-share' })
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('基準年の従業者が0'),
  ])
  expect((await house.as(people.officer).post(evidence, { figure: 'no' })).status).toBe(422)
  const missing = regionsAt.evidence({ areaCode: '99999' })
  expect((await house.as(people.officer).post(missing, { figure: 'diversity' })).status).toBe(404)
  expect(await cards()).toBe(before)
  expect(await house.audited()).toEqual([])
})

test('done: one card, one bead of kind statistic, public, dated by content and edition', async () => {
  const answer = await house.as(people.colleague).post(evidence, { figure: 'shift-share' })
  const path = answer.headers.get('location') ?? ''
  expect(path).toMatch(/^\/regions\/cards\/[0-9a-f-]{36}/)
  expect(await house.audited()).toEqual(['observatory.cite-figure'])
  expect(await house.announced()).toEqual(['evidence.bead-published'])
  const bead = await house.value(
    `select json_build_object('kind', kind, 'title', title, 'happened', happened_on,
       'available', available_on, 'check', facets ->> 'check')
     from evidence.beads where city = 182079 and ref = $1`,
    [path.split('/').at(-1)?.slice(0, 36)],
  )
  expect(bead).toEqual({
    kind: 'statistic',
    title:
      '鯖江市の従業者は2016→2021年に＋534人。全国の伸び＋565人、業種の盛衰△489人、地域の力＋458人（民営）。',
    happened: '2021-06-01',
    available: '2026-06-30',
    check: '再計算可（系列ID・版あり）',
  })
  const page = await (await house.as(people.colleague).get(path)).text()
  for (const said of ['なぜ', 'どうなった', '数字は固定', 'SSDSE-A 2026年版'])
    expect(page).toContain(said)
})

test('the same figure again by the same person is the same card; by another, another', async () => {
  const cite = async (who: typeof people.officer | typeof people.chief) =>
    (await house.as(who).post(evidence, { figure: 'structure' })).headers.get('location')
  const first = await cite(people.officer)
  const count = await cards()
  expect(await cite(people.officer)).toBe(first)
  expect(await cards()).toBe(count)
  expect(await cite(people.chief)).not.toBe(first)
})
