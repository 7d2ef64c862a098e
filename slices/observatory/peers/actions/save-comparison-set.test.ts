import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const sets = at.sets({ areaCode: '182079' })
const typed = { name: '令和9年度当初予算の比較', hand: '15213' }
const count = () => house.value('select count(*)::int from observatory.comparison_sets')

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(sets, typed)
  expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
})

test('wrong person: a bank may look but not save', async () => {
  expect((await house.as(people.bank).post(sets, typed)).status).toBe(403)
  const page = await (await house.as(people.bank).get(at.peers({ areaCode: '18207' }))).text()
  expect(page).toContain('東浦町')
  expect(page).not.toContain('比べる相手を保存する')
  expect(await count()).toBe(0)
})

test('rule broken: without a name, for a place that is none, without anybody to compare with', async () => {
  const unnamed = await house.as(people.officer).post(sets, { ...typed, name: '' })
  expect([unnamed.status, await unnamed.text()]).toEqual([
    422,
    expect.stringContaining('組の名前を入れてください'),
  ])
  const nowhere = at.sets({ areaCode: '99999' })
  expect((await house.as(people.officer).post(nowhere, typed)).status).toBe(404)
  const futaba = at.sets({ areaCode: '07546' })
  const alone = await house.as(people.officer).post(futaba, { name: '双葉町の相手', hand: '' })
  expect([alone.status, await alone.text()]).toEqual([
    409,
    expect.stringContaining('比べる相手がいません'),
  ])
  expect([await count(), await house.audited()]).toEqual([0, []])
})

test('done: twelve with the one picked by hand, the editions and the figures frozen', async () => {
  const answer = await house.as(people.officer).post(sets, typed)
  expect(answer.headers.get('location')).toMatch(/^\/regions\/comparison-sets\/[0-9a-f-]{36}/)
  expect(await house.audited()).toEqual(['observatory.save-comparison-set'])
  const kept = await house.value(
    `select json_build_object('base', base_name, 'peers', json_array_length(peers::json),
       'first', peers -> 0 ->> 'how', 'second', peers -> 1 ->> 'name', 'editions', editions,
       'places', json_array_length(frozen::json), 'city', city)
     from observatory.comparison_sets`,
  )
  expect(kept).toEqual({
    base: '鯖江市',
    peers: 12,
    first: 'hand',
    second: '東浦町',
    editions: expect.arrayContaining(['ssdse-a-2026', 'ssds-c-2018']),
    places: 13,
    city: 182079,
  })
  const page = await house.as(people.officer).get(answer.headers.get('location') ?? '')
  const text = await page.text()
  for (const said of ['手選び', '0.306', '保存したときの数字', 'SSDSE-A 2026年版', '30,197'])
    expect(text).toContain(said)
})

test('another city does not meet it, its own readers do', async () => {
  const id = String(await house.value('select id from observatory.comparison_sets limit 1'))
  const path = at.set({ setId: id })
  expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  expect((await house.as(people.bank).get(path)).status).toBe(200)
  const file = await (await house.as(people.bank).get(at.setFile({ setId: id }))).text()
  expect(file).toContain('employees,従業者数（民営） 総数,18207,鯖江市,2021,30197,,人,')
})
