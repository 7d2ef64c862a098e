import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { contextOf, pageOf } from './sign-in.ts'

// What the hand gets where JavaScript runs; without it every one of these has its link or button.
let server: RunningServer
let browser: Browser
let officer: BrowserContext
let page: Page
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  officer = await contextOf(browser, server.origin, 'officer')
  page = await pageOf(officer)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
const path = () => new URL(page.url()).pathname
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')

test('/ goes to the search; letters typed into a field stay letters', async () => {
  await page.goto('/')
  await page.keyboard.press('/')
  expect(await focused()).toBe('q')
  await page.keyboard.type('gen')
  expect(path()).toBe('/')
  expect(await page.locator('.find input').inputValue()).toBe('gen')
})

test('? shows the keys in a dialog that Escape closes; single letters can be turned off', async () => {
  await page.goto('/')
  await page.keyboard.press('?')
  const dialog = page.locator('dialog[open]')
  expect(await dialog.innerText()).toContain('選んでいる図を根拠にする')
  await dialog.getByRole('button', { name: '1文字のキーを使わない' }).click()
  await page.keyboard.press('Escape')
  expect(await dialog.count()).toBe(0)
  await page.keyboard.press('/')
  expect(await focused()).toBe('')
  await page.evaluate(() => localStorage.clear())
})

test('g and a letter open a stage, N begins a new one, J and Enter open a row', async () => {
  await page.goto('/')
  await page.keyboard.press('g')
  await Promise.all([page.waitForURL((url) => url.pathname !== '/'), page.keyboard.press('d')])
  await page.goto('/issues')
  await Promise.all([page.waitForURL('**/issues/new'), page.keyboard.press('n')])
  await page.goto('/issues')
  await page.keyboard.press('j')
  await Promise.all([page.waitForURL(/issues\/.+/), page.keyboard.press('Enter')])
})

test('E makes a card of the figure under the hand', async () => {
  await page.goto('/regions/18207')
  await page.locator('[data-figure] .btn.ev').first().focus()
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/regions/18207'),
    page.keyboard.press('e'),
  ])
  expect(await page.locator('h1').count()).toBe(1)
  expect(path()).toMatch(/evidence|cards|regions/)
})

test('Ctrl+S keeps what is typed on the server, and another visit offers it again', async () => {
  await page.goto('/issues/new')
  const title = page.locator('main [name=title]')
  await title.fill('書きかけの課題（見本）')
  await page.keyboard.press('Control+s')
  await page.getByText('に保存しました').waitFor()
  const second = await officer.newPage()
  await second.goto('/issues/new')
  expect(await second.locator('main').innerText()).toContain('書きかけ')
})

test('without a connection what is typed stays on this terminal, and comes back', async () => {
  await page.goto('/issues/new')
  await officer.setOffline(true)
  await page.locator('main [name=title]').fill('線が切れたときの課題（見本）')
  await page.getByText('この端末にだけ残っています').waitFor()
  await officer.setOffline(false)
})

test('a session that ends while somebody writes: told at once, and gone on with once they have signed in beside it', async () => {
  const words = '席を離れた間の課題（見本）'
  await page.goto('/issues/new')
  const discard = page.getByRole('button', { name: '捨てる' }).first()
  await Promise.all([page.waitForEvent('load'), discard.click()])
  await officer.clearCookies({ name: 'sanchi' })
  await page.locator('main [name=title]').fill(words)
  await page.keyboard.press('Control+s')
  await page.getByText('サインインが切れています').waitFor()
  await page.locator('main form[data-guard] [type=submit]').first().click()
  await page.getByText('サインインの時間が切れました').waitFor()
  const beside = await contextOf(browser, server.origin, 'officer')
  await officer.addCookies(await beside.cookies())
  await beside.close()
  // Whoever opens the page anew instead has it from this terminal.
  const anew = await officer.newPage()
  await anew.goto('/issues/new')
  expect(await anew.locator('main [name=title]').inputValue()).toBe(words)
  await anew.close()
  await page.getByRole('button', { name: '続きを書く' }).click()
  await page.getByText('書いた内容はそのままです').waitFor()
  expect(await page.locator('main [name=title]').inputValue()).toBe(words)
})

test('the arrows walk the thread from the bead to its reasons and back', async () => {
  await page.goto('/measures')
  await page.locator('main tbody a[href^="/measures/"]').first().click()
  const thread = page.locator('[data-thread]')
  const isOn = (selector: string) =>
    thread.evaluate(
      (node, wanted) => document.activeElement === node.querySelector(wanted),
      selector,
    )
  await thread.locator('[data-here]').focus()
  await page.keyboard.press('ArrowLeft')
  expect(await isOn('.up a.bead-link')).toBe(true)
  await page.keyboard.press('Home')
  expect(await isOn('[data-here]')).toBe(true)
})
