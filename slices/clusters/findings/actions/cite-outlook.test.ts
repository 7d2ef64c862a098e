import { expect, test } from 'vitest'
import { businessesAt, routes as businessRoutes, fill as fillBusinesses } from '#slices/businesses'
import { routes as evidenceRoutes, fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { cluster } from '../../addresses.ts'
import { evidence, outlookCsv, outlookSheet } from '../../outlooks/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { whatIf } from '../../what-ifs/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse(
  'clusters',
  [...businessRoutes, ...evidenceRoutes, ...routes],
  [fillBusinesses, fillEvidence, fill],
)
const one = async (text: string) => String(await house.value(text))
const chainId = await one("select id from clusters.chains where name like '金属枠%'")
const clusterId = await one(`select cluster_id from clusters.chains where id = '${chainId}'`)
const nodeId = await one(
  `select id from clusters.nodes where chain_id = '${chainId}' and name = 'ロー付け'`,
)
const page = async (who: (typeof people)[keyof typeof people], path = cluster({ clusterId })) =>
  (await house.as(who).get(path)).text()

test('nobody is asked to sign in; a bank may not, another city finds nothing', async () => {
  const nobody = await house.asNobody().get(cluster({ clusterId }))
  expect(nobody.headers.get('location')).toContain('/sign-in')
  for (const path of [cluster({ clusterId }), whatIf({ chainId }), outlookCsv({ chainId })]) {
    expect((await house.as(people.bank).get(path)).status).toBe(403)
    expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  }
  expect((await house.as(people.finance).post(evidence({ chainId }), {})).status).toBe(403)
})

test('13: the section reads years, an executive bands where one or two hold a process', async () => {
  const few = await one(`select n.name from clusters.nodes n
    join businesses.v_holdings h on h.process_id = n.process_id and h.state = '登録'
      and h.level <> '外注して対応'
    where n.chain_id = '${chainId}' group by n.name having count(distinct h.business_id) <= 2 limit 1`)
  const csvOf = async (who: (typeof people)[keyof typeof people]) => {
    const lines = (await page(who, outlookCsv({ chainId }))).split('\r\n')
    return lines.find((line) => line.startsWith(few) || line.startsWith(`"${few}`)) ?? ''
  }
  expect(await csvOf(people.officer)).toMatch(/20\d\d年|40年より先/)
  const banded = await csvOf(people.executive)
  expect(banded).toMatch(/5年以内|10年以内|それより先/)
  expect(banded).not.toMatch(/20\d\d〜20\d\d/)
  expect(await page(people.executive)).toContain('幅は担当課のみ')
})

test('10: the page prints the assumptions, and how many are of unknown age', async () => {
  const text = await page(people.officer)
  for (const said of ['独立の仮定', '年齢不明', '5,000回試行', '第1版', '影響を受ける'])
    expect(text).toContain(said)
  // One age more that is not known is one more in the sentence, which says what is done about it.
  const [, known = '0'] = /年齢不明([\d,]+)人は、/.exec(text) ?? []
  const unknown = await one(`update businesses.people set birth_year = null where id = (
    select s.person_id from businesses.v_skills s join clusters.nodes n on n.process_id = s.process_id
      where n.chain_id = '${chainId}' and s.level >= 3 and s.birth_year is not null and s.state = '登録'
      order by s.person_id limit 1) returning id`)
  expect(unknown).not.toBe('undefined')
  expect(await page(people.officer)).toContain(
    `年齢不明${Number(known) + 1}人は、同じ工程で分かっている年齢から毎回引いて補いました。`,
  )
})

test('19: a closure tells at once in the outlook, and who keeps the 産地 is told', async () => {
  const maker = await one(`select b.business_id from businesses.v_holdings h
    join businesses.v_businesses b on b.business_id = h.business_id
    where h.process = 'ロー付け' and b.state = '登録' order by b.name limit 1`)
  const count = async () =>
    Number((await page(people.officer, outlookCsv({ chainId }))).match(/ロー付け,(\d+),/)?.[1])
  const before = await count()
  const version = await one(`select version from businesses.businesses where id = '${maker}'`)
  const closed = await house.as(people.officer).post(businessesAt.closure({ businessId: maker }), {
    _version: version,
    on: '2026-11-20',
    cause: '高齢',
    reason: '本人から電話で聞いた。',
  })
  expect(closed.status).toBe(303)
  expect(await count()).toBe(before - 1)
  expect(await house.announced()).toContain('businesses.business-closed')
})

test('done: the outlook becomes a card of the section and its bead; asked again it is the same', async () => {
  const officer = house.as(people.officer)
  const first = await officer.post(evidence({ chainId }), {})
  const again = await officer.post(evidence({ chainId }), {})
  const address = first.headers.get('location') ?? ''
  expect([first.status, again.headers.get('location')]).toEqual([303, address])
  const card = await (await officer.get(address)).text()
  for (const said of ['課の中だけ', '担い手がいなくなる（見込み）']) expect(card).toContain(said)
  expect((await house.as(people.executive).get(address)).status).toBe(404)
  expect((await house.as(people.executive).get(at.finding({ findingId: chainId }))).status).toBe(
    404,
  )
  expect(
    await one("select count(*) from evidence.beads where slice = 'clusters' and kind = 'finding'"),
  ).toBe('1')
  const findingId = address.split('/').at(-1) ?? ''
  expect((await officer.post(at.release({ findingId }), {})).status).toBe(403)
  const released = await house.as(people.head).post(at.release({ findingId }), {})
  expect([released.status, await released.text()]).toEqual([
    409,
    expect.stringContaining('課の外には出せません'),
  ])
  const sheet = await officer.get(outlookSheet({ chainId }))
  expect(sheet.headers.get('content-type')).toBe('application/pdf')
})

test('what if: one change beside what is, refused where it does not fit, kept as a card', async () => {
  const officer = house.as(people.officer)
  const asked = { nodeId, change: 'trainee', people: '3', age: '25', years: '3' }
  const query = new URLSearchParams(asked)
  expect(await page(people.officer, `${whatIf({ chainId })}?${query}`)).toContain(
    '3年後に一人でできる人を3人育てると',
  )
  const unfit = new URLSearchParams({ ...asked, change: 'supply' })
  expect(await page(people.officer, `${whatIf({ chainId })}?${unfit}`)).toContain(
    '道具か材料を選んで',
  )
  const old = await officer.post(whatIf({ chainId }), { ...asked, age: '120' })
  expect([old.status, await old.text()]).toEqual([422, expect.stringContaining('15から90')])
  const kept = await officer.post(whatIf({ chainId }), asked)
  expect(kept.status).toBe(303)
  const card = await officer.get(kept.headers.get('location') ?? '')
  expect(await card.text()).toContain('人を3人育てると')
})
