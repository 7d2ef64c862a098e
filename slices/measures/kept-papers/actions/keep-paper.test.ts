import { expect, test } from 'vitest'
import { readPdf, readWorkbook } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { assessments } from '../../assessments/addresses.ts'
import { revival } from '../../revivals/addresses.ts'
import * as roundsAt from '../../rounds/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const requestId = await value(
  `select id from measures.requests where measure_id = '${measureId}' and round_id = '${roundId}'`,
)
const lineOf = (setsu: number) =>
  value(
    `select id from measures.budget_lines where request_id = '${requestId}' and setsu = ${setsu}`,
  )
const [commission, fees] = [await lineOf(12), await lineOf(18)]
const officer = () => house.as(people.officer)
const finance = () => house.as(people.finance)
const financeHead = () => house.as(people.financeHead)
const latest = async (form: string) => ({
  paperId: await value(
    `select id from measures.kept_papers where form = '${form}' order by kept_at desc limit 1`,
  ),
})
const keep = (typed: Record<string, string>) => finance().post(at.keptPapers(), typed)
house.setClock('2026-12-04T10:00:00+09:00')

test('nobody signs in first; a section may not keep, and what is not there is missing', async () => {
  const nobody = await house.asNobody().get(at.keptPapers())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  const typed = { form: 'assessment', requestId }
  expect((await officer().post(at.keptPapers(), typed)).status).toBe(403)
  expect((await keep({ form: 'assessment', requestId: measureId })).status).toBe(404)
  const wrong = await keep({ form: 'release', requestId })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('残す帳票を選び直してください。'),
  ])
})

test('査定書: finance keeps it with a number; a section never learns of it, nor of what stays in finance', async () => {
  await financeHead().post(assessments({ requestId }), {
    _form: 'assessment',
    ...{ 'lines.0.lineId': commission, 'lines.0.amountYen': '1400' },
    ...{ 'lines.1.lineId': fees, 'lines.1.amountYen': '4200' },
    ...{ stage: 'head', reasonCode: '単価', comment: '市長の意向を待つ（内部の覚え）。' },
    isInternal: 'on',
  })
  const done = await keep({ form: 'assessment', requestId })
  const paper = await latest('assessment')
  expect(done.headers.get('location')).toBe(at.keptPaper(paper))
  const page = await (await finance().get(at.sheet(paper))).text()
  for (const text of ['査', '5,600', '1,400', '財政課の覚え']) expect(page).toContain(text)
  expect(page).not.toContain('市長の意向')
  for (const address of [at.keptPaper(paper), at.sheet(paper), at.pdf(paper), at.workbook(paper)]) {
    expect((await officer().get(address)).status).toBe(404)
    expect((await house.as(people.auditor).get(address)).status).toBe(404)
  }
  expect(await (await officer().get(at.keptPapers())).text()).not.toContain(
    '査定書（令和9年度当初）',
  )
})

test('内示書: kept when the stage is released, for its section and finance only until the vote', async () => {
  const release = { _form: 'release', stage: 'head' }
  expect((await financeHead().post(roundsAt.release({ roundId }), release)).status).toBe(303)
  const paper = await latest('release')
  const sheet = await (await officer().get(at.sheet(paper))).text()
  for (const text of ['産業振興課　御中', '課長査定', '5,600', '△400', '令和8年12月9日']) {
    expect(sheet).toContain(text)
  }
  expect(sheet).not.toContain('市長の意向')
  expect((await house.as(people.auditor).get(at.sheet(paper))).status).toBe(404)
  expect((await house.as(people.officerElsewhere).get(at.sheet(paper))).status).toBe(404)
  expect(await (await officer().get(at.keptPapers())).text()).toContain('内示書（令和9年度当初')
})

test('復活要求書: kept as it was asked; screen, PDF, Word and workbook say the same, and the hash holds', async () => {
  house.setClock('2026-12-08T10:00:00+09:00')
  const asked = await house.as(people.head).post(revival({ measureId, roundId }), {
    stage: 'head',
    ...{ 'lines.0.lineId': commission, 'lines.0.amountYen': '1700' },
    ...{ 'lines.1.lineId': fees, 'lines.1.amountYen': '4200' },
    newFacts: '主催者が小間料を12月から改定し、見積より1者20千円高くなった。',
    learntOn: '2026-12-01',
  })
  expect(asked.status).toBe(303)
  const paper = await latest('revival')
  const said = ['復活要求', '5,900', '1,700', '300', '主催者が小間料を12月から改定し']
  const sheet = await (await officer().get(at.sheet(paper))).text()
  for (const text of said) expect(sheet).toContain(text)
  const pdf = await finance().get(at.pdf(paper))
  const printed = readPdf(new Uint8Array(await pdf.arrayBuffer()))
  const letters = printed.pages.flatMap((page) => page.runs).join('')
  for (const text of ['5,900', '1,700', '主催者が小間料を']) expect(letters).toContain(text)
  expect(printed.embedded).toBe(true)
  const book = await finance().get(at.workbook(paper))
  const sheets = await readWorkbook(new Uint8Array(await book.arrayBuffer()))
  const values = sheets.flatMap((one) => [...one.cells.values()].map((cell) => cell.value))
  for (const number of [5_900, 1_700, 300]) expect(values).toContain(number)
  expect((await finance().get(at.docx(paper))).status).toBe(200)
  const page = await (await officer().get(at.keptPaper(paper))).text()
  expect(page).toContain('残したときの照合値と一致しています')
  await house.value(`update measures.kept_papers
    set content = jsonb_set(content, '{rests}', '"x"') where id = '${paper.paperId}'`)
  const altered = await (await officer().get(at.keptPaper(paper))).text()
  expect(altered).toContain('残したときの照合値と一致しません')
})

test('繰越計算書 and 執行状況 are kept by finance and read by the hall', async () => {
  for (const form of ['carryovers', 'progress']) {
    expect((await keep({ form, year: '2025' })).status).toBe(303)
    const paper = await latest(form)
    expect((await house.as(people.auditor).get(at.sheet(paper))).status).toBe(200)
    expect((await officer().get(at.pdf(paper))).status).toBe(200)
  }
  expect((await keep({ form: 'progress' })).status).toBe(404)
})
