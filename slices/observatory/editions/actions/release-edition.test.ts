import { expect, test } from 'vitest'
import { jobsAt } from '#platform'
import { jobRoutes, takeSteps } from '#platform/jobs'
import type { SamplePerson } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as areaChangesAt from '../../area-changes/addresses.ts'
import * as cardsAt from '../../cards/addresses.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { FURUSATO_HEADER } from '../../reference/furusato.ts'
import { routes as ways } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { READ_AT_ONCE } from '../../sieves/tables.ts'
import * as at from '../addresses.ts'

const routes = [...jobRoutes, ...ways]
const house = await openHouse('observatory', routes, [fillEvidence, fill])
const workshop = { ...house.grounds, rows: routes, log: console.error }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const city = people.data.city
const csv = (text: string, name = 'C.csv') => new File([text], name, { type: 'text/csv' })
const ssds = (rows: readonly string[]) =>
  csv(['cat01_code,area_code,time_name,n', ...rows].join('\n'))
// 8 % more than the edition that comes with the program says (185,449).
const later = ssds(['C3401,18207,2018年度,200285', 'C3401,18322,2018年度,X'])
const told = { label: '市区町村データ 改定版', publishedOn: '2026-11-01', layout: '' }
const takeIn = (file: File, who: SamplePerson = people.data, more = {}) =>
  house.as(who).post(at.intake(), { ...told, file, ...more })
const one = (what: string) =>
  house.value(
    `select ${what} from observatory.city_editions where city = $1 order by received_at desc, code desc limit 1`,
    [city],
  )
const newest = async () => String(await one('id'))
const versioned = async () => ({ _version: String(await one('version')) })
const page = async (path: string, who: SamplePerson = people.data) =>
  (await house.as(who).get(path)).text()

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(at.intake(), { ...told, file: later })
  expect(answer.headers.get('location')).toBe('/sign-in')
})

test('wrong person: an officer may not, and another city does not find it', async () => {
  expect((await house.as(people.officer).post(at.intake(), { ...told, file: later })).status).toBe(
    403,
  )
  expect((await house.as(people.officer).get(at.editions())).status).toBe(403)
})

test('rule broken: §7 – wrong encoding, unknown header, a published day to come', async () => {
  const noText = new File([new Uint8Array([0x81, 0xff, 0xfe, 0x80])], 'C.csv')
  const encoding = await takeIn(noText)
  expect([encoding.status, await encoding.text()]).toEqual([
    422,
    expect.stringContaining('文字コードを判別できません。CP932 か UTF-8 の CSV を選んでください。'),
  ])
  const header = await (await takeIn(csv('SSDSE-A-2031,x\n1,2'))).text()
  expect(header).toContain(
    '1行目の列コードが既知の版と一致しません(見つからない列: SSDSE-A-2031)。版を選び直すか、列の対応を登録してください。',
  )
  const early = await takeIn(later, people.data, { publishedOn: '2027-01-01' })
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('公表日が今日より後'),
  ])
  const untold = await takeIn(later, people.data, { layout: 'ssdse-a-2026' })
  expect(await untold.text()).toContain('従業者数の全国計を入れてください')
  expect(await one('id')).toBeUndefined()
  expect(await house.audited()).toEqual([])
})

