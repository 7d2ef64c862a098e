import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
// Statistics as the observatory keeps them: three years of one series, one of them suppressed.
await house.engine.asOwner(
  `insert into observatory.sources (code, publisher, title, licence, attribution, url)
   values ('t', '見本', '見本', '見本', '見本', 'https://example.jp') on conflict do nothing`,
  [],
)
await house.engine.asOwner(
  `insert into observatory.editions (id, code, source, label, published_on, sha256, imported_at, figures)
   values (901, 't-1', 't', '見本統計 2020年版', '2020-12-31', 't', now(), 4)`,
  [],
)
await house.engine.asOwner(
  `insert into observatory.series (id, code, label, label_en, unit, scale, coverage, definition,
     additive, classification, survey, caveats, period_end, ends_next_year)
   values (901, 'shipments', '製造品出荷額等', 's', '百万円', 1, '', '', true, '', '', '[]', '12-31', false)`,
  [],
)
await house.engine.asOwner(
  `insert into observatory.areas (id, code, code6, name, kana, prefecture, kind, place)
   values (901, '18207', '182079', '鯖江市', 'さばえし', '福井県', 'city', 1)`,
  [],
)
await house.engine.asOwner(
  `insert into observatory.figures (area, series, period, edition, value, mark) values
   (901, 901, 2003, 901, 52000, null), (901, 901, 2005, 901, null, 'suppressed'),
   (901, 901, 2007, 901, 61000, null), (901, 901, 2008, 901, 60000, null)`,
  [],
)
const clusterId = String(
  await house.value("select id from clusters.clusters where name = '河和田の漆器（見本）'"),
)
const page = at.shocks({ clusterId })
const typed = {
  year: '2006',
  kind: '制度',
  title: '地域団体商標の制度',
  source: '特許庁の年次報告',
}

test('nobody, and wrong person: finance reads and does not write', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toContain('/sign-in')
  const finance = house.as(people.finance)
  expect((await finance.get(page)).status).toBe(200)
  expect((await finance.post(page, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at.shocksCsv({ clusterId }))).status).toBe(
    404,
  )
})

test('rule broken: without a source, in no order, of a kind that is not there', async () => {
  const officer = house.as(people.officer)
  const said = async (change: Record<string, string>) => {
    const answer = await officer.post(page, { ...typed, ...change })
    return `${answer.status} ${await answer.text()}`
  }
  expect(await said({ source: '' })).toMatch(/^422 .*出典を入れてください/s)
  expect(await said({ untilYear: '2001' })).toMatch(/^422 .*起きた年より前/s)
  expect(await said({ kind: '流行' })).toMatch(/^422 .*種類を選んで/s)
})

test('done: the figures of both sides stand beside the event, a suppressed year is said, the paper too', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(page, typed)).headers.get('location')).toBe(page)
  const text = await (await officer.get(page)).text()
  // Of 2004: the last value before it, and the first from three years after.
  expect(text).toContain('2003年 52,000 → 2007年 61,000 百万円')
  expect(text).toContain('秘匿・不詳')
  expect(text).toContain('見本統計 2020年版')
  expect(text).toContain('その出来事によるとは限りません')
  expect(await (await officer.get(at.shocksPaper({ clusterId }))).text()).toContain(
    '地域団体商標の制度',
  )
})

test('done: put right and taken off with what it said in the record of acts', async () => {
  const officer = house.as(people.officer)
  const shockId = String(
    await house.value("select id from clusters.shocks where title = '地域団体商標の制度'"),
  )
  const reason = '年を取り違えていたため。'
  const one = at.shock({ clusterId, shockId })
  const next = { ...typed, year: '2005', reason, _version: '1' }
  expect((await officer.post(one, next)).status).toBe(303)
  expect((await officer.post(one, next)).status).toBe(409)
  const removal = at.shockRemoval({ clusterId, shockId })
  expect((await officer.post(removal, { reason, _version: '2' })).status).toBe(303)
  expect((await officer.get(one)).status).toBe(404)
  const noted = `select d.noted->'before'->>'title' from platform.audit a
    join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
    where a.verb = 'clusters.remove-shock'`
  expect(await house.value(noted)).toBe('地域団体商標の制度')
})
