import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, press, send } from './form-filling.ts'
import { openBrowser } from './open-browser.ts'
import { type ServedTown, serveTown } from './served-town.ts'
import { contextOf, pageOf, type SampleName } from './sign-in.ts'
import { here, text } from './walk-steps.ts'

// A council's year from one meeting to the next, by those who live it, without JavaScript.
let town: ServedTown
let browser: Browser
let pages = new Map<SampleName, Page>()

/** The day that the year has come to; whoever appears on it signs in on it. */
async function on(instant: string): Promise<void> {
  for (const page of pages.values()) await page.context().close()
  pages = new Map()
  town.setClock(`${instant}+09:00`)
}
async function as(who: SampleName): Promise<Page> {
  const kept = pages.get(who)
  if (kept) return kept
  const page = await pageOf(await contextOf(browser, town.origin, who, false))
  pages.set(who, page)
  return page
}
/** The first link of a page with such words. */
const follow = async (page: Page, words: string | RegExp) => {
  await page.locator('main').getByRole('link', { name: words }).first().click()
  await page.waitForLoadState('load')
}
const status = async (page: Page, address: string) => (await page.goto(address))?.status()
const pdf = Buffer.from('%PDF-1.4\ntrailer<</Size 1>>\n%%EOF\n')

beforeAll(async () => {
  town = await serveTown('2026-11-24T09:00:00+09:00')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await town?.stop()
})

const title = '第4回 鯖江市産業振興会議（歩き通し）'
const said = '海外の見本市に出る者が、通訳を別々に頼んでいる。産地でまとめて手配してほしい。'
const restated = '海外の見本市の通訳を、産地でまとめて手配する'
let body = ''
let meeting = ''
let own = ''
let answer = ''
let statement = ''

test('secretariat: a meeting is drafted for a decision, convened by a numbered letter and announced', async () => {
  const page = await as('officer')
  await page.goto('/councils')
  await follow(page, /鯖江市産業振興会議/)
  body = here(page)
  await page.goto(`${body}/meetings/new`)
  await send(page, '/meetings', {
    title,
    theme: '令和9年度当初予算に載せる販路の事業を決める',
    heldOn: '2027-01-25',
    startsAt: '14:00',
    endsAt: '16:00',
    place: '市役所4階 多目的ホール',
    form: '対面',
    audienceSeats: '10',
  })
  meeting = here(page)
  own = meeting.replace('/meetings/', '/own-meetings/')
  expect(await text(page)).toContain('開催通知の期限は1月18日です')
  await page.goto(`${meeting}/items`)
  await send(page, '/items', {
    'rows.0.title': '販路の事業について',
    'rows.0.kind': '協議',
    'rows.0.minutes': '60',
    'rows.1.title': '提言書の案',
    'rows.1.kind': '表決',
    'rows.1.minutes': '40',
  })
  await page.goto(meeting)
  await send(page, '/convening')
  expect(await text(page)).toMatch(/開催通知は産振第\d+号、あて先は委員10人です。/)
  await send(page, '/announcement')
  const file = { name: '資料1.pdf', mimeType: 'application/pdf', buffer: pdf }
  await page.locator('main form[action$="/papers"] [name=file]').setInputFiles(file)
  await send(page, '/papers', { label: '資料1', title: '販路の事業の案', audience: '委員' })
  expect(await text(page)).toContain('資料1を入れました。送るまで、委員には見えません。')
  for (const stranger of ['bank', 'business', 'finance'] as const) {
    expect(await status(await as(stranger), `${meeting}/running`)).toBe(403)
  }
})

test('member: answers the call, and reads the paper once it is sent', async () => {
  const member = await as('member')
  await member.goto('/councils/own-meetings')
  await follow(member, new RegExp(title.replace(/[（）]/g, '.')))
  expect(await text(member)).not.toContain('販路の事業の案')
  await send(member, '/reply', { reply: '出席' })
  expect(await text(member)).toContain('「出席」と答えました')
  await on('2027-01-15T10:00:00')
  const officer = await as('officer')
  await officer.goto(meeting)
  await send(officer, '/papers-sending')
  const reader = await as('member')
  await reader.goto(own)
  expect(await text(reader)).toContain('販路の事業の案')
})

test('the day: five do not open it, the sixth does at 14:12; said, voted and closed', async () => {
  await on('2027-01-25T13:55:00')
  const page = await as('officer')
  const running = `${meeting}/running`
  const arrive = async (memberId: string, time: string) => {
    await page.goto(running)
    await send(page, '/arrivals', { memberId, way: '会場', time })
  }
  for (const name of ['竹内 誠', '中村 和子', '田中 健', '西川 浩', '前田 勉'])
    await arrive(name, '13:58')
  await page.goto(running)
  await send(page, '/opening', { time: '14:00' })
  expect(await text(page)).toContain(
    '出席は5人で、開会に必要な6人（現員10人の過半数）に1人足りません。',
  )
  await arrive('山本 文子', '14:12')
  await page.goto(running)
  await send(page, '/opening', { time: '14:12' })
  expect(await text(page)).toContain('14:12に開会しました（出席6人、定足数6人）。')
  await send(page, '/utterances', {
    itemId: '販路の事業',
    speaker: '委員',
    memberId: '山本 文子',
    kind: '要望',
    time: '14:40',
    text: said,
  })
  await page.goto(running)
  const votes = page.locator('main form[action$="/votes"]')
  const vote = (await votes.nth(1).getAttribute('action')) ?? ''
  const counts = {
    motion: '提言書の案を会議の意見とする',
    time: '15:40',
    votesFor: '3',
    against: '2',
  }
  await send(page, vote, { ...counts, abstained: '3' })
  expect(await text(page)).toContain(
    '賛成・反対・棄権の合計（8）が、表決に加わる委員の数（5）と合いません。',
  )
  await send(page, vote, { ...counts, abstained: '0' })
  expect(await text(page)).toContain('議題2は可決です（賛成3・反対2・棄権0、分母5）。')
  await page.goto(running)
  await send(page, '/closing', { time: '15:50', audienceCount: '2' })
  expect(await text(page)).toContain('15:50に閉会しました')
})

