import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { contextOf, pageOf } from './sign-in.ts'

let server: RunningServer
let browser: Browser
let page: Page
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await pageOf(await contextOf(browser, server.origin, 'officer'))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the list asks for at most 15 things, and for at most 100 kB of compressed JavaScript', async () => {
  const answers: Response[] = []
  const keep = (answer: Response) => void answers.push(answer)
  page.on('response', keep)
  await page.goto('/businesses', { waitUntil: 'networkidle' })
  page.off('response', keep)
  const scripts = answers.filter((answer) => answer.request().resourceType() === 'script')
  // Asked for anew: the browser gives a body away once its page has moved on.
  const sizes = await Promise.all(
    scripts.map(
      async (answer) => gzipSync(await (await page.request.get(answer.url())).body()).byteLength,
    ),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  expect(scripts.length).toBeGreaterThan(0)
  expect(answers.length).toBeLessThanOrEqual(15)
  expect(bytes).toBeLessThanOrEqual(100_000)
  console.log(`/businesses: ${answers.length} requests, ${bytes} bytes of JavaScript (gzip)`)
})

test('J and X choose rows, the bar tells how many, and the edit begins with them', async () => {
  await page.goto('/businesses')
  const bar = page.locator('[data-bulk]')
  expect(await bar.isVisible()).toBe(false)
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  expect(await bar.innerText()).toContain('2件を選択中')
  await page.getByRole('button', { name: '選んだ事業者を一括編集する' }).click()
  await page.waitForURL(/bulk-edits\//)
  expect(await page.locator('h1').innerText()).toBe('2件の一括編集')
})

test('on a phone the conditions are folded, and nothing is wider than the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/businesses', '/businesses/calendar', '/businesses/bulk-edits/paste']) {
    await page.goto(path)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([path, wide]).toEqual([path, 0])
  }
  await page.goto('/businesses')
  expect(await page.locator('.facet').first().isVisible()).toBe(false)
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await page.locator('.facet').first().isVisible()).toBe(true)
})
