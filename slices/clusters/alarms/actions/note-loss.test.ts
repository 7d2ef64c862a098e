import { expect, test } from 'vitest'
import { routes as businessRoutes, fill as fillBusinesses } from '#slices/businesses'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { supplies } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { alarmsCsv } from '../addresses.ts'
import { noteLoss } from './note-loss.ts'

const house = await openHouse(
  'clusters',
  [...businessRoutes, ...routes],
  [fillBusinesses, fillEvidence, fill],
)
const clusterId = String(
  await house.value("select id from clusters.clusters where name like '鯖江の眼鏡%'"),
)
const csv = async () =>
  (await (await house.as(people.officer).get(alarmsCsv({ clusterId }))).text()).split('\r\n')

test('nobody is asked to sign in; a chamber may not, another city finds nothing', async () => {
  const nobody = await house.asNobody().get(supplies({ clusterId }))
  expect(nobody.headers.get('location')).toContain('/sign-in')
  expect((await house.as(people.chamber).get(supplies({ clusterId }))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(supplies({ clusterId }))).status).toBe(404)
})

test('12: an announced end lists every maker whose work comes after it, and nobody before', async () => {
  const lines = (await csv()).filter((line) => line.includes('令和11年3月31日に供給が終わる'))
  const after = Number(
    await house.value(`with recursive below as (
        select e.to_node as node from clusters.edges e join clusters.nodes n on n.id = e.from_node
          where n.name = 'バフ' and n.supply = '供給終了告知'
        union select e.to_node from clusters.edges e join below b on b.node = e.from_node)
      select count(distinct h.business_id) from below b join clusters.nodes n on n.id = b.node
      join businesses.v_holdings h on h.process_id = n.process_id
      where h.state = '登録' and h.level <> '外注して対応'`),
  )
  expect(after).toBeGreaterThan(10)
  expect(lines.length).toBe(after)
  expect(lines.every((line) => line.includes('金属枠'))).toBe(true)
})

test('the gravest stands first, whichever chain it is of', async () => {
  const page = await (await house.as(people.officer).get(supplies({ clusterId }))).text()
  const levels = [...page.matchAll(/data-l="状態"><span class="tag (bad|warn)"/g)].map(
    (one) => one[1],
  )
  expect(new Set(levels)).toEqual(new Set(['bad', 'warn']))
  expect(levels).toEqual([...levels].sort())
})

test('21: the only holder with a machine of risk 3 stands there as an alarm', async () => {
  const risks = await house.as(people.officer).get(`${supplies({ clusterId })}?kind=equipment`)
  const lines = (await csv()).filter((line) => line.includes('ただ一つの担い手'))
  expect(await risks.text()).toContain('危うさ')
  expect(lines.length).toBeGreaterThan(0)
  const alone = await house.value(`select count(*) from (
      select h.process_id from businesses.v_holdings h
      where h.state = '登録' and h.level <> '外注して対応'
      group by h.process_id having count(distinct h.business_id) = 1) one
    join clusters.nodes n on n.process_id = one.process_id`)
  expect(new Set(lines.map((line) => line.split(',')[1])).size).toBeLessThanOrEqual(Number(alone))
})

test('done: who keeps the 産地 is told by the name of the step, not of the maker, and only the clock may hear', async () => {
  const [businessId, name] = await Promise.all(
    ['business_id', 'business'].map(async (column) =>
      String(
        await house.value(
          `select ${column} from businesses.v_holdings where process = 'ロー付け' order by business_id limit 1`,
        ),
      ),
    ),
  )
  const heard = { businessId, on: '2026-11-20', cause: '高齢' }
  await expect(house.town.do(people.officer, noteLoss, heard)).rejects.toThrow()
  const told = () =>
    house.value(
      "select count(*)::int from platform.notifications where sentence like '廃業により%'",
    )
  expect(await told()).toBe(0)
  await house.town.do('system', noteLoss, heard)
  expect(await house.announced()).toEqual(['clusters.holder-lost'])
  const keepers = await house.value(
    "select count(distinct account_id)::int from platform.account_roles where city = 182079 and role in ('officer', 'chief')",
  )
  expect(await told()).toBe(keepers)
  const sentence = String(
    await house.value(
      "select sentence from platform.notifications where sentence like '廃業により%' limit 1",
    ),
  )
  expect(sentence).toContain('ロー付け')
  expect(sentence).not.toContain(String(name))
})
