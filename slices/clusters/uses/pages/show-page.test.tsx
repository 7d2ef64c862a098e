import { expect, test } from 'vitest'
import { within, withQuery } from '#platform'
import type { Town } from '#platform/samples'
import { capabilitiesAt, fill as fillBusinesses, routesKnowing } from '#slices/businesses'
import { openHouse, people } from '#test'
import { chainCsv } from '../../chains/addresses.ts'
import { routes } from '../../chains/routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { akinTo } from '../tables.ts'

const fillBoth = async (town: Town) => {
  await fillBusinesses(town)
  await fill(town)
}
const house = await openHouse('clusters', [...routesKnowing(akinTo), ...routes], fillBoth)
const processOf = async (name: string) =>
  String(await house.value('select id from businesses.processes where name = $1', [name]))
const [polish, plating] = await Promise.all(['バフ研磨', 'めっき'].map(processOf))
const page = at.usesOfProcess({ processId: polish ?? '' })

test('nobody is asked to sign in; a bank may not; another city and a broken id find nothing', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toContain('/sign-in')
  expect((await house.as(people.bank).get(page)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(page)).status).toBe(404)
  const none = at.usesOfProcess({ processId: '00000000-0000-4000-8000-000000000000' })
  expect((await house.as(people.officer).get(none)).status).toBe(404)
})

test('done: uses by kind; below three products no φ; from three on, φ to the page, the file and the search', async () => {
  const officer = house.as(people.officer)
  const few = await (await officer.get(page)).text()
  expect(few).toContain('金属枠')
  expect(few).toContain('3件に満たない')
  for (const n of [1, 2, 3])
    await house.value(
      `insert into clusters.products (city, name, kind, stage, process_ids, source, search_text)
       values ($1, $2, '医療器具', '販売中', $3, '試験', '')`,
      [people.officer.city, `見本の鉗子${n}`, [polish, plating]],
    )
  const text = await (await officer.get(page)).text()
  expect(text).toContain('医療器具')
  const file = await (await officer.get(at.usesCsv({ processId: polish ?? '' }))).text()
  expect(file).toMatch(/バフ研磨,製品の種類,医療器具,0\.\d\d,3,3/)
  const officerIn = { city: people.officer.city, mode: 'read' as const }
  const person = await house.town.person(people.officer)
  const akin = await within(house.grounds, { ...officerIn, person: async () => person }, (here) =>
    akinTo(here, [{ id: polish ?? '', name: 'バフ研磨' }]),
  )
  expect(akin.find(({ processId }) => processId === plating)?.phi).toBeGreaterThan(0.3)
  expect(akin.every(({ to }) => to === 'バフ研磨')).toBe(true)
})

test('scenario of no hit: a process that nobody does is answered by what goes together with it, its makers and why', async () => {
  const nobodys = String(
    await house.value(
      `insert into businesses.processes (city, trade, name, name_key) values ($1, '眼鏡', '電解研磨', '電解研磨')
       returning id`,
      [people.officer.city],
    ),
  )
  for (const n of [1, 2, 3])
    await house.value(
      `insert into clusters.products (city, name, kind, stage, process_ids, source, search_text)
       values ($1, $2, '医療器具', '販売中', $3, '試験', '')`,
      [people.officer.city, `見本の鑷子${n}`, [nobodys, plating]],
    )
  const search = withQuery(capabilitiesAt.capabilities(), { q: '電解研磨' })
  const text = await (await house.as(people.officer).get(search)).text()
  expect(text).toContain('できる事業者が見つかりません')
  expect(text).toContain('「電解研磨」に近い工程ができる事業者')
  expect(text).toMatch(/髙嶋めっき[\s\S]*工程：めっき（「電解研磨」と近い　φ 0\.\d\d）/)
  expect(text).toContain('満たせなかった依頼として残す')
  const alone = await house.as(people.officerElsewhere).get(search)
  expect(await alone.text()).not.toContain('髙嶋めっき')
})

test('scenario 19 (chain): who closes is no holder any more, in the chain and in its uses, at once', async () => {
  const chainId = String(
    await house.value("select id from clusters.chains where template = 'eyeglass-metal'"),
  )
  const holders = async () => {
    const file = await (await house.as(people.officer).get(chainCsv({ chainId }))).text()
    return Number(/,バフ研磨,工程,[^\r]*?,バフ研磨,(\d+),/.exec(file)?.[1])
  }
  const before = await holders()
  expect(before).toBeGreaterThan(0)
  expect(await (await house.as(people.officer).get(page)).text()).toContain('内田バフ研磨')
  await house.value(
    "update businesses.businesses set state = '廃業', closing_cause = '不明' where name = $1",
    ['内田バフ研磨'],
  )
  expect(await holders()).toBe(before - 1)
  expect(await (await house.as(people.officer).get(page)).text()).not.toContain('内田バフ研磨')
})
