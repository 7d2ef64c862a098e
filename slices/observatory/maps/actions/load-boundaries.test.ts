import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const codes = String(
  await house.value(
    `select string_agg(code6, ',' order by place) from observatory.areas where id <> 0`,
  ),
).split(',')

/** A square a municipality, in a row: the form of the real file, without its coastline. */
function fileOf(of: readonly string[], name = 'boundaries.json'): File {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [130, 33] },
    arcs: of.map((_, n) => [
      [(n % 60) * 100, Math.floor(n / 60) * 100],
      [0, 90],
      [90, 0],
      [0, -90],
      [-90, 0],
    ]),
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: of.map((code, n) => ({
          type: 'Polygon',
          arcs: [[n]],
          properties: { lg_code: code, is_hoppo_city: /^(01695|01696)/.test(code) },
        })),
      },
    },
  }
  return new File([JSON.stringify(topology)], name, { type: 'application/json' })
}
const whole = () => fileOf([...codes, '016951', '016969'])
const count = () => house.value('select count(*)::int from observatory.boundaries')

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(at.boundaries(), { file: whole() })
  expect(answer.headers.get('location')).toBe('/sign-in')
})

test('wrong person: only who keeps the data may', async () => {
  for (const who of [people.officer, people.bank])
    expect((await house.as(who).post(at.boundaries(), { file: whole() })).status).toBe(403)
})

test('rule broken: another file, a former code, a file that was cut off', async () => {
  const said = async (file: File) => {
    const answer = await house.as(people.data).post(at.boundaries(), { file })
    return [answer.status, await answer.text()]
  }
  expect(await said(new File(['code,name'], 'a.json'))).toEqual([
    409,
    expect.stringContaining('TopoJSON として読めません'),
  ])
  expect(await said(fileOf([...codes, '044237']))).toEqual([
    409,
    expect.stringContaining('「04423」は現在の市区町村にありません'),
  ])
  expect(await said(fileOf(codes.slice(0, 1000)))).toEqual([
    409,
    expect.stringContaining('741件の境界がありません'),
  ])
  expect([await count(), await house.audited()]).toEqual([0, []])
})

test('done: this city draws with them and prints where they are from; another does not', async () => {
  const answer = await house.as(people.data).post(at.boundaries(), { file: whole() })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringContaining(at.areas()),
  ])
  expect(await house.audited()).toEqual(['observatory.load-boundaries'])
  const mine = await (await house.as(people.officer).get(at.areas())).text()
  expect(mine).toContain('「国土数値情報（行政区域データ）」（国土交通省）を加工して作成')
  expect(mine).not.toContain('代表点から作った区割り')
  const theirs = await (await house.as(people.officerElsewhere).get(at.areas())).text()
  expect(theirs).toContain('代表点から作った区割りで、行政界ではありません')
})

test('the same file again is not kept twice', async () => {
  const answer = await house.as(people.data).post(at.boundaries(), { file: whole() })
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('取込み済みです'),
  ])
  expect(await count()).toBe(1)
})