test('refused by the inspection: cut short, and an unknown area until it is registered', async () => {
  const row = (code: string) => `2024,${code},福井県,どこか,5,1,0,1,0`
  await takeIn(csv(`${FURUSATO_HEADER.join()}\n${row('18207')}\n${row('99999')}`))
  await work()
  expect(await one('state')).toBe('rejected')
  const report = await page(at.edition({ editionId: await newest() }))
  expect(report).toContain('途中で切れたファイルの可能性があります')
  expect(report).toContain(
    '地域コード「99999」は合併・改称の一覧にありません。対応先を登録するまで公開できません(1件)。',
  )
  const file = await page(at.report({ editionId: await newest() }))
  expect(file).toContain('対応先のない地域コード,99999,4')

  const strange = () => ssds(['C3401,99999,2018年度,5'])
  await takeIn(strange(), people.data, { label: '知らないコードのある版' })
  await work()
  expect(await one('state')).toBe('rejected')
  const registered = { fromCode: '99999', toCode: '18322', reason: '令和9年の告示による' }
  await house.as(people.data).post(areaChangesAt.areaChanges(), registered)
  await takeIn(strange(), people.data, { label: '知らないコードのある版' })
  await work()
  expect([await one('state'), await one('code')]).toEqual(['inspected', 'ssds@2026-11-01-2'])
  const reason = 'この版は使わないことにしたため'
  const rejected = await house
    .as(people.data)
    .post(at.rejection({ editionId: await newest() }), { reason, ...(await versioned()) })
  expect([rejected.status, await one('state')]).toEqual([303, 'rejected'])
  expect(await house.value('select count(*)::int from observatory.city_figures')).toBe(1)
})

test('an import that is stopped in the middle leaves nothing, and can begin again', async () => {
  const answer = await takeIn(later, people.systems)
  const location = answer.headers.get('location') ?? ''
  expect(location).toMatch(/^\/jobs\//)
  await takeSteps(workshop, 'a')
  const jobId = location.match(/[0-9a-f-]{36}/)?.[0] ?? ''
  await house.as(people.systems).post(jobsAt.cancellation({ jobId }), {})
  await work()
  const kept = `select count(*)::int from observatory.city_figures where edition = $1`
  expect([await one('state'), await house.value(kept, [await newest()])]).toEqual(['received', 0])
  const again = await takeIn(later, people.systems)
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('この版は取込済みです(2026-11-24)。'),
  ])
  const reason = '検査を途中で止めたため、取り込み直します'
  await house
    .as(people.data)
    .post(at.rejection({ editionId: await newest() }), { reason, ...(await versioned()) })
  house.setClock('2026-11-24T09:10:00+09:00')
  await takeIn(later, people.data)
  await work()
  expect([await one('state'), await house.value(kept, [await newest()])]).toEqual(['inspected', 2])
  const report = await page(at.edition({ editionId: await newest() }))
  expect(report).toContain('検査した限りで、誤りはありません')
  const missing = await page(at.report({ editionId: await newest() }))
  expect(missing).toContain('欠測,秘匿,1')
})

test('a second person releases; a stale tab is told that it is released (scenario 17)', async () => {
  const release = at.release({ editionId: await newest() })
  const stale = await versioned()
  const own = await house.as(people.data).post(release, stale)
  expect([own.status, await own.text()]).toEqual([
    409,
    expect.stringContaining('受け付けた人とは別のデータ管理者が'),
  ])
  await house.engine.asOwner(
    `insert into platform.account_roles (city, account_id, role, valid_from)
     select city, id, 'data', '2026-04-01' from platform.accounts where city = $1 and login = 'joho'`,
    [city],
  )
  expect((await house.as(people.headElsewhere).post(release, stale)).status).toBe(403)
  const done = await house.as(people.systems).post(release, stale)
  expect(done.status).toBe(303)
  const twice = await house.as(people.systems).post(release, stale)
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining('すでに公開されています'),
  ])
  expect([await one('state'), await one('changed')]).toEqual(['released', 2])
  expect(await page(at.changes({ editionId: await newest() }))).toContain('200,285百万円')
})

test('scenario 3 and the wall: the city sees its figure, the other city the shipped one', async () => {
  const file = regionsAt.numbers({ areaCode: '18207', figure: 'shipments' })
  expect(await page(file)).toContain('200285')
  const elsewhere = await page(file, people.officerElsewhere)
  expect(elsewhere).toContain('185449')
  expect(elsewhere).not.toContain('200285')
  const town = await page(regionsAt.numbers({ areaCode: '18322', figure: 'shipments' }))
  expect(town.split('\r\n').find((line) => line.includes(',2018,'))).toMatch(/,,(秘匿|suppressed),/)
})

