import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { openBrowser } from './open-browser.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { contextOf, pageOf } from './sign-in.ts'

// The drawing of a chain under the hand; every stroke is one of the page's own forms.
let server: RunningServer
let browser: Browser
let officer: BrowserContext
let page: Page
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  officer = await contextOf(browser, server.origin, 'officer')
  page = await pageOf(officer)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/clusters')
  const cluster = page.locator('main').getByRole('link', { name: '鯖江の眼鏡（見本）' }).first()
  const href = new URL((await cluster.getAttribute('href')) ?? '/', server.origin).pathname
  await page.goto(`${href}/chains`)
  await page.getByRole('link', { name: 'アセテート枠ができるまで（見本）' }).click()
  await page.locator('.flow-desk').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
const box = (name: string) =>
  page.locator('.flow-wide [data-node]').filter({ hasText: name }).first()
const lines = () => page.locator('.flow-wide [data-from]').count()
const said = (words: string) => page.locator('.flow-desk [role=status]', { hasText: words })
test('from box to box with the mouse draws a line, which is taken back and done again', async () => {
  const before = await lines()
  await page.locator('.flow-wide').evaluate((node) => node.scrollIntoView())
  const start = await box('生地選定・枯らし').boundingBox()
  const end = await box('曲げ・カーブ付け').boundingBox()
  await page.mouse.move((start?.x ?? 0) + 20, (start?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((end?.x ?? 0) + 10, (end?.y ?? 0) - 5, { steps: 4 })
  await page.mouse.move((end?.x ?? 0) + 20, (end?.y ?? 0) + 10, { steps: 2 })
  await page.mouse.up()
  await said('矢印「生地選定・枯らし→曲げ・カーブ付け」を加えました').waitFor()
  expect(await lines()).toBe(before + 1)
  await page.getByRole('button', { name: '元に戻す', exact: true }).first().click()
  await said('元に戻しました').waitFor()
  expect(await lines()).toBe(before)
  await page.getByRole('button', { name: 'やり直す' }).click()
  await said('やり直しました').waitFor()
  expect(await lines()).toBe(before + 1)
})

test('a loop is refused with its names, and nothing changes', async () => {
  const before = await lines()
  await box('合口合わせ').focus()
  await page.keyboard.press('Enter')
  await box('やすり').focus()
  await page.keyboard.press('Enter')
  const alert = page.locator('[data-chain-editor] [role=alert]')
  await alert.waitFor()
  expect(await alert.innerText()).toBe(
    'この矢印を加えると「やすり→ガラ（荒）→ガラ（中）→ガラ（仕上）→合口合わせ→やすり」と一周してしまいます。',
  )
  expect(await lines()).toBe(before)
  await page.keyboard.press('Escape')
})

test('the arrows walk the boxes, Delete takes one out, and Ctrl+Z brings it back', async () => {
  await box('やすり').focus()
  await page.keyboard.press('ArrowDown')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  expect(await focused()).toContain('ガラ（荒）')
  await page.keyboard.press('Delete')
  await said('「ガラ（荒）」を消しました').waitFor()
  expect(await box('ガラ（荒）').count()).toBe(0)
  // The hand is not lost with the box: the next key still reaches the drawing.
  const isOnBox = () => document.activeElement?.hasAttribute('data-node')
  expect(await page.evaluate(isOnBox)).toBe(true)
  await page.keyboard.press('Control+z')
  await said('元に戻しました').waitFor()
  expect(await box('ガラ（荒）').count()).toBe(1)
})

test('axe finds nothing wrong with the desk', async () => {
  expect(await axeViolations(page)).toEqual([])
})
