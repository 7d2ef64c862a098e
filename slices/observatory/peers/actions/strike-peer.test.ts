import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const saved = await house
  .as(people.officer)
  .post(at.sets({ areaCode: '18207' }), { name: '眼鏡産地の比較', hand: '' })
const setId = /sets\/([0-9a-f-]{36})/.exec(saved.headers.get('location') ?? '')?.[1] ?? ''
const [strikes, additions] = [at.strikes({ setId }), at.additions({ setId })]
const reason = '自動車部品の工場が多く、産地の比較にならないため'
const typed = { code: '23442', reason, _version: '1' }

test('nobody is asked to sign in', async () => {
  expect((await house.asNobody().post(strikes, typed)).headers.get('location')).toBe('/sign-in')
})

test('wrong person: another city does not find it, a bank may not', async () => {
  expect((await house.as(people.officerElsewhere).post(strikes, typed)).status).toBe(404)
  expect((await house.as(people.bank).post(strikes, typed)).status).toBe(403)
})

test('rule broken: no reason, not in the set, a stale page', async () => {
  const officer = house.as(people.officer)
  const short = await officer.post(strikes, { ...typed, reason: '遠い' })
  expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('10字以上')])
  const absent = await officer.post(strikes, { ...typed, code: '01100' })
  expect([absent.status, await absent.text()]).toEqual([
    409,
    expect.stringContaining('もう相手から外れています'),
  ])
  expect((await officer.post(strikes, { ...typed, _version: '9' })).status).toBe(409)
})

test('done: struck out, and the reason stays beside it', async () => {
  const answer = await house.as(people.colleague).post(strikes, typed)
  expect(answer.headers.get('location')).toContain(at.set({ setId }))
  const text = await (await house.as(people.officer).get(at.set({ setId }))).text()
  expect(text).toContain('外した相手')
  expect(text).toContain(reason)
  expect(
    await house.value('select json_array_length(peers::json) from observatory.comparison_sets'),
  ).toBe(11)
})

test('one is added by hand by its name; twice, itself, unknown and ambiguous are refused', async () => {
  const officer = house.as(people.officer)
  const add = async (words: string, version: string) => {
    const answer = await officer.post(additions, { add: words, _version: version })
    return { status: answer.status, text: await answer.text() }
  }
  expect(await add('府中市', '2')).toMatchObject({ text: expect.stringContaining('東京都府中市') })
  expect(await add('無い町', '2')).toMatchObject({ text: expect.stringContaining('当てはまる') })
  expect(await add('鯖江市', '2')).toMatchObject({
    text: expect.stringContaining('相手にできません'),
  })
  expect(await add('長浜市', '2')).toMatchObject({ text: expect.stringContaining('すでに相手') })
  expect((await add('新潟県燕市', '2')).status).toBe(303)
  expect(await add('三条市', '3')).toMatchObject({ text: expect.stringContaining('12まで') })
})

test('made into evidence it is one bead with all its figures, and closed', async () => {
  const officer = house.as(people.officer)
  const cited = await officer.post(at.setEvidence({ setId }), { _version: '3' })
  expect(cited.status).toBe(303)
  const bead = await house.value(
    `select json_build_object('kind', kind, 'title', title) from evidence.beads
     where city = 182079 and ref = $1`,
    [setId],
  )
  expect(bead).toEqual({
    kind: 'statistic',
    title: expect.stringMatching(
      /^鯖江市の従業者は2016→2021年に＋1\.8％。くらべた12市区町村のうち\d+がこれを上回る（民営）。$/,
    ),
  })
  const after = await officer.post(strikes, { ...typed, code: '06211', _version: '4' })
  expect([after.status, await after.text()]).toEqual([
    409,
    expect.stringContaining('根拠に使われているため'),
  ])
  expect(await house.audited()).toEqual([
    'observatory.save-comparison-set',
    'observatory.strike-peer',
    'observatory.add-peer',
    'observatory.cite-comparison-set',
  ])
})

test('scenario 21: a withdrawn edition leaves the figures, with the mark 取下げ', async () => {
  await house.engine.asOwner(
    `update observatory.editions set state = 'withdrawn' where code = 'ssdse-a-2026'`,
    [],
  )
  const text = await (await house.as(people.officer).get(at.set({ setId }))).text()
  for (const said of ['取下げ', '30,197', 'SSDSE-A 2026年版']) expect(text).toContain(said)
})
