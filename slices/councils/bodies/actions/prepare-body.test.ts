import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fillYear, rule } from '../../samples/year.ts'
import * as at from '../addresses.ts'
import { byOutlineSentence } from '../rules.ts'

const house = await openHouse('councils', routes, [fillEvidence, fillYear])
const id = async () => String(await house.value('select id from councils.bodies limit 1'))

test('nobody signs in first; another city finds nothing; a business may not', async () => {
  const body = at.body({ bodyId: await id() })
  expect((await house.asNobody().get(at.bodies())).status).toBe(303)
  expect((await house.as(people.business).get(at.bodies())).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(body)).status).toBe(404)
  expect((await house.as(people.finance).post(at.bodies(), rule)).status).toBe(403)
  const elsewhere = await (await house.as(people.officerElsewhere).get(at.bodies())).text()
  expect(elsewhere).toContain('会議体はまだありません')
})

test('scenarios 12 and 13: a body by 要綱 has neither votes nor inquiries', async () => {
  const outline = { ...rule, basis: '要綱', name: '懇談会（見本）' }
  const { hasVotes: _v, ...inquiring } = outline
  const { hasInquiries: _i, ...voting } = outline
  for (const typed of [inquiring, voting]) {
    const answer = await house.as(people.officer).post(at.bodies(), typed)
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining(byOutlineSentence),
    ])
  }
  expect(await house.audited()).toEqual([])
})

test('done: written by the officer, established by the head, shown with its rule', async () => {
  const { hasVotes: _v, hasInquiries: _i, ...plain } = rule
  const answer = await house
    .as(people.officer)
    .post(at.bodies(), { ...plain, basis: '要綱', name: '産地懇談会（見本）' })
  expect(answer.status).toBe(303)
  const body = answer.headers.get('location') ?? ''
  const bodyId = body.split('/').at(-1) ?? ''
  const early = { establishedOn: '2026-11-24', _version: '2' }
  expect((await house.as(people.officer).post(at.establishment({ bodyId }), early)).status).toBe(
    403,
  )
  expect((await house.as(people.head).post(at.establishment({ bodyId }), early)).status).toBe(303)
  const shown = await (await house.as(people.officer).get(body)).text()
  expect(shown).toContain(byOutlineSentence)
  expect(shown).not.toContain('議長の表決の扱いを決める')
  const way = { way: 'A', article: '第6条第3項', _version: '3' }
  const refused = await house.as(people.officer).post(at.chairWay({ bodyId }), way)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining(byOutlineSentence),
  ])
  expect(await house.audited()).toEqual(['councils.prepare-body', 'councils.establish-body'])
})
