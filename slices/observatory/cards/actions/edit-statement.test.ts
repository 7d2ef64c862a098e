import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const cardId = String(
  await house.value(
    `select id from observatory.cards where city = 182079 and figure = 'shipments' limit 1`,
  ),
)
const path = at.statement({ cardId })
const words = '出荷額は2010年代に持ち直したが、2000年の水準には届いていない。'

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(path, { statement: words, _version: '1' })
  expect(answer.headers.get('location')).toBe('/sign-in')
})

test('wrong person: another city does not find it, a bank may not', async () => {
  const typed = { statement: words, _version: '1' }
  expect((await house.as(people.headElsewhere).post(path, typed)).status).toBe(404)
  expect((await house.as(people.bank).post(path, typed)).status).toBe(403)
})

test('rule broken: too short, too long, stale – and nothing is kept', async () => {
  const short = await house.as(people.officer).post(path, { statement: '短い', _version: '1' })
  expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('10字以上')])
  const long = await house
    .as(people.officer)
    .post(path, { statement: 'あ'.repeat(121), _version: '1' })
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('120字まで')])
  const stale = await house.as(people.officer).post(path, { statement: words, _version: '7' })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining(words)])
  expect(await house.audited()).toEqual([])
})

test('done: the sentence is new in card and thread, the figures are those that were frozen', async () => {
  const frozen = () =>
    house.value('select md5(frozen::text) from observatory.cards where id = $1', [cardId])
  const before = await frozen()
  const answer = await house.as(people.officer).post(path, { statement: words, _version: '1' })
  expect(answer.headers.get('location')).toContain(at.card({ cardId }))
  expect(await house.value('select title from evidence.beads where ref = $1', [cardId])).toBe(words)
  expect(await frozen()).toBe(before)
  expect(await house.audited()).toEqual(['observatory.edit-statement'])
  const page = await (await house.as(people.officer).get(at.card({ cardId }))).text()
  expect(page).toContain(words)
})

test('a later edition that says otherwise is shown beside the card, which stays', async () => {
  await house.engine.asOwner(
    `insert into observatory.editions (id, code, source, label, published_on, sha256, imported_at, figures)
     values (90, 'ssds-c-later', 'ssds', '後の版（試験）', '2026-11-01', 'later', now(), 1)`,
    [],
  )
  await house.engine.asOwner(
    `insert into observatory.figures (area, series, period, edition, value)
     select 18207, id, 2018, 90, 200285 from observatory.series where code = 'shipments'`,
    [],
  )
  const page = await (await house.as(people.officer).get(at.card({ cardId }))).text()
  for (const said of ['新しい版では値が変わっています', '185,449百万円', '200,285百万円'])
    expect(page).toContain(said)

  await house.engine.asOwner(
    `update observatory.editions set state = 'withdrawn' where code = 'ssds-c-2018'`,
    [],
  )
  const after = await (await house.as(people.officer).get(at.card({ cardId }))).text()
  expect(after).toContain('取り下げました')
  expect(after).toContain('1,854億円')
})
