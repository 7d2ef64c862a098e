import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { measure as measurePage, measures, newMeasure } from '../../addresses.ts'
import { sheetFiles } from '../../evaluation-files/addresses.ts'
import * as papersAt from '../../papers/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const officer = house.as(people.officer)
const text = async (path: string) => (await officer.get(path)).text()
const measureOf = async (code: string) =>
  String(await house.value('select id from measures.measures where code = $1', [code]))
const sheetOf = async (code: string) =>
  String(await house.value('select id from measures.evaluation_sheets where code = $1', [code]))

test('nobody and another city learn of no sheet; another section joins nothing', async () => {
  const sheetId = await sheetOf('7190')
  const nobody = await house.asNobody().get(at.sheet({ sheetId }))
  expect(nobody.headers.get('location')).toContain('/sign-in')
  const elsewhere = house.as(people.officerElsewhere)
  for (const path of [at.sheet, at.paper, at.pdf, at.workbook, at.sheetCsv])
    expect((await elsewhere.get(path({ sheetId }))).status).toBe(404)
  expect(await (await elsewhere.get(at.sheets())).text()).not.toContain('産地見学会')
  const finance = house.as(people.finance)
  expect((await finance.post(at.joint({ sheetId }), { measureId: '' })).status).toBe(403)
  expect((await finance.get(sheetFiles())).status).toBe(403)
})

test('rule broken: one measure has one past, and another publisher is nobody’s past', async () => {
  const measureId = await measureOf('7201')
  const second = await officer.post(at.joint({ sheetId: await sheetOf('7190') }), { measureId })
  expect([second.status, await second.text()]).toEqual([
    409,
    expect.stringContaining(
      'この事業には、もう「海外見本市 出展支援事業（見本）」の記録がつながっています。',
    ),
  ])
  await house.value("update measures.evaluation_sheets set publisher = '隣市' where code = '7190'")
  const other = await officer.post(at.joint({ sheetId: await sheetOf('7190') }), {
    measureId: await measureOf('7204'),
  })
  expect([other.status, await other.text()]).toEqual([
    409,
    expect.stringContaining('隣市の評価シートは、'),
  ])
})

test('a measure is begun from the city’s own sheet, and has its past from the first day', async () => {
  await house.value(
    "update measures.evaluation_sheets set publisher = '鯖江市' where code = '7190'",
  )
  const sheetId = await sheetOf('7190')
  expect(await text(at.sheet({ sheetId }))).toContain('この記録から事業を起こす')
  const form = await text(`${newMeasure()}?sheet=${sheetId}`)
  for (const said of ['産地見学会 運営事業（見本）', '工房を一般に開く見学会を年に一度ひらく。'])
    expect(form).toContain(said)
  const typed = {
    ...{ sheetId, code: '7190', name: '産地見学会 運営事業（見本）', newness: '継続' },
    ...{ costNature: '経常', startedYear: '平成28', sunsetYear: '令和12', means: '広報' },
    ...{ intent: '作り手の仕事を見て、産地を身近に感じる。', delivery: '直営', proposer: '市' },
    content: '工房を一般に開く見学会を年に一度ひらく。',
    goalId: String(await house.value("select id from plans.goals where number = '1-1'")),
  }
  const begun = await officer.post(measures(), typed)
  expect(begun.status).toBe(303)
  expect(await text(begun.headers.get('location') ?? '')).toContain('これまでの年度')
  const again = await officer.post(measures(), { ...typed, code: '7199' })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('もう「産地見学会 運営事業（見本）」につながっています。'),
  ])
})

test('done: the measure shows its earlier years with their source, and ② prints them beside the request', async () => {
  const measureId = await measureOf('7201')
  const page = await text(measurePage({ measureId }))
  for (const said of [
    'これまでの年度',
    '令和2年度',
    '集計中',
    '事務事業評価シート（見本）」（公表日',
  ])
    expect(page).toContain(said)
  const draft = `${papersAt.paper({ measureId, paperName: 'evaluation' })}?draft=yes`
  const paper = await text(draft)
  for (const said of ['共同出展した作り手', '記録のない欄は評価シートから', '過去の年度の出典：'])
    expect(paper).toContain(said)
  // 令和7年度 has funds of today's record (2,500 and 3,400 of 5,900): its 500 of other funds is not added.
  const [other = ''] = /その他<[\s\S]*?<\/tr>/.exec(paper) ?? []
  expect(
    other
      .replaceAll(/<[^>]*>?/g, ' ')
      .trim()
      .split(/\s+/),
  ).toEqual([...['その他', '500', '500', '500'], ...['－', '－', '－']])
  const request = `${papersAt.paper({ measureId, paperName: 'budget-request' })}?draft=yes`
  expect(await text(request)).not.toContain('共同出展した作り手')
  await officer.post(at.joint({ sheetId: await sheetOf('7201') }), { measureId: '' })
  expect(await text(measurePage({ measureId }))).not.toContain('これまでの年度')
})
