import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runClock } from '#platform/outbox'
import { fillIn, send } from './form-filling.ts'
import { openBrowser } from './open-browser.ts'
import { type ServedTown, serveTown } from './served-town.ts'
import { contextOf, pageOf, type SampleName } from './sign-in.ts'
import { here, text } from './walk-steps.ts'

// 意見公募 from the draft to the published answers, by those who live it, without JavaScript.
let town: ServedTown
let browser: Browser
let pages = new Map<SampleName | null, Page>()

/** The day that the round has come to, with what the server's own clock does in its first hour. */
async function on(instant: string): Promise<void> {
  for (const page of pages.values()) await page.context().close()
  pages = new Map()
  town.setClock(`${instant}+09:00`)
  await runClock(town.house, new Map())
}
async function as(who: SampleName | null): Promise<Page> {
  const kept = pages.get(who)
  if (kept) return kept
  const page = await pageOf(await contextOf(browser, town.origin, who, false))
  pages.set(who, page)
  return page
}
const status = async (page: Page, address: string) => (await page.goto(address))?.status()

beforeAll(async () => {
  town = await serveTown('2026-12-04T09:00:00+09:00')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await town?.stop()
})

const name = '眼鏡の担い手計画（歩き通し）'
const hanako = { name: '越前 花子', contact: 'hanako@example.jp' }
const shop = { name: '有限会社みほん彫金', contact: '0778-00-0000' }
let plan = ''
let draft = ''
let round = ''
let published = ''

