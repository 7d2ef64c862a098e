import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const page = async (path: string, who = people.officer) => {
  const answer = await house.as(who).get(path)
  return { status: answer.status, text: await answer.text() }
}
const sabae = at.region({ areaCode: '182079' })

test('official statistics are open to everybody who has signed in, of any place', async () => {
  for (const who of [people.bank, people.member, people.auditor, people.officerElsewhere])
    expect((await house.as(who).get(sabae)).status).toBe(200)
  const { text } = await page(sabae, people.bank)
  expect(text).not.toContain('を根拠にする')
})

test('an unknown code is not found, in whatever form', async () => {
  for (const areaCode of ['99999', 'abc', '182070', '00000', '1820799'])
    expect((await page(at.region({ areaCode }))).status).toBe(404)
  expect((await page(at.numbers({ areaCode: '18207', figure: 'nothing' }))).status).toBe(404)
})

test('鯖江市: finding, figures, source and caveats of the acceptance stand on the page', async () => {
  const { text } = await page(sabae)
  for (const said of [
    '従業者30,197人（2021年）の36.2％が製造業。全国の製造業割合の2.38倍です。',
    '5年で＋534人。全国の伸び＋565人、業種の盛衰△489人、地域の力＋458人',
    '経済センサス‐活動調査',
    '2021年調査は、2016年調査で把握できなかった事業所を含む可能性があり',
    '付加価値ではありません',
    '民営のみ',
  ])
    expect(text).toContain(said)
})

test('places are found by name, reading in either kana, and code of five or six digits', async () => {
  for (const q of ['鯖江', 'さばえ', 'サバエ', '18207', '182079', '福井県鯖江市', 'さばえし'])
    expect((await page(`${at.regions()}?q=${encodeURIComponent(q)}`)).text, q).toContain(
      'href="/regions/18207"',
    )
  const none = await page(`${at.regions()}?q=${encodeURIComponent('存在しない町')}`)
  expect(none.text).toContain('当てはまる市区町村がありません')
  const prefecture = await page(`${at.regions()}?prefecture=${encodeURIComponent('福井県')}`)
  expect(prefecture.text.match(/href="\/regions\/18\d{3}"/g)?.length).toBeGreaterThanOrEqual(17)
})

test('peers are compared on the same axes, at most twelve; one name adds one', async () => {
  const path = `${at.comparison({ areaCode: '18207' })}?peers=15213,15204&add=${encodeURIComponent('越前市')}`
  const { text } = await page(path)
  for (const name of ['燕市', '三条市', '越前市']) expect(text).toContain(name)
  const many = Array.from({ length: 14 }, (_, n) => 13101 + n).join(',')
  const crowd = await page(`${at.comparison({ areaCode: '18207' })}?peers=${many}`)
  expect(crowd.text).toContain('比べる相手は12までです')
  const odd = await page(`${at.comparison({ areaCode: '18207' })}?peers=x,99999,18207`)
  expect(odd.status).toBe(200)
})

test('a file has the columns of §6, a BOM, and an empty cell beside a mark', async () => {
  const answer = await house
    .as(people.officer)
    .get(at.numbers({ areaCode: '18207', figure: 'all' }))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  expect(text.split('\r\n')[0]).toBe(
    '\ufeff系列ID,系列名,地域コード,地域名,時点,値,欠測記号,単位,出典,版,注意',
  )
  expect(text).toContain('employees-e,従業者数（民営） 製造業,18207,鯖江市,2021,10921,,人,')
  const hidden = await house.value(
    `select a.code from observatory.figures f join observatory.areas a on a.id = f.area
     join observatory.series s on s.id = f.series
     where s.code = 'shipments' and f.mark = 'suppressed' and not f.partial order by a.id limit 1`,
  )
  const file = await page(at.numbers({ areaCode: String(hidden), figure: 'shipments' }))
  if (file.status === 200) expect(file.text).toMatch(/,\d{4},,suppressed,百万円,/)
})

test('edges: nobody at work, all withheld, a village, a ward – every page is drawn', async () => {
  const few = String(
    await house.value(
      `select string_agg(code, ',') from (
         select code from observatory.areas where id <> 0 and (id % 41 = 0 or name in ('双葉町', '大熊町', '青ヶ島村', '大田区', '舟橋村'))) chosen`,
    ),
  ).split(',')
  for (const areaCode of few)
    for (const path of [at.region({ areaCode }), at.details({ areaCode })])
      expect((await page(path)).status, path).toBe(200)
  expect((await page(at.region({ areaCode: '07546' }))).text).toContain('基準年の従業者が0')
})

test('a series says what it measures, of whom and from which editions', async () => {
  const { text } = await page('/regions/series/shipments')
  for (const said of ['従業者4人以上', '百万円', '社会・人口統計体系', '秘匿'])
    expect(text).toContain(said)
  expect((await page('/regions/series/nothing')).status).toBe(404)
})
