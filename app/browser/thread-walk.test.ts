import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { people } from '#platform/samples'
import { choose, fillIn, press } from './form-filling.ts'
import { openBrowser } from './open-browser.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { contextOf } from './sign-in.ts'
import {
  groundMeasure,
  here,
  layMoney,
  proposeMeasure,
  statePublicInterest,
  text,
} from './walk-steps.ts'

// The main job, in the order in which a city does it, by the people who do it, without JavaScript.
let server: RunningServer
let browser: Browser
/** Each person signs in once, and keeps their browser. */
const contexts = new Map<string, BrowserContext>()
async function pageOf(who: keyof typeof people | null): Promise<Page> {
  const kept = contexts.get(String(who))
  const context = kept ?? (await contextOf(browser, server.origin, who, false))
  contexts.set(String(who), context)
  return context.newPage()
}
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const name = '眼鏡加工の海外出展 歩き通しの事業（見本）'
let card = ''
let cardPid = ''
let measure = ''
let request = ''

test('E1 officer: the figures of 鯖江市, and any other municipality by name, kana or code', async () => {
  const page = await pageOf('officer')
  await page.goto('/')
  await page.locator('nav').getByRole('link', { name: '知る' }).first().click()
  await page.goto('/regions/18207')
  const seen = await text(page)
  for (const figure of ['2.38', '＋565', '△489', '＋458', '＋534', '民営', 'SSDSE-A']) {
    expect(seen).toContain(figure)
  }
  for (const [typed, found] of [
    ['燕市', '新潟県燕市'],
    ['おおたく', '大田区'],
    ['202151', '塩尻市'],
  ] as const) {
    await page.goto(`/regions?q=${encodeURIComponent(typed)}`)
    expect(await text(page)).toContain(found.replace(/^.*[都道府県]/, ''))
  }
})

