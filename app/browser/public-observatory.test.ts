import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { axeViolations, fitsItsWidth } from './axe.ts'
import { openBrowser } from './open-browser.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { desktop, phone } from './shoot.ts'
import { contextOf, pageOf } from './sign-in.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const pages = [
  '/regions?q=%E3%81%A4%E3%81%B0%E3%82%81',
  '/regions/18207',
  '/regions/18207/details',
  '/regions/18207/dynamics',
  '/regions/18207/comparison?peers=15213,15204',
  '/regions/18207/effects?sector=03&demand=100000&localPercent=100&ground=%E5%8F%97%E6%B3%A8',
  '/regions/series/shipments',
]

test('who has not signed in reads the observatory by eye, ear and keys, at a desk and on a phone', async () => {
  const browser = await openBrowser()
  const page = await pageOf(await contextOf(browser, server.origin, null))
  for (const path of pages) {
    await page.setViewportSize(desktop)
    expect((await page.goto(path))?.status(), path).toBe(200)
    expect(await axeViolations(page), path).toEqual([])
    await page.setViewportSize(phone)
    expect(await fitsItsWidth(page), path).toBe(true)
    expect(await axeViolations(page), path).toEqual([])
  }

  await page.goto('/regions/18207')
  const figures = await page.locator('figure.fig').count()
  expect(figures).toBe(3)
  const focused = async () =>
    z
      .string()
      .parse(
        await page.evaluate(
          '(e => e.closest("figure.fig") ? e.tagName + " " + (e.getAttribute("aria-label") ?? e.textContent.trim()) : "")(document.activeElement)',
        ),
      )
  // From the head of the page by Tab alone: each table opens with Enter and is reached and left again.
  const met: string[] = []
  for (let n = 0; n < 50; n += 1) {
    await page.keyboard.press('Tab')
    const here = await focused()
    if (here.startsWith('SUMMARY')) await page.keyboard.press('Enter')
    if (here !== '') met.push(here)
    else if (met.filter((one) => one.startsWith('SECTION')).length >= figures) break
  }
  expect(met.filter((one) => /^SECTION .+の数字$/.test(one))).toHaveLength(figures)
  for (const kind of ['CSV', 'SVG', 'PNG'])
    expect(met.filter((one) => one === `A ${kind}`).length).toBe(figures)
  await browser.close()
})
