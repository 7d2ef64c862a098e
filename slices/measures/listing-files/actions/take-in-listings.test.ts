import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { notificationRoutes, notificationsAt } from '#platform/notifications'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as fundsAt from '../../funds/addresses.ts'
import * as listingsAt from '../../listings/addresses.ts'
import { routes } from '../../routes.ts'
import { remindWatchers } from '../../watches/actions/remind-watchers.ts'
import * as watchesAt from '../../watches/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', [...routes, ...notificationRoutes], fillEvidence)
const officer = house.as(people.officer)
const record = (id: string, more: object = {}) => ({
  id,
  name: `S-${id}`,
  title: `販路開拓補助金${id}`,
  institution_name: '見本庁',
  target_area_search: '全国',
  subsidy_max_limit: 5_000_000,
  subsidy_rate: '1/2以内',
  acceptance_start_datetime: '2026-10-01T00:00Z',
  acceptance_end_datetime: '2026-12-24T14:59Z',
  target_number_of_employees: '従業員数の制約なし',
  detail: '<p>申請者は<b>市町村</b>とします。</p>',
  ...more,
})
let copies = 0
const bring = (records: readonly object[], typed: Record<string, string> = {}, who = officer) => {
  copies += 1
  const text = JSON.stringify({ subsidies: records, copy: copies })
  return who.post(at.listingFile(), { file: new File([text], '一覧.json'), ...typed })
}
const text = async (path: string, who = officer) => (await who.get(path)).text()
const idOf = async (source: string) =>
  String(await house.value('select id from measures.listings where source_id = $1', [source]))
const told = (who = officer) => text(notificationsAt.notifications(), who)

test('nobody is asked to sign in; finance looks and does not bring; a bank and another city find nothing', async () => {
  const nobody = await house.asNobody().get(listingsAt.listings())
  expect(nobody.headers.get('location')).toContain('/sign-in')
  const finance = house.as(people.finance)
  expect((await finance.get(listingsAt.listings())).status).toBe(200)
  expect((await finance.get(at.listingFile())).status).toBe(403)
  expect((await bring([record('f')], {}, finance)).status).toBe(403)
  expect((await house.as(people.bank).get(listingsAt.listings())).status).toBe(403)
  expect(await house.value('select count(*)::int from measures.listings')).toBe(0)
})

test('rule broken: one record that cannot be read, and nothing of the list is kept', async () => {
  const broken = await bring([record('a'), { id: 'b' }, { id: 'c' }])
  expect([broken.status, await broken.text()]).toEqual([
    409,
    expect.stringContaining('2件目（b）：名称（title）がありません。ほかに1件あります。'),
  ])
  const page = await officer.post(at.listingFile(), { file: new File(['<p>'], '一覧.json') })
  expect(page.status).toBe(422)
  expect(await house.value('select count(*)::int from measures.listings')).toBe(0)
})

test('scenario 33: listed with its words; a later deadline is told to who watches, and the old one stays', async () => {
  const done = await bring([record('a'), record('b', { target_area_search: '東京都' })])
  expect(done.status).toBe(303)
  const list = await text(listingsAt.listings())
  expect(list).toContain('販路開拓補助金a')
  expect(list).toContain('令8.12.24 23:59')
  expect(list).not.toContain('販路開拓補助金b')
  expect(await text(`${listingsAt.listings()}?area=all`)).toContain('販路開拓補助金b')
  expect(await text(`${listingsAt.listings()}?who=business&area=all`)).not.toContain(
    '販路開拓補助金a',
  )
  const page = await text(listingsAt.listing({ listingId: await idOf('a') }))
  for (const said of ['「1/2以内」', '…', '申請者は市町村とします。', '5,000千円', 'デジタル庁'])
    expect(page).toContain(said)
  expect(page).not.toContain('<b>市町村')

  const watch = await officer.post(watchesAt.watches(), { query: 'q=販路&after=x' })
  expect(watch.status).toBe(303)
  const twice = await officer.post(watchesAt.watches(), { query: 'q=販路' })
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining('この条件はもう見張っています。'),
  ])
  const later = record('a', { acceptance_end_datetime: '2027-01-29T14:59Z', subsidy_rate: null })
  expect((await bring([later, record('c')])).status).toBe(303)
  expect(await told()).toContain(
    '見張っている「「販路」・当市が地域に入る」：新しい制度が1件、上限額か締切が変わった制度が1件あります。',
  )
  const after = await text(listingsAt.listing({ listingId: await idOf('a') }))
  for (const said of ['令8.12.24 23:59', '令9.1.29 23:59', '「1/2以内」'])
    expect(after).toContain(said)
  expect(await told(house.as(people.colleague))).not.toContain('見張っている')
})

