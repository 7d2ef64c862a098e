import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, fitsItsWidth } from './axe.ts'
import { openBrowser } from './open-browser.ts'
import { mainPages } from './pages.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { desktop, phone } from './shoot.ts'
import { contextOf } from './sign-in.ts'

/** 1,440 px at 200 %. */
const zoomed = { width: 720, height: 450 }

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each([...new Set(mainPages.map(({ as }) => as))])('the pages of %s', async (who) => {
  const pages = mainPages.filter(({ as }) => as === who)
  const context = await contextOf(browser, server.origin, who)
  const plain = await contextOf(browser, server.origin, who, false)
  const page = await context.newPage()
  const still = await plain.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${page.url()}: ${message.text()}`)
  })
  for (const { path } of pages) {
    const at = (what: unknown) => ({ path, what })
    await page.setViewportSize(desktop)
    expect(at((await page.goto(path))?.status())).toEqual(at(200))
    expect(at(await axeViolations(page))).toEqual(at([]))
    await page.setViewportSize(phone)
    expect(at(await axeViolations(page))).toEqual(at([]))
    expect(at(await fitsItsWidth(page))).toEqual(at(true))
    await page.setViewportSize(zoomed)
    expect(at(await fitsItsWidth(page))).toEqual(at(true))
    expect(at((await still.goto(path))?.status())).toEqual(at(200))
    expect(at(await still.locator('h1').count())).toEqual(at(1))
  }
  expect(troubles).toEqual([])
  await context.close()
  await plain.close()
})
