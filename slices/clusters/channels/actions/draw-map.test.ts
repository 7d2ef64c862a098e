import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const clusterId = String(
  await house.value('select id from clusters.clusters where name = $1', ['鯖江の繊維（見本）']),
)
const page = at.channelMaps({ clusterId })
const typed = {
  name: '裏地 商社経由',
  asOn: '令和8年9月1日',
  source: '2社への聞き取り',
  'stations.0.name': '工場出荷',
  'stations.0.price': '3,000',
  'stations.0.services': '製造',
  'stations.1.name': '産地問屋',
  'stations.1.price': '３，９００',
  'stations.1.services': '在庫、与信、企画',
  'stations.2.name': '店頭',
  'stations.2.price': '6500',
  'stations.3.name': '',
  'stations.3.price': '',
  ownPrice: '6,500',
  ownFee: '10',
  ownShipping: '800',
}

test('nobody, and wrong person: an executive reads and does not write', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toContain('/sign-in')
  const mayor = house.as(people.executive)
  expect((await mayor.get(page)).status).toBe(200)
  expect((await mayor.post(page, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(page, typed)).status).toBe(404)
})

test('rule broken: a price that falls, one station alone, a row half filled', async () => {
  const officer = house.as(people.officer)
  const falls = await officer.post(page, { ...typed, 'stations.2.price': '3800' })
  expect([falls.status, await falls.text()]).toEqual([409, expect.stringContaining('安くなって')])
  const half = await officer.post(page, { ...typed, 'stations.3.name': '輸出' })
  expect([half.status, await half.text()]).toEqual([
    422,
    expect.stringContaining('その段階を出るときの値段'),
  ])
  const fee = await officer.post(page, { ...typed, ownFee: '110' })
  expect(await fee.text()).toContain('0〜100の数字')
  const finer = await officer.post(page, { ...typed, ownFee: '3.25' })
  expect([finer.status, await finer.text()]).toEqual([422, expect.stringContaining('小数1桁まで')])
})

test('scenario 18, done: 46.2/13.8/40.0 stand on the page with services and what is 未計上', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(page, typed)).headers.get('location')).toBe(page)
  const text = await (await officer.get(page)).text()
  for (const words of [
    '46.2％',
    '13.8％',
    '40.0％',
    '77.7％',
    '在庫、与信、企画',
    '未計上：広告費',
  ])
    expect(text).toContain(words)
  const paper = await (await officer.get(at.channelPaper({ clusterId }))).text()
  expect(paper).toContain('46.2％')
  const maker =
    "select added from clusters.v_channels where name = '裏地 商社経由' and position = 1"
  expect(await house.value(maker)).toBe(900)
})

test('done: redrawn with the prices before in the history, and taken off', async () => {
  const officer = house.as(people.officer)
  const mapId = String(
    await house.value("select id from clusters.channel_maps where name = '裏地 商社経由'"),
  )
  const one = at.channelMap({ clusterId, mapId })
  const reason = '値上げがあったため。'
  const next = { ...typed, 'stations.2.price': '7000', reason, _version: '1' }
  expect((await officer.post(one, next)).status).toBe(303)
  expect((await officer.post(one, next)).status).toBe(409)
  const noted = `select d.noted->'before'->>'prices' from platform.audit a
    join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
    where a.verb = 'clusters.redraw-channel-map'`
  expect(await house.value(noted)).toContain('店頭 6,500円')
  const gone = await officer.post(at.channelRemoval({ clusterId, mapId }), {
    reason,
    _version: '2',
  })
  expect(gone.status).toBe(303)
  expect((await officer.get(one)).status).toBe(404)
})