test('14 days before a deadline who watches is told; who ended the watch is not', async () => {
  const run = () => performAs(house.grounds, systemOf(people.officer.city), remindWatchers, {})
  const soon = '14日後に締切の制度が1件あります。'
  const times = async () => (await told()).split(soon).length - 1
  await run()
  expect(await times()).toBe(0)
  await bring([record('d', { acceptance_end_datetime: '2026-12-08T14:59Z' })])
  await run()
  expect(await times()).toBe(1)
  const [, watchId = ''] = /listings\/watches\/([0-9a-f-]{36})/.exec(
    await text(watchesAt.watches()),
  ) ?? ['', '']
  const other = await house.as(people.colleague).post(watchesAt.watch({ watchId }), {})
  expect(other.status).toBe(404)
  expect((await officer.post(watchesAt.watch({ watchId }), {})).status).toBe(303)
  await run()
  expect(await times()).toBe(1)
})

test('missing from two whole lists it is 掲載終了, and is deleted by none', async () => {
  await bring([record('a')], { isWhole: 'on' })
  expect(await text(listingsAt.listings())).toContain('販路開拓補助金c')
  await bring([record('a')], { isWhole: 'on' })
  expect(await text(listingsAt.listings())).not.toContain('販路開拓補助金c')
  expect(await text(`${listingsAt.listings()}?standing=掲載終了`)).toContain('販路開拓補助金c')
  await bring([record('c')])
  expect(await text(listingsAt.listings())).toContain('販路開拓補助金c')
})

test('only what a person has read becomes a fund; the listed words are kept with it', async () => {
  const listingId = await idOf('a')
  const form = await text(`${fundsAt.newScheme()}?listing=${listingId}`)
  expect(form).toContain('補助率「1/2以内」')
  const typed = {
    listingId,
    name: '販路開拓補助金',
    kind: 'national',
    rate: '1/2',
    page: '公募要領12ページ',
    capYen: '5000000',
    allottedYen: '',
    unitYen: '1000',
    sameCost: 'unknown',
    clause: '',
    specialLaw: '',
    deadlineOn: '2027-01-29',
  }
  const done = await officer.post(fundsAt.schemes(), typed)
  expect(done.status).toBe(303)
  expect(await text(listingsAt.listing({ listingId }))).toContain('販路開拓補助金</a>')
  expect(
    await house.value(
      `select listing_copy ->> 'rate' from measures.schemes where listing_id = $1`,
      [listingId],
    ),
  ).toBe('1/2以内')
  const elsewhere = await house.as(people.officerElsewhere).post(fundsAt.schemes(), typed)
  expect(elsewhere.status).toBe(404)
})

const real = join(process.cwd(), '../shared/data/jgrants/subsidies-normalised.json')
test.skipIf(!existsSync(real))(
  'the 404 real schemes: 404 new, then the same; the match quotes its words',
  async () => {
    const bytes = readFileSync(real)
    const send = (more = '') =>
      officer.post(at.listingFile(), { file: new File([bytes, more], '全件.json'), isWhole: 'on' })
    expect((await send()).status).toBe(303)
    expect(
      await house.value(
        'select array[added, changed, same] from measures.listing_imports order by number desc limit 1',
      ),
    ).toEqual([404, 0, 0])
    const again = await send()
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining('このファイルは、令和8年'),
    ])
    // 198, 78, 8 and 120; the records above add four single rates.
    const counted = await text(`${listingsAt.listings()}?standing=all&area=all`)
    for (const said of ['一つの率 202件', '（要確認） 78件', '定額 8件', '確かめる） 120件'])
      expect(counted.includes(said), said).toBe(true)
    const fixed = await text(`${listingsAt.listings()}?standing=all&area=all&rate=fixed`)
    expect(fixed.includes('>8件<')).toBe(true)
    expect((await send('\n')).status).toBe(303)
    expect(
      await house.value(
        'select array[added, changed, same] from measures.listing_imports order by number desc limit 1',
      ),
    ).toEqual([0, 0, 404])
  },
)
