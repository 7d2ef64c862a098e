import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeSteps } from '#platform/jobs'
import { readPdf, readWorkbook } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as sheetsAt from '../../evaluation-sheets/addresses.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillPlans])
const officer = house.as(people.officer)
const told = {
  publisher: '見本市',
  source: '令和7年度事務事業評価シート',
  publishedOn: '2026-03-31',
}
const sheet = (id: string, more: object = {}) => ({
  id,
  name: `見本事業${id}`,
  year: 7,
  department: '産業課',
  overview: '見本の概要。',
  financials: [2, 3, 4, 5, 6, 7].map((year) => ({
    ...{ year, nationalSubsidy: 0, localBond: null, generalRevenue: 500, totalCost: 500 },
    ...{ personnelCount: 1, workHours: 200, personnelCost: 800, grandTotal: 1300 },
  })),
  indicators: [{ year: 7, activity: [3, null], target: [0], outcome: ['隔年実施'] }],
  indicatorLabels: {
    activity: [{ name: '相談', unit: '件' }],
    outcome: [{ name: '満足', unit: '％' }],
  },
  ...more,
})

async function work(): Promise<void> {
  const workshop = { ...house.grounds, rows: routes, log: () => undefined }
  while (await takeSteps(workshop, 'test'));
}
const send = (text: string, more: object = {}, who = officer) =>
  who.post(at.sheetFiles(), { file: new File([text], '評価シート.json'), ...told, ...more })
const latest = () =>
  house.value(
    'select id::text from measures.sheet_files order by received_at desc, version limit 1',
  )
/** Receives and checks a file. @returns its id and what its page says */
async function checked(sheets: readonly object[], more: object = {}) {
  house.setClock(new Date(house.grounds.clock.now().getTime() + 60_000).toISOString())
  const received = await send(JSON.stringify(sheets), more)
  expect(received.headers.get('location')).toMatch(/^\/jobs\//)
  await work()
  const sheetFileId = String(await latest())
  return { sheetFileId, page: await pageOf(at.sheetFile({ sheetFileId })) }
}
const bytesOf = async (path: string) =>
  new Uint8Array(await (await officer.get(path)).arrayBuffer())
const pageOf = async (path: string) => (await officer.get(path)).text()
const versionOf = async (id: string) =>
  String(await house.value('select version from measures.sheet_files where id = $1', [id]))
async function takeIn(sheetFileId: string, more: object = {}) {
  const _version = await versionOf(sheetFileId)
  const answer = await officer.post(at.intake({ sheetFileId }), { _version, ...more })
  await work()
  return answer
}
const count = () => house.value('select count(*)::int from measures.evaluation_sheets')
const idOf = async (code: string) =>
  String(await house.value('select id from measures.evaluation_sheets where code = $1', [code]))

test('nobody is asked to sign in; finance looks and brings nothing; a bank and another city find nothing', async () => {
  const nobody = await house.asNobody().get(at.sheetFiles())
  expect(nobody.headers.get('location')).toContain('/sign-in')
  const finance = house.as(people.finance)
  expect((await finance.get(sheetsAt.sheets())).status).toBe(200)
  expect((await send(JSON.stringify([sheet('1')]), {}, finance)).status).toBe(403)
  expect((await house.as(people.bank).get(sheetsAt.sheets())).status).toBe(403)
  const { sheetFileId } = await checked([sheet('0')])
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.sheetFile({ sheetFileId }))).status).toBe(404)
  expect((await elsewhere.post(at.intake({ sheetFileId }), { _version: '1' })).status).toBe(404)
  expect(await count()).toBe(0)
})

test('rule broken: another structure, and a sheet that cannot be read, keep nothing', async () => {
  const other = await send('{"補助金":1}')
  expect([other.status, await other.text()]).toEqual([
    422,
    expect.stringContaining('読めた項目は「補助金」です。'),
  ])
  const unnamed = await send(JSON.stringify([sheet('1')]), { publisher: '' })
  expect(unnamed.status).toBe(422)
  const { sheetFileId, page } = await checked([sheet('1'), { id: '2', financials: [] }])
  expect(page).toContain('事業名（name）がありません。')
  const broken = await takeIn(sheetFileId)
  expect([broken.status, await broken.text()]).toEqual([
    409,
    expect.stringContaining('読めないシートが1件あります。'),
  ])
  expect(await count()).toBe(0)
  expect((await takeIn(sheetFileId, { leavesOut: 'on' })).status).toBe(303)
  expect(await count()).toBe(1)
})