test('after it: the member checks the minutes, the opinion is sorted and answered, the minutes are public', async () => {
  await on('2027-01-28T10:00:00')
  const officer = await as('officer')
  await officer.goto(`${meeting}/minutes`)
  await send(officer, '/checking')
  expect(await text(officer)).toContain('期間は2月8日までです')
  const member = await as('member')
  await member.goto(own)
  await send(member, '/check')
  await officer.goto(`${meeting}/opinions`)
  await follow(officer, said)
  await send(officer, '/opinion', { restated })
  await follow(officer, new RegExp(restated))
  await follow(officer, /回答/)
  answer = here(officer)
  expect(answer).toMatch(/^\/councils\/answers\//)
  const draft = {
    answerClass: '採用',
    reason: '見本市に出た者の聞き取りでも同じ声があり、令和9年度の要求に載せられるため',
    what: '通訳の共同手配を、海外展開の事業の予算に入れる',
  }
  await send(officer, '/draft', draft)
  expect(await text(officer)).toContain('いつまでに、どの係が行うかを入れてください。')
  expect(await officer.inputValue('[name=what]')).toBe(draft.what)
  await send(officer, '/draft', { ...draft, owner: '商工振興係', dueOn: '2027-09-30' })
  await on('2027-02-08T10:00:00')
  const chief = await as('chief')
  await chief.goto(`${meeting}/minutes`)
  await send(chief, '/fixing')
  await send(chief, '/publication')
  await chief.goto(answer)
  expect(await chief.locator('main form[action$="/approval"]').count()).toBe(0)
  const head = await as('head')
  await head.goto(answer)
  await send(head, '/approval')
  expect(await text(head)).toContain('回答を決裁しました')
  const reader = await as('member')
  await reader.goto('/councils/own-opinions')
  expect(await text(reader)).toContain(draft.reason)
})

test('提言書: the body’s voice is a ground of the goal; its budget line is where the answer went', async () => {
  const officer = await as('officer')
  await officer.goto(`${body}/statements`)
  await send(officer, '/statements', {
    kind: '提言書',
    title: '海外の販路を産地で開くことについて',
    text: '一　海外の見本市に出る者の通訳を、産地でまとめて手配すること。',
    reasons: '出展した者が別々に頼み、費用と手間が重なっているため。',
  })
  statement = here(officer)
  const head = await as('head')
  await head.goto(statement)
  await send(head, '/issue', { isPublic: 'on' })
  expect(await text(head)).toMatch(/提言書（産振第\d+号）を出しました。/)
  await officer.goto('/plans')
  await follow(officer, /産業振興ビジョン2026/)
  await follow(officer, /海外の市場で自ら値を付けて売る/)
  const goal = here(officer)
  await follow(officer, /根拠と議論/)
  const thread = here(officer).replace(/\/why$/, '')
  await officer.goto(`${thread}/links/new?q=${encodeURIComponent('海外の販路を産地で開く')}`)
  await officer.locator('main [name=otherPid]').first().check()
  await choose(officer, 'type', '根拠')
  await press(officer, 'つなぐ')
  await officer.goto(goal)
  expect(await text(officer)).toContain('海外の販路を産地で開くことについて')
  await officer.goto(`${answer}?q=${encodeURIComponent('委託料 1,800')}`)
  await send(officer, '/reflection', { beadPid: '委託料 1,800千円' })
  expect(await text(officer)).toContain('委託料 1,800千円')
})

test('the vote: the next table prints the voted amount, and the member’s own sentence leads to it', async () => {
  await on('2027-03-24T16:00:00')
  const finance = await as('financeHead')
  await finance.goto('/rounds')
  await follow(finance, /令和9年度当初/)
  await send(finance, '/vote', { votedOn: '2027-03-24' })
  expect(await text(finance)).toContain('議決')
  await on('2027-04-12T10:00:00')
  const officer = await as('officer')
  await officer.goto(`${body}/opinion-status`)
  expect(await text(officer)).toMatch(new RegExp(`${restated}[\\s\\S]*令9年度 議決 1,500千円`))
  const member = await as('member')
  await member.goto('/councils/own-opinions')
  await follow(member, new RegExp(restated))
  expect(await text(member)).toContain('議決')
  await follow(member, /どうなった|結果と使われ方/)
  expect(await text(member)).toContain('1,500千円')
})
