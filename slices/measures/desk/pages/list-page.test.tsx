import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const run = (text: string) => house.engine.asOwner(text, [])
const roundId = await value("select id from measures.rounds where kind = '当初'")
const finance = house.as(people.finance)
const fair = '海外見本市 出展支援事業（見本）'
const school = '海外取引の学び直し講座（見本）'
const list = async (query = '') =>
  (await finance.get(`${at.desk({ roundId })}?${new URLSearchParams(query)}`)).text()
const csv = async () => (await finance.get(at.deskCsv({ roundId }))).text()

test('nobody, the section and another city do not meet the desk', async () => {
  const nobody = await house.asNobody().get(at.desk({ roundId }))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.officer).get(at.deskCsv({ roundId }))).status).toBe(403)
  expect((await house.as(people.financeElsewhere).get(at.desk({ roundId }))).status).toBe(404)
})

test('each request tells unit cost and 不用額 of three years, and why a year has none', async () => {
  const page = await list()
  for (const said of ['1者あたり', '664,000', '668,333', '決算前', '400（8.0％）', '未判定'])
    expect(page).toContain(said)
  // The other one is new: nothing of it is 0.
  expect(page).toContain('3年とも記録なし')
  const file = await csv()
  expect(file).toContain('令和6年度 単位コスト（円）')
  expect(file).toMatch(/海外取引の学び直し講座.*記録なし,記録なし,記録なし/)
})

test('a request is found by its measure, its code or its section', async () => {
  expect(await list('q=見本市')).toContain(fair)
  expect(await list('q=見本市')).not.toContain(school)
  expect(await list('q=7201')).toContain(fair)
  expect(await list('q=産業振興')).toContain(school)
  const none = await list('q=林道')
  expect(none).toContain('条件に合う要求がありません')
  expect(none).not.toContain(fair)
})

test('an exit condition counts as met by a test of it as it is stated now; an overlap waits for its answer', async () => {
  const of = (code: string) => `(select id from measures.measures where code = '${code}')`
  await run(`insert into measures.retests (city, measure_id, fiscal_year, is_met, sentence, tested_at,
    tested_name) values (182079, ${of('7201')}, 2026, true, '達した。', '2026-11-20', '')`)
  expect(await list('q=見本市')).toContain('達している')
  await run(
    `update measures.interests set stated_at = '2026-11-21' where measure_id = ${of('7201')}`,
  )
  expect(await list('q=見本市')).toContain('未判定')
  expect(await csv()).toMatch(/海外見本市.*なし,令和11年度,未判定/)
  await run(`update measures.measures set target_industry = '製造業', target_size = '小規模',
    target_stage = '', means = '{補助}', target_place = '' where code in ('7201', '7202')`)
  await run(`update measures.measures set section_id = (select id from platform.sections
    where city = 182079 and name = '財政課') where code = '7202'`)
  expect(await list('q=見本市')).toContain('未回答1件')
  expect(await csv()).toContain('産地直販の共同サイト運営')
  await run(
    `update measures.measures set target_industry = '', target_size = '' where code = '7201'`,
  )
  expect(await list('q=見本市')).toContain('対象が未記入')
})
