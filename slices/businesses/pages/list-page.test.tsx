import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import * as at from '../addresses.ts'
import { columns } from '../columns/addresses.ts'
import { countRegister } from '../counts/actions/count-register.ts'
import { opening } from '../lists/addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('businesses', routes, fill)
type Who = (typeof people)[keyof typeof people]
const page = async (who: Who, query: Record<string, string> = {}) =>
  (await house.as(who).get(withQuery(at.businesses(), query))).text()
const names = (text: string) =>
  Array.from(text.matchAll(/href="\/businesses\/[0-9a-f-]{36}">([^<]+)<\/a>/g), ([, name]) => name)
const count = async (where: string) =>
  Number(
    await house.value(
      `select count(*) from businesses.businesses b where b.city = 182079
        and b.state in ('仮登録', '登録', '休業') and ${where}`,
    ),
  )
const told = (text: string) => Number(/事業者は([\d,]+)件/.exec(text)?.[1]?.replaceAll(',', ''))

test('wrong person: age and succession are opened by a purpose; before, no column, filter or order tells them', async () => {
  for (const who of [people.officer, people.head, people.finance, people.executive]) {
    const seen = await page(who, { 'succession.自分の代で廃業': 'on', sort: 'age', dir: 'desc' })
    expect(seen).not.toContain('自分の代で廃業')
    expect(told(seen)).toBe(await count('true'))
    expect(seen).toContain('いまは外しています')
    expect(names(seen)).toEqual(names(await page(who)))
  }
  expect(
    (
      await house
        .as(people.finance)
        .post(opening(), { about: 'businesses.list', reason: '統計のために見たいので。' })
    ).status,
  ).toBe(403)
  const short = await house
    .as(people.officer)
    .post(opening(), { _form: 'open-list', about: 'businesses.list', reason: '見る' })
  expect([short.status, await short.text()]).toEqual([
    422,
    expect.stringContaining('10字以上で書いてください'),
  ])
})

test('done: several values of one condition, each with a chip that takes it off; counts beside the others', async () => {
  const query = { 'district.河和田': 'on', 'district.神明': 'on', 'employees.1-4': 'on' }
  const seen = await page(people.officer, query)
  const both = `b.district in ('河和田', '神明') and b.employees between 1 and 4`
  expect(told(seen)).toBe(await count(both))
  expect(seen).toContain('地区：河和田の条件を外す')
  expect(seen).toContain('すべて外す')
  // Beside one district another shows what it would add.
  const other = await count(`b.district = '立待' and b.employees between 1 and 4`)
  expect(seen).toMatch(new RegExp(`立待</span><span class="n">${other}<`))
  const one = await page(people.officer, { district: '河和田' })
  expect(told(one)).toBe(await count(`b.district = '河和田'`))
  const fresh = await page(people.officer, { 'freshness.stale': 'on' })
  expect(told(fresh)).toBe(await count(`b.confirmed_on < '2024-11-24'`))
  const process = String(
    await house.value(`select id from businesses.processes where name = 'ロー付け'`),
  )
  expect(names(await page(people.officer, { [`process.${process}`]: 'on' }))).toContain(
    '株式会社前田ロー付',
  )
})

test('scenario 2: found by 屋号, kana and romaji, and by what it can do and where', async () => {
  for (const q of ['ヤマギシ', 'やまぎし', 'yamagishi', '鏡面研磨 河和田', 'ミラー仕上げ'])
    expect(names(await page(people.officer, { q }))).toContain('有限会社山岸眼鏡工房')
})

test('done: one wrong or missing character finds nothing, and asks whom it was meant for', async () => {
  for (const q of ['山岸目鏡工房', 'やまぎしがね', 'yamagishimegame']) {
    const seen = await page(people.officer, { q })
    expect(seen).toContain('条件に合う事業者がありません')
    expect(seen).toMatch(/もしかして[\s\S]*有限会社山岸眼鏡工房/)
  }
  expect(await page(people.officer, { q: '山岸目鏡工房' })).toContain(
    '「目」が「眼」かもしれません',
  )
  expect(await page(people.officerElsewhere, { q: '山岸目鏡工房' })).not.toContain('もしかして')
})

test('done: chosen columns are remembered, for the file too; without one it is said', async () => {
  const officer = house.as(people.officer)
  const none = await officer.post(columns(), { _form: 'columns' })
  expect([none.status, await none.text()]).toEqual([
    409,
    expect.stringContaining('列を一つ以上選んでください'),
  ])
  await officer.post(columns(), { column: ['phone', 'foundedYear'] })
  const seen = await page(people.officer, { q: '山岸' })
  expect(seen).toContain('0778-00-1001')
  expect(seen).toContain('>1974<')
  const file = await (await officer.get(at.businessesCsv())).text()
  expect(file.split('\r\n')[0]).toBe('法人番号,名称,名称カナ,創業の年')
  // A column that somebody may not see stays closed, whatever was sent.
  await house.as(people.finance).post(columns(), { column: ['phone', 'district'] })
  expect(await page(people.finance)).not.toContain('0778-00-1001')
  await officer.post(columns(), { standard: 'on' })
  expect(await page(people.officer, { q: '山岸' })).not.toContain('0778-00-1001')
})

test('done: opened by a purpose, the list is narrowed by succession and ordered by age', async () => {
  const officer = house.as(people.officer)
  await officer.post(opening(), {
    about: 'businesses.list',
    reason: '12月に訪問する先を選ぶため。',
  })
  const seen = await page(people.officer, { 'succession.自分の代で廃業': 'on' })
  expect(names(seen)).toContain('株式会社前田ロー付')
  await officer.post(columns(), { column: ['age', 'succession'] })
  const oldest = await page(people.officer, { sort: 'age', dir: 'desc' })
  const age = await house.value(
    `select max(2026 - p.birth_year) from businesses.people p
     join businesses.businesses b on (b.city, b.id) = (p.city, p.business_id)
     where p.city = 182079 and p.part = '代表者' and b.state in ('仮登録', '登録', '休業')`,
  )
  expect(oldest).toMatch(new RegExp(`${names(oldest)[0]}[\\s\\S]{0,400}>${age}<`))
  const file = await (await officer.get(at.businessesCsv())).text()
  expect(file).not.toContain('代表者の年齢')
  await officer.post(columns(), { standard: 'on' })
})

test('the counts that are kept are those that are counted', async () => {
  await house.town.do('system', countRegister, {})
  const kept = async (facet: string, value: string) =>
    Number(
      await house.value(
        `select sum(count)::int from businesses.facet_counts
          where city = 182079 and facet = $1 and value = $2`,
        [facet, value],
      ),
    )
  expect(await kept('district', '河和田')).toBe(await count(`b.district = '河和田'`))
  expect(await kept('employees', '1-4')).toBe(await count('b.employees between 1 and 4'))
  expect(await kept('freshness', 'stale')).toBeGreaterThan(0)
  const before = await kept('state', '登録')
  await house.as(people.officer).post(at.businesses(), {
    kind: '個人事業主',
    name: '数えられる見本工房',
    phone: '0778-00-9555',
    source: '訪問',
    confirmedOn: '2026-11-20',
  })
  expect(await kept('state', '登録')).toBe(before + 1)
})