test('officer and head: a draft is written and put to the public for thirty days and over the holidays', async () => {
  const chief = await as('chief')
  await chief.goto('/plans/conception')
  await send(chief, '/conception', {
    name,
    kind: 'その他の計画',
    firstYear: '令和9',
    lastYear: '令和13',
    policy: '作り手の声を聞いて、五年の目標を決める。',
  })
  plan = here(chief)
  const officer = await as('officer')
  await officer.goto(`${plan}/goals/new`)
  await send(officer, '/goals', {
    level: '施策',
    number: '1-1',
    title: '教える手を守る',
    body: '教える軒に、一年に二人まで謝礼を出す。',
    noIssue: '国の基本方針の改定による。',
  })
  const head = await as('head')
  await head.goto(plan)
  await send(head, '/draft')
  draft = here(head)
  await head.goto(`${draft}/publication`)
  expect(await text(head)).toContain('締切はいちばん早くて令和9年1月4日です')
  const papers = {
    papers: '素案、概要版、意見用紙',
    basis: '経済センサス（2021）、産業振興会議の会議録',
  }
  await send(head, '/publication', { ...papers, closesOn: '2027-01-02' })
  expect(await text(head)).toContain(
    '意見を募る期間が30日に足りません（29日）。短くする理由は公表されます。',
  )
  await send(head, '/publication', { closesOn: '2027-01-03' })
  expect(await text(head)).toContain(
    '30日めが休日に当たるため、締切は令和9年1月4日以後にしてください。',
  )
  expect(await head.inputValue('[name=papers]')).toBe(papers.papers)
  await send(head, '/publication', { closesOn: '2027-01-04' })
  round = here(head)
  expect(round).toMatch(/\/rounds\//)
  for (const stranger of ['bank', 'business', 'member', 'finance'] as const)
    expect(await status(await as(stranger), round)).toBe(403)
})

test('two citizens: they read the draft without an account and write what they think', async () => {
  const officer = await as('officer')
  await officer.goto(round)
  published =
    (await officer.locator('main a[href^="/drafts/rounds/"]').first().getAttribute('href')) ?? ''
  expect(published).toMatch(/^\/drafts\/rounds\//)
  const citizen = await as(null)
  expect(await status(citizen, published)).toBe(200)
  expect(await text(citizen)).toContain('教える軒に、一年に二人まで謝礼を出す。')
  await send(citizen, '/comments', {
    text: `私は${hanako.name}、水落町1丁目2番3号に住んでいます。謝礼の額を書いてください。孫も習えるようにしてください。`,
    senderKind: '市内に住む人',
    ...hanako,
  })
  expect(await text(citizen)).toContain('意見の扱いを読んで、印を付けてください。')
  expect(await citizen.inputValue('[name=name]')).toBe(hanako.name)
  await fillIn(citizen, { hasRead: 'on' })
  await send(citizen, '/comments')
  expect(await text(citizen)).toContain('意見を受け付けました（受付第1号）')
  await on('2027-01-04T17:00:00')
  const another = await as(null)
  await another.goto(published)
  await send(another, '/comments', {
    text: '謝礼の額がないと、受けてよいか決められません。',
    senderKind: '市内の事業者',
    hasRead: 'on',
    ...shop,
  })
  expect(await text(another)).toContain('意見を受け付けました（受付第2号）')
  await on('2027-01-05T08:30:00')
  const late = await as(null)
  await late.goto(published)
  expect(await text(late)).toContain('意見の募集は令和9年1月4日に終わりました。')
  expect(await text(late)).toContain('2人 0件')
  expect(await late.locator('form[action$="/comments"]').count()).toBe(0)
})

test('staff: every letter is split into points without a name, every point answered with a reason', async () => {
  const officer = await as('officer')
  const letter = async (nth: number, points: readonly string[]) => {
    await officer.goto(round)
    const link = officer.locator('main a[href*="/comments/"]:not([href$="/new"])').nth(nth)
    await officer.goto((await link.getAttribute('href')) ?? '')
    for (const summary of points) await send(officer, '/items', { summary })
  }
  await letter(0, [`${hanako.name}さんは謝礼の額を求めている`])
  expect(await text(officer)).toContain(
    `意見を出した人の名前か連絡先（${hanako.name}）が残っています`,
  )
  await letter(0, ['謝礼の額を書いてほしい', '家族も習えるようにしてほしい'])
  await letter(1, ['謝礼の額がないと、受けるかどうかを決められない'])
  await officer.goto(round)
  expect(await text(officer)).toMatch(/2\s*人[\s\S]*2\s*通[\s\S]*3\s*件/)
  const answers = `${draft}/answers`
  const head = await as('head')
  await head.goto(draft)
  await send(head, '/proposal')
  expect(await text(head)).toContain('回答していない意見が3件あります（1番、2番、3番）。')
  const write = async (points: readonly string[], typed: Readonly<Record<string, string>>) => {
    await officer.goto(`${answers}/new`)
    for (const point of points)
      await officer.locator('main label', { hasText: point }).locator('[name=items]').check()
    await send(officer, '/answers/new', typed)
  }
  await write(['謝礼の額を書いて', '謝礼の額がないと'], {
    answerClass: '採用',
    answerText: '受けるかどうかを決めるのに要るため、額を本文に書きます。',
  })
  expect(await text(officer)).toContain('修正した箇所を選んでください')
  await send(officer, '/answers/new', {
    changedNodeId: '教える手を守る',
    changeText: '一人につき月2万円と書いた。',
  })
  await write(['家族も習えるように'], {
    answerClass: '対象外',
    answerText: 'だれが習うかは教える軒が決めるため、市の計画では定めません。',
  })
  for (const early of [`${published}/results`, `${published}/results/pdf`])
    expect(await status(await as(null), early)).toBe(404)
  await officer.goto(draft)
  expect(await officer.locator('main form[action$="/proposal"]').count()).toBe(0)
  const forced = await officer.request.post(`${draft}/proposal`, {
    form: { _version: '1' },
    headers: { origin: town.origin },
  })
  expect(forced.status()).toBe(403)
})

test('publication: persons and letters are counted, and no name or address is anywhere', async () => {
  await on('2027-01-12T10:00:00')
  const head = await as('head')
  await head.goto(draft)
  await send(head, '/proposal')
  const citizen = await as(null)
  expect(await status(citizen, `${published}/results`)).toBe(200)
  const results = await text(citizen)
  for (const words of [
    '2人 3件',
    '受けるかどうかを決めるのに要るため',
    '一人につき月2万円と書いた。',
  ])
    expect(results).toContain(words)
  const seen = [await citizen.content()]
  for (const address of [published, '/drafts/182079-drafts']) {
    expect(await status(citizen, address)).toBe(200)
    seen.push(await citizen.content())
  }
  const paper = await head.request.get(`${draft}/answers/docx`)
  const parts = unzipSync(new Uint8Array(await paper.body()))
  seen.push(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))
  seen.push(await (await head.request.get(`${draft}/answers/paper`)).text())
  for (const printed of seen.slice(-2)) expect(printed).toContain('意見の概要と市の考え方')
  for (const page of seen)
    expect(page).not.toMatch(/越前|花子|hanako@|水落町|みほん彫金|0778-00-0000/)
  const pdf = await citizen.request.get(`${published}/results/pdf`)
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  // Whoever may not answer comments reads no letter, not even afterwards.
  expect(await status(await as('business'), round)).toBe(403)
})
