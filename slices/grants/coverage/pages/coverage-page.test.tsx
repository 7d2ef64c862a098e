import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { openHouse, people } from '#test'
import { guide as guideAt } from '../../calls/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const run = (text: string) => house.engine.asOwner(text, [])
/** 420 firms, 240 of them of one or two; 31 applied, 6 of the smallest (fair-selection.md §11). */
await run(
  `update businesses.businesses set state = '休業', closing_cause = null where city = 182079`,
)
await run(`insert into businesses.businesses (city, kind, name, kana, district, employees, source,
    confirmed_on, state, state_on, name_key, phone_key, sort_key, search_text)
  select 182079, '法人', '見本' || n, 'ミホン' || lpad(n::text, 3, '0'), '河和田',
    case when n <= 240 then 2 else 6 end, '見本', '2026-04-01', '登録', '2026-04-01',
    '見本' || n, '', lpad(n::text, 3, '0'), '見本' || n
  from generate_series(1, 420) n`)
await run(`insert into grants.applications (city, call_id, business_id, state, state_at, number,
    title, started_at, received_at)
  select 182079, (select id from grants.calls where city = 182079 order by opens_at limit 1), b.id,
    '受付', now(), 7000 + right(b.sort_key, 3)::int, '見本', now(), now()
  from businesses.businesses b where b.city = 182079 and b.state = '登録'
    and (b.sort_key::int <= 6 or b.sort_key::int between 241 and 265)`)
const officer = house.as(people.officer)
const text = async (address: string, who = officer) => (await who.get(address)).text()
const coverage = `${at.coverage()}?axis=size&years=1`

test('nobody signs in, and no outsider or accountant reads who never applies', async () => {
  expect((await house.asNobody().get(at.coverage())).status).toBe(303)
  for (const who of [people.business, people.bank, people.finance, people.reviewer])
    for (const address of [at.coverage(), at.csv(), at.unreached(), at.unreachedCsv()])
      expect((await house.as(who).get(address)).status).toBe(403)
})

test('scenario 23: size 1–2 has [1.15, 5.35], is under-reached, and its list holds 234 to visit', async () => {
  const page = await text(coverage)
  for (const figure of [
    '420者のうち31者が申請（7.4％）',
    '2.5％',
    '1.15〜5.35％',
    '0.34',
    '届いていない',
    '234者の一覧',
  ])
    expect(page).toContain(figure)
  const cell = `axis=size&years=1&cell=${encodeURIComponent('1–2人')}`
  const file = await text(`${at.unreachedCsv()}?${cell}`)
  const lines = file.trim().split('\r\n').slice(1)
  expect(lines).toHaveLength(234)
  // Those six who applied are not visited.
  expect(lines.some((line) => line.includes('ミホン003'))).toBe(false)
  expect(lines.some((line) => line.includes('ミホン007'))).toBe(true)
  const list = await text(`${at.unreached()}?${cell}`)
  expect(list).toContain('訪問用のCSV')
  expect(list).toContain('窓口で紙の申請を受け取る')
})

test('where they stop is told by every axis, and a cell of few is put together with others', async () => {
  for (const axis of [
    'size',
    'district',
    'industry',
    'years',
    'owner',
    'gender',
    'visited',
    'mail',
  ]) {
    const page = await text(`${at.coverage()}?axis=${axis}&years=5`)
    expect(page).toContain('どこで止まるか')
    expect(page).toContain('7.4％')
  }
})

test('by gender, where it was declared, no figure tells of one or two and nobody is listed', async () => {
  await run(`insert into businesses.self_declarations (city, business_id, gender, declared_at, declared_by)
    select 182079, b.id, case when b.sort_key::int % 3 = 0 then '女性' else '男性' end, now(),
      (select id from platform.accounts where login = 'business' and city = 182079)
    from businesses.businesses b where b.city = 182079 and b.state = '登録' and b.sort_key::int <= 120`)
  const page = await text(`${at.coverage()}?axis=gender&years=1`)
  for (const told of ['女性', '男性', '不明', '0ではありません', '一覧にしません'])
    expect(page).toContain(told)
  // Two of forty women applied: neither their figure nor the one beside it stands there, in page or file.
  const file = await text(`${at.csv()}?axis=gender&years=1`)
  expect(file).toMatch(/女性,40,.*,秘匿,/)
  expect(file).toMatch(/男性,80,.*,秘匿,/)
  expect(file).toMatch(/不明,300,.*,25,/)
  const cell = `axis=gender&years=1&cell=${encodeURIComponent('女性')}`
  expect((await officer.get(`${at.unreached()}?${cell}`)).status).toBe(404)
  expect((await officer.get(`${at.unreachedCsv()}?${cell}`)).status).toBe(404)
})

test('how often a guide was opened is counted by page and day, and by nothing else', async () => {
  const callId = String(
    await house.value(`select id from grants.calls where city = 182079 order by opens_at limit 1`),
  )
  const guide = guideAt({ callPid: pidOf(182079, callId) })
  const views = () => house.value('select coalesce(sum(views), 0)::int from platform.page_views')
  const before = Number(await views())
  house.setClock('2026-11-24T09:10:00+09:00')
  expect((await house.asNobody().get(guide)).status).toBe(200)
  expect((await house.asNobody().get(`${guide}x`)).status).toBe(404)
  expect(Number(await views())).toBe(before + 1)
  // Within seconds they are collected, and written with the next request after.
  expect((await house.asNobody().get(guide)).status).toBe(200)
  expect(Number(await views())).toBe(before + 1)
  house.setClock('2026-11-24T09:11:00+09:00')
  expect(await text(`${at.coverage()}?axis=size&years=1`, house.as(people.officer))).toContain(
    `${before + 1}回（募集の案内のページ。`,
  )
  expect(Number(await views())).toBe(before + 2)
  const columns = await house.engine.asOwner(
    `select string_agg(column_name, ' ' order by ordinal_position) as names
     from information_schema.columns where table_name = 'page_views'`,
    [],
  )
  expect(columns.rows[0]?.names).toBe('city page on_day views')
})
