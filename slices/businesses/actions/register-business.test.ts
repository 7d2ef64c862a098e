import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import * as at from '../addresses.ts'
import { standing } from '../lists/rules.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const businessId = await idOf('有限会社山岸眼鏡工房')
const typed = {
  kind: '個人事業主',
  name: '大正眼鏡研磨',
  kana: 'たいしょうめがねけんま',
  aliases: 'タイショー\nTaisho Polish',
  phone: '0778-00-9001',
  source: '訪問',
  confirmedOn: '令和8年11月20日',
}
const page = async (
  who: (typeof people)[keyof typeof people],
  query: Record<string, string> = {},
) => (await house.as(who).get(withQuery(at.businesses(), query))).text()

test('nobody is asked to sign in', async () => {
  for (const path of [at.businesses(), at.business({ businessId }), at.newBusiness()]) {
    const answer = await house.asNobody().get(path)
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
  }
})

test('wrong person: the bank and systems do not enter, finance reads, another city finds nothing', async () => {
  for (const who of [people.bank, people.systems, people.member, people.business])
    expect((await house.as(who).get(at.businesses())).status).toBe(403)
  for (const who of [people.finance, people.executive, people.head])
    expect((await house.as(who).post(at.businesses(), typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.business({ businessId }))).status).toBe(404)
  expect((await elsewhere.get(at.businessEdit({ businessId }))).status).toBe(404)
  expect(await page(people.officerElsewhere)).toContain('事業者がまだ登録されていません')
})

test('executives see a band of headcount, no telephone, and no order or file that tells more', async () => {
  const path = at.business({ businessId })
  const officer = await (await house.as(people.officer).get(path)).text()
  expect(officer).toContain('0778-00-1001')
  expect(officer).toContain('6人')
  for (const who of [people.executive, people.finance]) {
    const seen = await (await house.as(who).get(path)).text()
    expect(seen).not.toContain('0778-00-1001')
    expect(seen).toContain('5〜9人')
    expect(await page(who, { sort: 'employees' })).not.toMatch(/sort=employees&amp;dir/)
    const file = await (await house.as(who).get(at.businessesCsv())).text()
    expect(file).not.toContain('電話番号')
    expect(file).not.toContain('0778-00-1001')
    expect(file).toContain('50人以上')
  }
  const file = await (await house.as(people.officer).get(at.businessesCsv())).text()
  // Telephones leave by an export with a purpose only.
  expect(file).not.toContain('0778-00-1001')
})

test('rule broken: a false check digit is named, what is missing is said, nothing is kept', async () => {
  const officer = house.as(people.officer)
  const wrong = await officer.post(at.businesses(), { ...typed, corporateNumber: '5000020182079' })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining(
      '法人番号の検査数字が合いません（1桁目は4のはずです）。桁の写し間違いがないか確かめてください。',
    ),
  ])
  const damaged = await officer.post(at.businesses(), { ...typed, corporateNumber: '4.00002E+12' })
  expect(await damaged.text()).toContain(
    '法人番号が指数表示になっています。Excelで列を「文字列」にして保存し直してください。',
  )
  const nowhere = await officer.post(at.businesses(), { ...typed, phone: '', employees: '-3' })
  const said = await nowhere.text()
  expect(said).toContain('従業員数は0以上の整数で入れてください。')
  expect(said).toContain('大正眼鏡研磨')
  const unreachable = await officer.post(at.businesses(), { ...typed, phone: '' })
  expect(await unreachable.text()).toContain('所在地か電話の、どちらかを入れてください。')
  const tomorrow = await officer.post(at.businesses(), { ...typed, confirmedOn: '2026-11-25' })
  expect([tomorrow.status, await tomorrow.text()]).toEqual([
    409,
    expect.stringContaining('今日より後の日付'),
  ])
  expect(await house.audited()).toEqual([])
})

test('done: found by 屋号, kana, romaji and misspelling', async () => {
  const officer = house.as(people.officer)
  const made = await officer.post(at.businesses(), typed)
  expect(made.headers.get('location')).toMatch(/^\/businesses\/[0-9a-f-]{36}$/)
  for (const q of ['大正', 'たいしょう', 'ﾀｲｼﾖｳ', 'タイショー', 'taishou', 'TAISYO', '眼鏡　研磨'])
    expect(await page(people.officer, { q })).toContain('大正眼鏡研磨')
  for (const q of ['髙島', '高島めっき', '高嶋', 'takashima'])
    expect(await page(people.officer, { q })).toContain('髙嶋めっき工業株式会社')
  expect(await page(people.officer, { q: 'ない名前' })).toContain('条件に合う事業者がありません')
  expect(await house.audited()).toEqual(['businesses.register-business'])
  expect(await house.announced()).toEqual(['businesses.business-registered'])
})

test('a true number is accepted; the same number is one business, another one never a double', async () => {
  const officer = house.as(people.officer)
  const city = { ...typed, kind: '法人', name: '見本市', phone: '0778-00-9100' }
  const made = await officer.post(at.businesses(), {
    ...city,
    corporateNumber: 'T4-0000-2018-2079',
  })
  expect(made.status).toBe(303)
  const again = await officer.post(at.businesses(), {
    ...city,
    name: '別の名',
    phone: '0778-00-9101',
    corporateNumber: '4000020182079',
  })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('同じ法人番号の事業者が登録されています（見本市）。'),
  ])
  const near = { ...typed, name: '（株）見本市', phone: '0778-00-9100' }
  const asked = await (await officer.post(at.businesses(), near)).text()
  expect(asked).toContain(
    'よく似た事業者が登録されています（一致: 名称, よみ, 電話）。同じ事業者ですか。',
  )
  expect(asked).toContain(`<a href="${made.headers.get('location')}">見本市</a>`)
  const other = await officer.post(at.businesses(), { ...near, corporateNumber: '7000012050002' })
  expect(other.status).toBe(303)
})

test('pages follow each other without loss, by kana and by filters', async () => {
  const officer = house.as(people.officer)
  const names = (text: string) =>
    Array.from(text.matchAll(/href="\/businesses\/[0-9a-f-]{36}">([^<]+)</g), ([, name]) => name)
  const all: (string | undefined)[] = []
  for (let path: string | undefined = at.businesses(); path; ) {
    const text = await (await officer.get(path)).text()
    all.push(...names(text))
    path = text.match(/href="(\/businesses\?[^"]*after=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(new Set(all).size).toBe(all.length)
  const open = `select count(*) from businesses.businesses
    where city = 182079 and state = any($1::text[])`
  expect(all.length).toBe(Number(await house.value(open, [standing])))
  const narrowed = await page(people.officer, { district: '河和田', employees: '20-49' })
  expect(names(narrowed)).toEqual(['株式会社業務漆器タケダ'])
  expect(names(await page(people.officer, { state: '廃業' }))).toContain('神明七宝')
  expect(
    names(await page(people.officer, { division: '11', freshness: 'stale' })).length,
  ).toBeGreaterThan(0)
})
