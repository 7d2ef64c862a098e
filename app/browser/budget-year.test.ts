import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { sabae } from '#platform/samples'
import { choose, send } from './form-filling.ts'
import { openBrowser } from './open-browser.ts'
import { keepInOffice, type PeopleByDay, peopleByDay } from './people-by-day.ts'
import { type ServedTown, serveTown } from './served-town.ts'
import { figuresAgree } from './sheet-figures.ts'
import type { SampleName } from './sign-in.ts'
import { here, text } from './walk-steps.ts'

// A budget year from 方針 to 決算 by the section, finance and the mayor, without JavaScript.
let town: ServedTown
let browser: Browser
let people: PeopleByDay
const on = (instant: string) => people.on(instant)
const as = (who: SampleName) => people.as(who)
const read = (who: SampleName, address: string) => people.read(who, address)
const status = (who: SampleName, address: string) => people.status(who, address)
const follow = async (page: Page, words: string | RegExp) => {
  await page.locator('main').getByRole('link', { name: words }).first().click()
  await page.waitForLoadState('load')
}
beforeAll(async () => {
  town = await serveTown('2027-10-05T09:00:00+09:00')
  await keepInOffice(town)
  browser = await openBrowser()
  people = peopleByDay(town, browser)
})
afterAll(async () => {
  await browser?.close()
  await town?.stop()
})
let measure = ''
let round = ''
let request = ''
let work = ''
const cell = (n: number, values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`rows.${n}.${name}`, value]))

test('finance opens the year; the section asks 6,000 千円, and only its head submits', async () => {
  expect(await status('officer', '/rounds/new')).toBe(403)
  const finance = await as('finance')
  await finance.goto('/rounds/new')
  await send(finance, '/rounds', {
    ...{ fiscalYear: '令和10', kind: '当初', dueOn: '2027-11-30' },
    policy: '根拠と終期のない事業は認めない。',
  })
  round = here(finance)
  const officer = await as('officer')
  await officer.goto(`/measures?q=${encodeURIComponent('海外見本市')}`)
  await follow(officer, /海外見本市 出展支援事業/)
  measure = here(officer)
  request = `${measure}/requests/${round.split('/').at(-1)}`
  await officer.goto(`${request}/lines`)
  await choose(officer, 'rows.0.schemeId', '地域産業海外展開交付金')
  await send(officer, '/lines', {
    ...cell(0, { setsu: '18', content: '出展小間料の補助', unitPriceYen: '350000' }),
    ...cell(0, { quantity: '12', priceSource: '見積' }),
    ...cell(1, { setsu: '12', content: '通訳と商談の設定', unitPriceYen: '1800000' }),
    ...cell(1, { quantity: '1', priceSource: '見積' }),
  })
  await officer.goto(`${request}/funds`)
  const funds = { 'funds.0.schemeId': '地域産業海外展開交付金', 'funds.0.amountYen': '2100' }
  await send(officer, '/funds', { ...funds, generalYen: '3900' })
  expect(await text(officer)).toContain('6,000')
  expect(await officer.locator('main form[action$="/submission"]').count()).toBe(0)
  await on('2027-11-10T10:00:00')
  const head = await as('head')
  await head.goto(request)
  await send(head, '/submission')
  expect(await text(head)).toContain('予算要求書を提出しました')
})

async function assess(who: SampleName, stage: string, talks: string, fair: string): Promise<void> {
  const page = await as(who)
  await page.goto(work)
  await send(page, '/assessments', {
    ...{ stage, 'lines.0.amountYen': talks, 'lines.1.amountYen': fair, reasonCode: '単価' },
    comment: '前年の実績の単価に合わせて、査定する。',
  })
  expect(await text(page)).toContain('内示するまで、課には見えません')
}

