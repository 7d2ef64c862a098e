import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, fitsItsWidth } from './axe.ts'
import { openBrowser } from './open-browser.ts'
import { type RunningServer, startServer } from './running-server.ts'
import { walkShapes } from './shapes.ts'
import { desktop, phone } from './shoot.ts'
import { contextOf, pageOf } from './sign-in.ts'

/** 1,440 px at 200 %. */
const zoomed = { width: 720, height: 450 }

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

// A shape that one role has shown to be sound is not looked at again through the next.
const sound = new Set<string>()

test.each(['officer', 'finance', 'head', 'systems', 'data', null] as const)(
  'every page that %s reaches passes axe, fits 390 px and 200 %, and works without JavaScript',
  async (who) => {
    // A browser for each: contexts that come and go in one browser have been seen to hang.
    const [scripted, unscripted] = [await openBrowser(), await openBrowser()]
    const context = await contextOf(scripted, server.origin, who)
    const plain = await contextOf(unscripted, server.origin, who, false)
    const page = await pageOf(context)
    const still = await pageOf(plain)
    const troubles: unknown[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push({ path: page.url(), what: message.text() })
    })
    await walkShapes(page, async (path, shape) => {
      if (sound.has(shape)) return
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
      if (found.length > 0) troubles.push({ path, found })
      else sound.add(shape)
    })
    expect(troubles).toEqual([])
    expect(sound.size).toBeGreaterThan(2)
    await scripted.close()
    await unscripted.close()
  },
  600_000,
)