test('scenario 18: blank is 「－」 and zero is 0, on the page, on paper and in Excel', async () => {
  const sheetId = await idOf('1')
  const page = await pageOf(sheetsAt.sheet({ sheetId }))
  const row = (label: string) =>
    page.slice(page.indexOf(label), page.indexOf('</tr>', page.indexOf(label)))
  expect(row('国庫支出金').match(/>0</g)).toHaveLength(6)
  expect(row('地方債').match(/>－</g)).toHaveLength(6)
  expect(page).toContain('見本市「令和7年度事務事業評価シート」（公表日')
  expect(page).toContain('隔年実施')
  const paper = await pageOf(sheetsAt.paper({ sheetId }))
  expect(paper).toContain('出典：見本市「令和7年度事務事業評価シート」（公表 令8.3.31）')
  const pdf = readPdf(await bytesOf(sheetsAt.pdf({ sheetId })))
  expect(pdf.pages.map(({ widthPoints }) => Math.round(widthPoints))).toEqual([595, 595])
  const [book] = await readWorkbook(await bytesOf(sheetsAt.workbook({ sheetId })))
  const cells = [...(book?.cells.values() ?? [])].map(({ value }) => value)
  expect(cells.filter((value) => value === 0).length).toBeGreaterThanOrEqual(6)
  expect(cells.filter((value) => value === '－').length).toBeGreaterThanOrEqual(6)
  const csv = await pageOf(sheetsAt.sheetCsv({ sheetId }))
  expect(csv).toContain('令和2年度,0,,,,500000,500000,1,200,800000,1300000')
})

test('the same file again changes nothing; a changed one shows each field, and is undone', async () => {
  const same = await checked([sheet('1')])
  expect(same.page).toContain('すべての評価シートが、いまの記録と同じです。')
  expect((await takeIn(same.sheetFileId)).status).toBe(409)
  const later = sheet('1', {
    year: 8,
    overview: '直した概要。',
    financials: [
      { year: 7, totalCost: 0 },
      { year: 8, totalCost: 700 },
    ],
  })
  const { sheetFileId, page } = await checked([later, sheet('9')], { source: '令和8年度シート' })
  for (const said of ['直した概要。', '令和7年度 事業費計', '500000円', '令和8年度 事業費計'])
    expect(page).toContain(said)
  const sheetId = await idOf('1')
  expect(await pageOf(sheetsAt.sheet({ sheetId }))).not.toContain('直した概要')
  expect((await takeIn(sheetFileId)).status).toBe(303)
  const after = await pageOf(sheetsAt.sheet({ sheetId }))
  for (const said of [
    '直した概要',
    '令和8年度',
    '出典2　見本市「令和8年度シート」',
    '前の年度の評価シート',
  ])
    expect(after).toContain(said)
  expect(await count()).toBe(2)
  const undone = await officer.post(at.reversal({ sheetFileId }), {
    _version: await versionOf(sheetFileId),
    reason: '公表元が取り下げた',
  })
  expect(undone.status).toBe(303)
  expect(await count()).toBe(1)
  const back = await pageOf(sheetsAt.sheet({ sheetId }))
  expect(back).not.toContain('直した概要')
  expect((await checked([sheet('1')])).page).toContain(
    'すべての評価シートが、いまの記録と同じです。',
  )
})

test('what changed between the check and taking in stops it whole', async () => {
  const first = await checked([sheet('1', { overview: '甲' }), sheet('7')])
  const second = await checked([sheet('1', { overview: '乙' })])
  await takeIn(second.sheetFileId)
  await takeIn(first.sheetFileId)
  expect(
    await house.value("select count(*)::int from measures.evaluation_sheets where code = '7'"),
  ).toBe(0)
  expect(await pageOf(at.sheetFile({ sheetFileId: first.sheetFileId }))).toContain(
    'もう一度確かめる',
  )
})

const real = join(process.cwd(), '../shared/data/evaluation-sheets/ofunato-open.json')
test.skipIf(!existsSync(real))(
  'the 56 real sheets become measures with six years each, twice the same, and go again',
  async () => {
    const sheets = JSON.parse(readFileSync(real, 'utf8'))
    const source = { publisher: '大船渡市', source: '令和7年度事務事業評価シート', publishedOn: '' }
    const { sheetFileId } = await checked(sheets, source)
    const before = Number(await count())
    const started = performance.now()
    expect((await takeIn(sheetFileId)).status).toBe(303)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(Number(await count()) - before).toBe(56)
    expect(
      await house.value(
        'select array[count(*), count(distinct sheet_id)]::int[] from measures.year_figures where file_id = $1',
        [sheetFileId],
      ),
    ).toEqual([336, 56])
    const sheetId = await idOf('0343')
    const page = await pageOf(sheetsAt.sheet({ sheetId }))
    expect(page).toContain(
      '大船渡市が公表した令和7年度評価シートの記録です。この市の事業ではありません。',
    )
    const longest = await house.value(
      `select id from measures.evaluation_sheets where publisher = '大船渡市'
        order by length(overview) + length(comments::text) desc limit 1`,
    )
    const paper = await bytesOf(sheetsAt.pdf({ sheetId: String(longest) }))
    expect(readPdf(paper).pages).toHaveLength(2)
    const joined = await officer.post(sheetsAt.joint({ sheetId }), { measureId: '' })
    expect(joined.status).toBe(303)
    expect((await checked(sheets, source)).page).toContain(
      'すべての評価シートが、いまの記録と同じです。',
    )
  },
)
