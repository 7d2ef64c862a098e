import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { listingFile } from '../../listing-files/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const measureId = String(
  await house.value(
    `select id from measures.measures where city = 182079 and '展示会' = any(means) order by code limit 1`,
  ),
)
const page = async (query = '') =>
  (await house.as(people.officer).get(`${at.matches({ measureId })}${query}`)).text()

test('nobody signs in first; a bank may not look, another city does not find the measure', async () => {
  const nobody = await house.asNobody().get(at.matches({ measureId }))
  expect(nobody.headers.get('location')).toContain('/sign-in')
  const status = async (who: (typeof people)[keyof typeof people]) =>
    (await house.as(who).get(at.matches({ measureId }))).status
  expect([await status(people.bank), await status(people.officerElsewhere)]).toEqual([403, 404])
})

test('two lists, each with its words; what is out is told by number and not shown', async () => {
  const record = (id: string, more: object) => ({
    id,
    title: `見本補助金${id}`,
    target_area_search: '全国',
    acceptance_end_datetime: '2027-02-26T14:59Z',
    target_number_of_employees: '従業員数の制約なし',
    industry: '製造業',
    use_purpose: '販路拡大・海外展開をしたい',
    project_end_deadline: '2031-03-31T14:59Z',
    ...more,
  })
  const file = JSON.stringify({
    subsidies: [
      record('甲', { detail: '<p>地方公共団体が行う事業を補助します。</p>' }),
      record('乙', { detail: '<p>中小企業者が行う事業を補助します。</p>' }),
      record('丙', {
        detail: '<p>自治体の施設の改修。</p>',
        project_end_deadline: '2026-10-31T14:59Z',
      }),
    ],
  })
  const done = await house
    .as(people.officer)
    .post(listingFile(), { file: new File([file], '一覧.json') })
  expect(done.status).toBe(303)
  const city = await page()
  for (const said of ['見本補助金甲', '地方公共団体が行う事業', '要確認', '対象外は1件'])
    expect(city).toContain(said)
  for (const other of ['見本補助金乙', '見本補助金丙']) expect(city).not.toContain(other)
  const business = await page('?who=business')
  expect(business).toContain('見本補助金乙')
  expect(business).not.toContain('見本補助金甲')
})