test('scenario 18: the card shows both values, and its line in every thread bears the mark', async () => {
  await work()
  const card = await house.value(
    `select id from observatory.cards where city = $1 and figure = 'shipments'`,
    [city],
  )
  const shown = await page(cardsAt.card({ cardId: String(card) }), people.officer)
  for (const said of ['新しい版では値が変わっています', '185,449百万円', '200,285百万円'])
    expect(shown).toContain(said)
  const fact = await house.value('select fact from evidence.beads where ref = $1', [card])
  expect(fact).toContain('【新しい版では値が変わっています】')
})

test('scenario 21: withdrawn with a reason – the figures go back, the card stays with its mark', async () => {
  const impact = await page(at.impact({ editionId: await newest() }))
  expect(impact).toContain('0枚')
  await house.as(people.officer).post(regionsAt.evidence({ areaCode: '18207' }), {
    figure: 'shipments',
  })
  const withdrawal = at.withdrawal({ editionId: await newest() })
  const short = await house
    .as(people.data)
    .post(withdrawal, { reason: '誤り', ...(await versioned()) })
  expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('10字以上')])
  const reason = '公表元が数値の誤りを発表したため'
  await house.as(people.data).post(withdrawal, { reason, ...(await versioned()) })
  await work()
  expect(await one('state')).toBe('withdrawn')
  const marks = await house.value(
    `select string_agg(mark, ',' order by mark) from observatory.cards
     where city = $1 and figure = 'shipments'`,
    [city],
  )
  expect(marks).toBe(',withdrawn')
  const card = await house.value(
    `select id from observatory.cards where city = $1 and mark = 'withdrawn'`,
    [city],
  )
  const shown = await page(cardsAt.card({ cardId: String(card) }), people.officer)
  for (const said of ['取下げ', reason, '200,285']) expect(shown).toContain(said)
  const again = await house.as(people.data).post(withdrawal, { reason, ...(await versioned()) })
  expect(await again.text()).toContain('すでに取り下げられています')
  const file = regionsAt.numbers({ areaCode: '18207', figure: 'shipments' })
  expect(await page(file)).toContain('185449')
})

test('an edition of the program can be withdrawn by one city for itself', async () => {
  const params = { editionCode: 'ssds-c-2018' }
  const reason = '公表元が版の全部を差し替えたため'
  expect(await page(at.shipped(params))).toContain('プログラムに付いている版')
  await house.as(people.data).post(at.shippedWithdrawal(params), { reason })
  await work()
  const path = regionsAt.numbers({ areaCode: '18207', figure: 'shipments' })
  expect(await page(path)).not.toContain('185449')
  const elsewhere = await page(path, people.officerElsewhere)
  expect(elsewhere).toContain('185449')
  expect(await page(at.shipped(params))).toContain(reason)
  expect((await house.as(people.data).get(at.shipped({ editionCode: 'none' }))).status).toBe(404)
})

test('§3: a large file is taken in, sifted a part a step, and inspected as any other', async () => {
  const other = `A1101,18207,2018年度,64${','.repeat(400)}\n`
  const many = Math.ceil(READ_AT_ONCE / Buffer.byteLength(other)) + 9
  const text = `cat01_code,area_code,time_name,n\n${other.repeat(many)}C3401,18207,2018年度,200286\n`
  const answer = await takeIn(csv(text), people.data, { label: '大きな版' })
  expect(answer.headers.get('location')).toMatch(/^\/jobs\//)
  await work()
  expect(await one('state')).toBe('inspected')
  const kept = `select string_agg(value::text, ',') from observatory.city_figures where edition = $1 and area <> 0`
  expect(await house.value(kept, [await newest()])).toBe('200286')
  expect(await one(`inspection ->> 'unused'`)).toBe(String(many))
  expect(await page(at.newEdition())).toContain('200MBまで')
  const workbook = await takeIn(new File(['PK'], 'C.xlsx'))
  expect([workbook.status, await workbook.text()]).toEqual([
    422,
    expect.stringContaining('ここで受け取れるのは、CSVのファイルです。'),
  ])
})
