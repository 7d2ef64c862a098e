import { expect, test } from 'vitest'
import { type Here, within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { profilesOf } from '../../figures/tables.ts'
import { mayHideACluster, quotientsOf } from '../../quotients/rules.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const officer = await house.town.person(people.officer)
const get = async (path: string) => (await house.as(people.officer).get(path)).text()

test.each([
  [
    '18207',
    ['>2.38<', '>2.31<', '＋534', '＋565.16', '△488.71', '＋457.54', '＋333.65', '△274.73'],
  ],
  ['15213', ['>2.85<', '△1,160', '＋819.94', '△780.62', '△1,199.32']],
  ['15204', ['>2.01<']],
  ['16202', ['>1.48<']],
  ['13111', ['>0.62<', '△3,717', '＋712.12', '△963.36', '△3,465.76']],
])('%s: the figures of §5.1 and §5.2 stand on the page to the digit', async (areaCode, figures) => {
  const text = await get(at.region({ areaCode }))
  for (const figure of figures) expect(text, figure).toContain(figure)
})

test.each([
  ['18207', ['7.46', '2.0096', '0.1986']],
  ['13111', ['9.84', '0.1287']],
])('%s: diversity of §5.3', async (areaCode, figures) => {
  const text = await get(at.details({ areaCode }))
  for (const figure of figures) expect(text, figure).toContain(figure)
})

test('38 municipalities may hide a cluster below the division, 大田区 among them', async () => {
  const codes = String(
    await house.value(`select string_agg(code, ',') from observatory.areas where id <> 0`),
  ).split(',')
  const hiding: string[] = []
  for (let from = 0; from < codes.length; from += 200) {
    const some = await within(
      house.grounds,
      { city: officer.city, mode: 'read', person: async () => officer },
      (here: Here) => profilesOf(here, codes.slice(from, from + 200)),
    )
    for (const one of some) if (mayHideACluster(one, quotientsOf(one))) hiding.push(one.area.name)
  }
  expect(hiding).toHaveLength(38)
  expect(hiding).toContain('大田区')
  expect(await get(at.region({ areaCode: '13111' }))).toContain(
    '大分類では見えない集積がある可能性があります',
  )
})

test('a village of fewer than 200: quotients are grey and said to be few', async () => {
  const text = await get(at.region({ areaCode: '13402' }))
  expect(text).toContain('少数のため参考')
  expect(text).toMatch(/<rect class="pale"/)
  expect(text).not.toMatch(/<rect class="self"[^>]*rx=/)
})

test('scenario 15: 双葉町 says why nothing can be decomposed, and that shipments ended', async () => {
  const text = await get(at.region({ areaCode: '07546' }))
  expect(text).toContain('基準年の従業者が0のため計算できません')
  expect(text).toContain('製造品出荷額等は2011年以後0円。2010年は36.2億円')
  const compared = await get(`${at.comparison({ areaCode: '07546' })}?peers=18207`)
  expect(compared).toContain('双葉町：基準年の従業者が0のため計算できません。')
})

test('a designated city names its wards, and a ward leads to it', async () => {
  const text = await get(at.region({ areaCode: '14100' }))
  expect(text).toContain('18の行政区')
  expect(text).toContain('保土ケ谷区（14106）')
  for (const q of ['花見川区', '12102'])
    expect(await get(`${at.regions()}?q=${encodeURIComponent(q)}`)).toContain(
      '千葉県千葉市（花見川区のある市）',
    )
  expect(await get(at.region({ areaCode: '13111' }))).not.toContain('の行政区')
})

test('the comparison refuses what would mislead (§7)', async () => {
  const path = `${at.comparison({ areaCode: '18207' })}?peers=15213`
  expect(await get(`${path}&series=employees&with=employees-public`)).toContain(
    'この2つの系列は対象範囲が違うため、同じ軸に描けません（民営のみ/公営を含む）。',
  )
  expect(await get(`${path}&from=2014&to=2016`)).toContain(
    '2014年は公営を含み、漁業・鉱業がないため、要因分解には使えません。2016年と2021年を選んでください。',
  )
  const file = await get(`${at.comparisonFile({ areaCode: '18207' })}?peers=15213`)
  expect(file).toContain('lq-e,製造業の特化係数,15213,燕市,2021,2.84')
})