test('E2 from a figure to a request: card, issue, measure, indicator, 積算, funds', async () => {
  const page = await pageOf('officer')
  await page.goto('/regions/18207')
  await page
    .getByRole('button', { name: /製造業.*を根拠にする/ })
    .first()
    .click()
  card = here(page)
  expect(card).toMatch(/^\/regions\/cards\//)
  expect(await text(page)).toContain('数字は固定')
  const why = await page.locator('nav.thread a[href*="/why"]').first().getAttribute('href')
  cardPid = /\/thread\/([^/]+)\//.exec(why ?? '')?.[1] ?? ''

  await page.goto(`/issues/new?from=${cardPid}`)
  await fillIn(page, {
    title: '歩き通しの課題：加工の力が売り先に届いていない（見本）',
    body: '特化係数は高いが、直接の取引が少ない。',
  })
  await press(page, '課題を起こす')
  const issue = here(page)
  await page.goto(`/thread/${cardPid}`)
  await page.goto(issue)
  const chief = await pageOf('chief')
  await chief.goto(issue)
  if ((await text(chief)).includes('まだありません')) {
    await page.goto(issue)
    await page
      .getByRole('link', { name: /根拠や意見をつなぐ/ })
      .first()
      .click()
  }
  await chief.goto(issue)
  await press(chief, '課題として確定する')

  measure = await proposeMeasure(page, name)
  await statePublicInterest(page, measure)
  await groundMeasure(page, measure, cardPid)
  request = await layMoney(page, measure)

  await page.goto(request)
  expect(await page.locator('main').getByRole('button', { name: '提出する' }).count()).toBe(0)
  const head = await pageOf('head')
  await head.goto(request)
  await press(head, '提出する')
  expect(await text(head)).toContain('提出')
})

test('E3 the paper: the same figures on screen, PDF and workbook, and the same bytes after an edit', async () => {
  const page = await pageOf('officer')
  const paper = `${measure}/papers/budget-request`
  await page.goto(paper)
  const sheet = await page.locator('body').innerText()
  for (const figure of ['6,000', '2,500', '3,500', '照合']) expect(sheet).toContain(figure)
  await page.locator('a[href^="/papers/"]').first().click()
  const check = here(page).replace(/\/files\/.*$/, '')
  await page.goto(check)
  const links = page.locator(`a[href^="${check}/files/"]`)
  const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  expect(addresses).toHaveLength(2)
  const stored = () =>
    Promise.all(addresses.map(async (file) => (await page.request.get(file)).body()))
  const before = await stored()
  expect(before.map((file) => file.subarray(0, 4).toString('latin1')).sort()).toEqual([
    '%PDF',
    'PK\u0003\u0004',
  ])
  await page.goto(`${measure}/edit`)
  await fillIn(page, {
    intent: '加工の力を持つ者が、国の外の作り手と直接に取引できるようになる。',
    reason: '言い回しを直す',
  })
  await press(page, '直した内容を保存する')
  expect(await stored()).toEqual(before)
  await page.goto(check)
  expect(await page.locator('body').innerText()).toMatch(
    /この帳票の後に\s*\d+\s*件の変更があります/,
  )
})

test('E4 finance: from a number to the official statistic in three clicks, question, answer, assessment', async () => {
  const finance = await pageOf('finance')
  await finance.goto('/desk')
  await finance.goto(`${measure}/papers/budget-request`)
  await finance.locator('a[href^="/budget-lines/"], a[href^="/thread/"]').first().click()
  await finance.locator('main').getByText('特化係数').first().click()
  expect(await finance.locator('body').innerText()).toMatch(/経済センサス/)

  const desk = await pageOf('finance')
  await desk.goto('/desk')
  await desk
    .getByRole('link', { name: /歩き通しの事業/ })
    .first()
    .click()
  const work = here(desk)
  await fillIn(desk, { text: '16者の見込みの根拠は何ですか。' })
  await press(desk, '質問を送る')
  expect(await text(desk)).toContain('16者の見込みの根拠は何ですか。')

  const officer = await pageOf('officer')
  await officer.goto(`${measure}/finance`)
  await fillIn(officer, { text: '昨年の応募22者のうち、初めての者が16者でした。' })
  await press(officer, '回答を送る')
  expect(await text(officer)).toContain('昨年の応募22者')

  const chief = await pageOf('financeHead')
  await chief.goto(work)
  if (await chief.locator('main').getByRole('button', { name: '受理する' }).count()) {
    await press(chief, '受理する')
  }
  await chief.goto(work)
  const amounts = chief.locator('main [name^="lines."][name$=".amountYen"]')
  await amounts.nth(0).fill('300')
  await fillIn(chief, { comment: '短い' })
  await choose(chief, 'reasonCode', '数量')
  await press(chief, '査定を記録する')
  expect(await text(chief)).toContain('減額の理由を10文字以上で書いてください。')
  await fillIn(chief, { comment: '初めての者が14者にとどまると見込まれるため。' })
  await press(chief, '査定を記録する')
  expect(await text(chief)).toContain('初めての者が14者')
  for (const path of [`${measure}/finance`, `${measure}/budget`, request]) {
    await officer.goto(path)
    expect(await text(officer)).not.toContain('初めての者が14者')
  }
})

test('E5 evidence linked after the submission bears 後付け on screen, paper and export', async () => {
  const page = await pageOf('officer')
  await page.goto(`${measure}/reasons?q=${encodeURIComponent('見積')}`)
  await page.locator('main [name=pid]').first().check()
  await press(page, '選んだものをつなぐ')
  await page.goto(`${measure}/budget`)
  expect(await text(page)).toContain('後付け')
  const grounds = await page.locator('a[href*="/grounds-paper"]').first().getAttribute('href')
  await page.goto(grounds ?? '')
  expect(await page.locator('body').innerText()).toContain('後付け')
  const csv = await page.request.get((grounds ?? '').replace('grounds-paper', 'grounds-paper.csv'))
  expect(await csv.text()).toContain('後付け')
})

test('E6 a citizen: public beads only, and one 404 for the hidden and the unknown', async () => {
  const citizen = await pageOf(null)
  expect((await citizen.goto(`/thread/${cardPid}`))?.status()).toBe(200)
  expect(await citizen.locator('body').innerText()).not.toContain('歩き通し')
  const officer = await pageOf('officer')
  await officer.goto(measure)
  const why = await officer.locator('nav.thread a[href*="/why"]').first().getAttribute('href')
  const hiddenPid = /\/thread\/([^/]+)\//.exec(why ?? '')?.[1] ?? ''
  const hidden = await citizen.request.get(`/thread/${hiddenPid}`)
  const unknown = await citizen.request.get('/thread/182079-00000000-0000-4000-8000-000000000000')
  expect([hidden.status(), unknown.status()]).toEqual([404, 404])
  expect(await hidden.body()).toEqual(await unknown.body())
})
