import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '../house.ts'
import { publicRoots } from '../whole-house/public-parts.ts'
import { axeViolations, fitsItsWidth } from './axe.ts'
import { openBrowser } from './open-browser.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { shapeOf, walkShapes } from './shapes.ts'
import { desktop, phone } from './shoot.ts'
import { contextOf, pageOf } from './sign-in.ts'

/** 1,440 px at 200 %. */
const zoomed = { width: 720, height: 450 }

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

/** From where one comes: links, or the roots of the public parts, which stand in letters and on other sites. */
const startsFor = (who: string | null) =>
  who === null
    ? ['/', ...[...publicRoots(rows).keys()].flatMap((root) => [root, `${root}?lang=en`])]
    : ['/']

// A shape that one role has shown to be sound is not looked at again through the next.
const sound = new Set<string>()

/** What is wrong with a page, at three widths and without JavaScript. */
async function faultsOf(path: string, page: Page, still: Page): Promise<unknown[]> {
  const found: unknown[] = []
  await page.setViewportSize(desktop)
  const status = (await page.goto(path))?.status()
  if (status !== 200) found.push(`status ${status}`)
  found.push(...(await axeViolations(page)))
  await page.setViewportSize(zoomed)
  if (!(await fitsItsWidth(page))) found.push('scrolls sideways at 200 %')
  await page.setViewportSize(phone)
  if (!(await fitsItsWidth(page))) found.push('scrolls sideways at 390 px')
  found.push(...(await axeViolations(page)))
  await still.goto(path)
  if ((await still.locator('h1').count()) !== 1) found.push('not one h1 without JavaScript')
  return found
}

test.each(['officer', 'finance', 'head', 'systems', 'data', null] as const)(
  'every page that %s reaches passes axe, fits 390 px and 200 %, and works without JavaScript',
  async (who) => {
    // A browser for each: contexts that come and go in one browser have been seen to hang.
    const [scripted, unscripted] = [await openBrowser(), await openBrowser()]
    const context = await contextOf(scripted, server.origin, who)
    const plain = await contextOf(unscripted, server.origin, who, false)
    const troubles: unknown[] = []
    const walker = await pageOf(context)
    const paths = await walkShapes(walker, async () => undefined, 150, startsFor(who))
    // Who has not signed in meets the same address as another page.
    const known = who === null ? new Set<string>() : sound
    const waiting = paths.filter((path) => !known.has(shapeOf(path))).values()
    // Two pages at a time: while the one is drawn and looked at, the other is made.
    const lookAt = async (page: Page, still: Page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push({ path: page.url(), what: message.text() })
      })
      for (const path of waiting) {
        const found = await faultsOf(path, page, still)
        if (found.length > 0) troubles.push({ path, found })
        else known.add(shapeOf(path))
      }
    }
    await Promise.all([
      lookAt(walker, await pageOf(plain)),
      lookAt(await context.newPage(), await plain.newPage()),
    ])
    expect(troubles).toEqual([])
    expect(known.size).toBeGreaterThan(who === null ? 30 : 2)
    await scripted.close()
    await unscripted.close()
  },
  600_000,
)