test('査定 is hidden until its 内示; the section asks again, the mayor decides, the amounts are final', async () => {
  const finance = await as('finance')
  await finance.goto(`/desk${round}`)
  await follow(finance, /海外見本市 出展支援事業/)
  work = here(finance)
  await send(finance, '/reception')
  expect(await status('officer', work)).toBe(403)
  await on('2028-01-21T10:00:00')
  await assess('financeHead', 'head', '1500', '4200')
  expect(await read('officer', request)).not.toContain('5,700')
  expect(await status('finance', `${round}/amendments`)).toBe(403)
  const financeHead = await as('financeHead')
  await financeHead.goto(round)
  await send(financeHead, '/releases', { stage: 'head' })
  expect(await read('officer', request)).toContain('5,700千円')
  await on('2028-01-24T10:00:00')
  const head = await as('head')
  await head.goto('/budget-papers')
  await follow(head, /内示書/)
  expect(await text(head)).toContain('照合値と一致しています')
  await head.goto(`${request}/revival`)
  await send(head, '/revival', {
    ...{ 'lines.0.amountYen': '1800', 'lines.1.amountYen': '4200', learntOn: '2028-01-20' },
    newFacts: '通訳の単価が、要求の後の1月20日に主催者から改めて通知されたため。',
  })
  expect(await text(head)).toContain('復活要求を出しました')
  await assess('executive', 'mayor', '1700', '4200')
  const desk = await as('financeHead')
  await desk.goto(round)
  await send(desk, '/releases', { stage: 'mayor' })
  await on('2028-02-10T10:00:00')
  const last = await as('financeHead')
  await last.goto(round)
  await send(last, '/settling')
  expect(await text(last)).toContain('予算案を確定しました')
  await last.goto(`${round}/calendar`)
  await send(last, '/submission', { submittedOn: '2028-02-10' })
  expect(await read('officer', request)).toContain('5,900千円')
})

test('the assembly votes 500 千円 less: 修正可決, and 現額 is 5,400', async () => {
  await on('2028-03-22T16:00:00')
  const page = await as('financeHead')
  await page.goto(`${round}/amendments`)
  await follow(page, /海外見本市 出展支援事業/)
  const form = here(page).split('/').at(-1) ?? ''
  await send(page, `/amendments/${form}`, {
    ...{ 'lines.0.amountYen': '1200', reason: '議会修正案第1号による減額' },
  })
  await page.goto(round)
  await send(page, '/vote', { votedOn: '2028-03-22', outcome: '修正可決' })
  expect(await text(page)).toContain('修正可決')
  expect(await read('officer', `${measure}/executions`)).toContain('5,400')
})
test('補正: 300 more and 700 less; a reduction below what is left is refused', async () => {
  await on('2028-05-10T10:00:00')
  const finance = await as('finance')
  await finance.goto('/rounds/new')
  await send(finance, '/rounds', {
    ...{ fiscalYear: '令和10', kind: '6月補正', dueOn: '2028-05-20' },
    reason: '主催者が会場を縮め、出展できる数が当初の見込みより減ったため。',
  })
  const extra = here(finance)
  const own = `${measure}/requests/${extra.split('/').at(-1)}`
  const officer = await as('officer')
  const rows = async (less: string) => {
    await officer.goto(`${own}/lines`)
    await send(officer, '/lines', {
      ...cell(0, { setsu: '12', content: '商談の設定を増やす', unitPriceYen: '300000' }),
      ...cell(0, { quantity: '1', priceSource: '見積' }),
      ...cell(1, { setsu: '18', content: '小間の取りやめ', unitPriceYen: less, quantity: '1' }),
      ...cell(1, { priceSource: '前年実績', isReduction: '減額' }),
    })
  }
  const head = await as('head')
  const submit = async (general: string) => {
    await officer.goto(`${own}/funds`)
    await send(officer, '/funds', { generalYen: general })
    await head.goto(own)
    await send(head, '/submission')
  }
  await rows('4300000')
  await submit('△4000')
  expect(await text(head)).toContain('負担金、補助及び交付金の残りは4,200千円です')
  await rows('700000')
  await submit('△400')
  expect(
    await read('officer', `${measure}/papers/budget-request?round=${extra.split('/').at(-1)}`),
  ).toMatch(/補\s*正\s*予\s*算\s*要\s*求\s*書[\s\S]*△700/)
  await on('2028-06-26T16:00:00')
  const vote = await as('financeHead')
  await vote.goto(extra)
  await send(vote, '/vote', { votedOn: '2028-06-26', outcome: '可決' })
  expect(await read('officer', `${measure}/executions`)).toContain('5,000')
})

test('流用, the finance system’s figures and 繰越, each by whom it belongs to', async () => {
  await on('2028-09-05T10:00:00')
  const officer = await as('officer')
  await officer.goto('/transfers/new?year=2028')
  await send(officer, '/transfers', {
    ...{ fromLineId: '委託料', toLineId: '負担金、補助及び交付金', amountYen: '100000' },
    reason: '小間の位置が変わり、小間料が見積より高くなったため。',
  })
  const slip = here(officer)
  const head = await as('head')
  await head.goto(slip)
  await send(head, '/approval')
  const finance = await as('finance')
  await finance.goto(slip)
  await send(finance, '/decision')
  expect(await text(finance)).toContain('予算現額を改めました')
  await on('2029-03-26T10:00:00')
  expect(await status('officer', '/execution-files')).toBe(403)
  const books = await as('finance')
  await books.goto('/execution-files')
  const list = '事業コード,支出負担行為額,支出済額\r\n7201,4600000,4300000\r\n'
  const file = { name: '執行状況.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await books.locator('main [name=file]').setInputFiles(file)
  await send(books, '/execution-files', { fiscalYear: '令和10', asOfOn: '2029-03-25' })
  await send(books, '/writing')
  const late = await as('officer')
  await late.goto(`${measure}/carryovers`)
  await send(late, '/carryovers', {
    ...{ fiscalYear: '令和10', kind: '事故', contractOn: '2029-02-10', amountYen: '200000' },
    ...{ 'lines.1.amountYen': '200000' },
    reason: '主催者の都合で会期が4月に延び、精算が年度内に終わらないため。',
  })
  const carried = here(late)
  await books.goto(carried)
  await send(books, '/decision')
  expect(await text(books)).toContain('翌年度の予算現額に入ります')
  expect(await read('officer', '/carryover-statements/2028')).toContain('200,000')
})

test('出納閉鎖, 決算 and 主要施策の成果: 5,000 of budget, 4,300 spent, 200 carried, 500 left', async () => {
  await on('2029-06-01T03:00:00')
  for (const row of town.house.rows) {
    if (!('every' in row) || row.do.verb !== 'measures.close-accounts') continue
    await performAs(town.house, systemOf(sabae), row.do, {})
  }
  await on('2029-08-20T10:00:00')
  const page = await as('financeHead')
  await page.goto('/settlements/2028')
  expect(await text(page)).toContain('閉鎖')
  await send(page, '/settling', { on: '2029-08-20', auditedOn: '2029-08-17' })
  await on('2029-09-28T16:00:00')
  const decided = await as('financeHead')
  await decided.goto('/settlements/2028')
  await send(decided, '/decision', { on: '2029-09-28', outcome: '認定' })
  const report = await read('officer', '/settlements/2028/papers/achievements')
  for (const figure of ['5,000', '4,300', '86.0', '200']) expect(report).toContain(figure)
  expect(await read('officer', `${measure}/executions`)).toMatch(/令和10年度[\s\S]*500/)
  await decided.goto('/budget-papers')
  await follow(decided, /主要施策の成果/)
  expect(await text(decided)).toContain('照合値と一致しています')
})

test('every figure of the four sheets is the same on screen, in print, in the PDF and in the workbook', async () => {
  const page = await as('officer')
  const asked = `?round=${round.split('/').at(-1)}&draft=yes`
  for (const name of ['budget-request', 'evaluation', 'kpi', 'meeting']) {
    await figuresAgree(page, (kind) => `${measure}/papers/${name}${kind}${asked}`)
  }
})
